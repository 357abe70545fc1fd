import { performance } from 'node:perf_hooks';
import { recordKinds } from '@micromart/domain/record-kinds';
import { durations } from '@micromart/domain/time';
import { takeDraft } from '@micromart/store/drafts';
import type { Request, Response } from 'express';
import type { AboutView } from '../capabilities/overview/about-view.ts';
import { readAbout } from '../capabilities/overview/read-about.ts';
import type { FormResult, RenderPage } from '../page.ts';
import { formTokenOf } from '../platform/form-token.ts';
import { nonceOf } from '../platform/headers.ts';
import { anchorOf } from '../platform/present-row.ts';
import { asCustomer } from '../platform/read-caller.ts';
import type { CustomerContext, RequestContext } from '../platform/request-context.ts';
import { recordRef } from '../platform/row-view.ts';
import { readOverview } from './read-overview.ts';

/** How long a page may take to come out before the browser is let go: the deadline of the systems and some air. */
const longestPage = 8000;

/** Streams one page: the frame at once, each section as its system answers. `status` is known before the first byte. */
export async function servePage(
  render: RenderPage,
  ctx: RequestContext,
  request: Request,
  response: Response,
  page: { status: number; needsSections: boolean; formResult: FormResult | null },
): Promise<void> {
  const { services } = ctx;
  const customer = asCustomer(ctx);
  const url = new URL(request.originalUrl, services.env.baseUrl);
  const draftId = url.searchParams.get('draft');
  const draft =
    customer === null || draftId === null
      ? null
      : await takeDraft(services.store, services.keyring, { person: customer.person, id: draftId });
  const asked = url.searchParams.get('about');
  const about = customer === null || asked === null ? null : aboutOf(customer, asked);
  about?.catch(() => {});
  const failed = (error: unknown) => services.log.error({ requestId: ctx.requestId, err: error }, 'a page could not be rendered');
  const begun = performance.now();
  const stream = render(
    {
      url: page.formResult === null ? request.originalUrl : `/?edit=${encodeURIComponent(page.formResult.anchor)}`,
      nonce: nonceOf(response),
      person: customer === null ? null : { sessionId: customer.session.publicId },
      formToken: customer === null ? null : formTokenOf(services.formSecret, customer.session.publicId),
      sections: customer !== null && page.needsSections ? readOverview(customer) : null,
      about,
      formResult: page.formResult,
      draft,
      demo: services.env.demo,
    },
    {
      onShellReady: () => {
        response.status(page.status).type('html');
        response.setHeader('Server-Timing', `frame;dur=${(performance.now() - begun).toFixed(1)}`);
        stream.pipe(response);
      },
      onShellError: (error) => {
        failed(error);
        response.status(500).type('text').send(`Something went wrong on our side. Reference: ${ctx.requestId}`);
      },
      onError: failed,
    },
  );
  const timer = setTimeout(() => stream.abort(), longestPage);
  response.on('close', () => {
    clearTimeout(timer);
    stream.abort();
  });
}

/** `?about=` names a row by its anchor, which begins with system and kind and ends with the id, cleaned of signs. */
async function aboutOf(ctx: CustomerContext, anchor: string): Promise<AboutView | null> {
  const [kind] = recordKinds
    .filter((known) => anchor.startsWith(anchorOf({ ...known, id: '' })))
    .sort((a, b) => b.kind.length - a.kind.length);
  if (kind === undefined) return null;
  const asking = { deadlineAt: Date.now() + durations.pageDeadline, requestId: ctx.requestId };
  const held = await ctx.services.sources[kind.system].read({ subject: ctx.person, kinds: [kind.kind] }, asking);
  const records = held.state === 'unavailable' ? [] : held.data;
  const named = records.find((record) => anchorOf({ system: kind.system, kind: kind.kind, id: record.id }) === anchor);
  const ref = recordRef.safeParse({
    system: kind.system,
    kind: kind.kind,
    id: named?.id ?? anchor.slice(anchorOf({ ...kind, id: '' }).length),
  });
  return ref.success ? readAbout(ctx, ref.data) : null;
}
