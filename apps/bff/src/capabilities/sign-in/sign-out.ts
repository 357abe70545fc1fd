import { endSessionById } from '@micromart/store/sessions';
import type { CustomerContext } from '../../platform/request-context.ts';
import type { IdentityClient } from './identity-client.ts';
import { ownIdToken } from './own-id-token.ts';

/** Ends this session here and returns the address that ends it at the identity provider; our own page when that cannot be reached. */
export async function signOut(ctx: CustomerContext, identity: IdentityClient, sessionCookie: string): Promise<string> {
  const { store, log } = ctx.services;
  const idToken = await ownIdToken(ctx);
  await endSessionById(store, sessionCookie);
  try {
    return await identity.signOutUrl(idToken);
  } catch (error) {
    log.warn({ requestId: ctx.requestId, err: error }, 'the identity provider could not be told of a sign-out');
    return '/signed-out';
  }
}
