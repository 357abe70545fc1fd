import { performance } from 'node:perf_hooks';
import { recordKinds } from '@micromart/domain/record-kinds';
import { connectedSystems } from '@micromart/domain/systems';
import { takeDraft } from '@micromart/store/drafts';
import type { Response } from 'express';
import { readUnsubscribing } from '../capabilities/messages/read-unsubscribing.ts';
import type { FormResult, RenderPage, Slice } from '../page.ts';
import type { AboutView } from '../platform/about-view.ts';
import { formTokenOf } from '../platform/form-token.ts';
import { nonceOf } from '../platform/headers.ts';
import { anchorOf, unknownAnchorOf } from '../platform/present-row.ts';
import { asCustomer } from '../platform/read-caller.ts';
import { readDeadline } from '../platform/read-deadline.ts';
import type { CustomerContext, RequestContext } from '../platform/request-context.ts';
import { recordRef } from '../platform/row-view.ts';
import { appRouter } from '../router.ts';
import { asPage, readSlices } from './read-slices.ts';
import { readWords } from './words.ts';

/** How long a page may take to come out before the browser is let go: the deadline of the systems and some air. */
const longestPage = 8000;

/** Streams one page: the frame at once, each section as its system answers. `status` is known before the first byte. */
export async function servePage(
  render: RenderPage,
  asked: RequestContext,
  response: Response,
  page: { status: number; url: string; slices: readonly Slice[]; formResult: FormResult | null },
): Promise<void> {
  const ctx = asPage(asked);
  const { services } = ctx;
  const customer = asCustomer(ctx);
  const { pathname, searchParams: query } = new URL(page.url, services.env.baseUrl);
  const draftId = query.get('draft');
  const draft =
    customer === null || draftId === null
      ? null
      : await takeDraft(services.store, services.keyring, { person: customer.person, id: draftId });
  const words = customer === null ? null : await readWords(customer, query.get('words'));
  // Whatever an address says was looked for is not heard.
  query.delete('q');
  if (words !== null) query.set('q', words.text);
  const anchor = query.get('about');
  const failed = (error: unknown) => services.log.error({ requestId: ctx.requestId, err: error }, 'a page could not be rendered');
  const about =
    customer === null || anchor === null
      ? null
      : aboutOf(customer, anchor).catch((error: unknown) => {
          failed(error);
          return null;
        });
  const unsubscribing = await unsubscribingAt(ctx, pathname).catch((error: unknown) => {
    failed(error);
    return null;
  });
  const begun = performance.now();
  const stream = render(
    {
      url: page.url,
      nonce: nonceOf(response),
      person: customer === null ? null : { sessionId: customer.session.publicId },
      formToken: customer === null ? null : formTokenOf(services.formSecret, customer.session.publicId),
      slices: readSlices(ctx, page.slices, { ...Object.fromEntries(query), page: pathname }),
      about,
      formResult: page.formResult,
      draft,
      words,
      unsubscribing,
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

/** `?about=` names a row by its anchor, which begins with system and kind and ends with the id, cleaned of signs. The kind may be one nobody knows. */
async function aboutOf(ctx: CustomerContext, anchor: string): Promise<AboutView | null> {
  const system = connectedSystems.find((one) => anchor.startsWith(`${one}-`));
  if (system === undefined) return null;
  const [kind] = recordKinds
    .filter((known) => anchor.startsWith(anchorOf({ ...known, id: '' })))
    .sort((a, b) => b.kind.length - a.kind.length);
  const asking = { deadlineAt: readDeadline(ctx), requestId: ctx.requestId };
  const held = await ctx.services.sources[system].read({ subject: ctx.person, kinds: kind === undefined ? [] : [kind.kind] }, asking);
  const records = held.state === 'unavailable' ? [] : held.data;
  const named = records.find((record) => [anchorOf({ ...record, system }), unknownAnchorOf({ ...record, system })].includes(anchor));
  const ref = recordRef.safeParse({
    system,
    kind: named?.kind ?? kind?.kind,
    id: named?.id ?? (kind && anchor.slice(anchorOf({ ...kind, id: '' }).length)),
  });
  if (!ref.success) return null;
  const entry = anchor === unknownAnchorOf(ref.data) ? { entry: 'C12' } : {};
  return appRouter.createCaller(ctx).overview.readAbout({ ...ref.data, ...entry });
}

async function unsubscribingAt({ services }: RequestContext, pathname: string): Promise<string | null> {
  const [, page, token] = pathname.split('/');
  return page === 'unsubscribe' && token !== undefined ? readUnsubscribing(services, token) : null;
}
