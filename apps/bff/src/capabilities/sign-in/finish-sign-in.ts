import { durations, inSeconds } from '@micromart/domain/time';
import { tellChanged } from '@micromart/store/live';
import { beginSession, endSessionById, maySignIn, rotateSession, type SessionDetails } from '@micromart/store/sessions';
import { takeSignIn } from '@micromart/store/sign-in-transactions';
import type { RequestContext } from '../../platform/request-context.ts';
import type { IdentityClient } from './identity-client.ts';
import { networkOf } from './network-of.ts';
import { noteSignIn } from './note-sign-in.ts';

export type FinishedSignIn =
  | { readonly outcome: 'signed-in'; readonly sessionId: string; readonly returnTo: string }
  /** They went back without signing in once more: nothing happened, and what they typed is still there. */
  | { readonly outcome: 'went-back'; readonly returnTo: string }
  /** Places of this person were signed out since they last proved who they are: the provider has to ask them again. */
  | { readonly outcome: 'ask-again'; readonly returnTo: string }
  | { readonly outcome: 'refused'; readonly why: 'staff' | 'cancelled' | 'failed' };

const clockTolerance = 60;

/** The way back from the identity provider: one transaction, used once, ends in a session with an id of its own. */
export async function finishSignIn(
  ctx: RequestContext,
  identity: IdentityClient,
  back: { transactionCookie: string | null; sessionCookie: string | null; callbackPath: string; cancelled: boolean; userAgent: string },
): Promise<FinishedSignIn> {
  const { store, keyring, log } = ctx.services;
  const transaction = back.transactionCookie === null ? null : await takeSignIn(store, back.transactionCookie);
  if (transaction === null) return { outcome: 'refused', why: 'failed' };
  const stepUp = transaction.purpose === 'step-up';
  const returnTo = withDraft(transaction.returnTo, transaction.draft);
  if (back.cancelled) return stepUp ? { outcome: 'went-back', returnTo } : { outcome: 'refused', why: 'cancelled' };

  const returned = await identity
    .finish(back.callbackPath, { ...transaction, freshWithin: stepUp ? inSeconds(durations.freshSignIn) + clockTolerance : null })
    .catch((error: unknown) => {
      log.warn({ requestId: ctx.requestId, err: error }, 'a sign-in could not be finished');
      return null;
    });
  if (returned === null || (stepUp && returned.person !== transaction.person)) return { outcome: 'refused', why: 'failed' };
  // Staff act for a customer through a grant only; a page of their own would mix both records up.
  if (returned.role !== 'customer') return { outcome: 'refused', why: 'staff' };

  const details: SessionDetails = { userAgent: back.userAgent, ipPrefix: networkOf(ctx.caller.address), idToken: returned.idToken };
  if (stepUp && back.sessionCookie !== null && ctx.session?.publicId === transaction.session) {
    const rotated = await rotateSession(store, keyring, back.sessionCookie, { freshSignIn: true, details });
    if (rotated !== null) {
      await noteSignIn(ctx, returned.person, details);
      return { outcome: 'signed-in', sessionId: rotated.id, returnTo };
    }
  }
  if (!(await maySignIn(store, returned.person, returned.authTime))) return { outcome: 'ask-again', returnTo };
  if (back.sessionCookie !== null) await endSessionById(store, back.sessionCookie);
  const begun = await beginSession(store, keyring, {
    person: returned.person,
    audience: 'web',
    authTime: returned.authTime,
    idle: durations.sessionIdle,
    absolute: durations.sessionAbsolute,
    details,
  });
  await noteSignIn(ctx, returned.person, details);
  await tellChanged(store.db, returned.person, ['sessions']);
  return { outcome: 'signed-in', sessionId: begun.id, returnTo };
}

function withDraft(path: string, draft: string | null): string {
  if (draft === null) return path;
  const url = new URL(path, 'http://own.invalid');
  url.searchParams.set('draft', draft);
  return `${url.pathname}${url.search}${url.hash}`;
}
