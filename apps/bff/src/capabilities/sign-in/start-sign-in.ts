import { beginSignIn } from '@micromart/store/sign-in-transactions';
import type { RequestContext } from '../../platform/request-context.ts';
import type { IdentityClient } from './identity-client.ts';

/** Begins a sign-in, or a fresh one for the session that is there. Returns the cookie to set and where to send the browser. */
export async function startSignIn(
  ctx: RequestContext,
  identity: IdentityClient,
  wish: { returnTo: string; fresh: boolean; draft: string | null },
) {
  const { url, ...secrets } = await identity.begin(wish.fresh);
  const stepUp = wish.fresh && ctx.session !== null;
  const { id } = await beginSignIn(ctx.services.store, {
    ...secrets,
    purpose: stepUp ? 'step-up' : 'sign-in',
    returnTo: wish.returnTo,
    person: stepUp ? (ctx.session?.person ?? null) : null,
    session: stepUp ? (ctx.session?.publicId ?? null) : null,
    draft: wish.draft,
  });
  return { cookie: id, url };
}
