import { performance } from 'node:perf_hooks';
import { recordKinds } from '@micromart/domain/record-kinds';
import { takeDraft } from '@micromart/store/drafts';
import type { Request, Response } from 'express';
import type { AboutView } from '../capabilities/overview/about-view.ts';
import { readAbout } from '../capabilities/overview/read-about.ts';
import type { FormResult, RenderPage } from '../page.ts';
import { formTokenOf } from '../platform/form-token.ts';
import { nonceOf } from '../platform/headers.ts';
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
  const failed = (error: unknown) => services.log.error({ requestId: ctx.requestId, err: error }, 'a page could not be rendered');
  const begun = performance.now();
  const stream = render(
    {
      url: page.formResult === null ? request.originalUrl : `/?edit=${encodeURIComponent(page.formResult.anchor)}`,
      nonce: nonceOf(response),
      person: customer === null ? null : { sessionId: customer.session.publicId },
      formToken: customer === null ? null : formTokenOf(services.formSecret, customer.session.publicId),
      sections: customer !== null && page.needsSections ? readOverview(customer) : null,
      about: customer === null ? null : aboutOf(customer, url.searchParams.get('about')),
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

/** `?about=` names a row by its anchor, which begins with system and kind. */
function aboutOf(ctx: CustomerContext, anchor: string | null): Promise<AboutView | null> | null {
  if (anchor === null) return null;
  const prefix = (kind: { system: string; kind: string }) => `${kind.system}-${kind.kind}-`;
  const [kind] = recordKinds.filter((known) => anchor.startsWith(prefix(known))).sort((a, b) => b.kind.length - a.kind.length);
  if (kind === undefined) return null;
  const ref = recordRef.safeParse({ system: kind.system, kind: kind.kind, id: anchor.slice(prefix(kind).length) });
  if (!ref.success) return null;
  const about = readAbout(ctx, ref.data);
  about.catch(() => {});
  return about;
}
