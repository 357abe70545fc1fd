import { beginSignIn } from '@micromart/store/sign-in-transactions';
import { asCustomer } from '../../platform/read-caller.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { IdentityClient } from './identity-client.ts';
import { ownIdToken } from './own-id-token.ts';

/** Begins a sign-in, or a fresh one for the session that is there. Returns the cookie to set and where to send the browser. */
export async function startSignIn(
  ctx: RequestContext,
  identity: IdentityClient,
  wish: { returnTo: string; fresh: boolean; draft: string | null },
) {
  const customer = wish.fresh ? asCustomer(ctx) : null;
  const { url, ...secrets } = await identity.begin({ fresh: wish.fresh, idToken: customer === null ? null : await ownIdToken(customer) });
  const { id } = await beginSignIn(ctx.services.store, {
    ...secrets,
    purpose: customer === null ? 'sign-in' : 'step-up',
    returnTo: wish.returnTo,
    person: customer?.person ?? null,
    session: customer?.session.publicId ?? null,
    draft: wish.draft,
  });
  return { cookie: id, url };
}
