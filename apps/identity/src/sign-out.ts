import type { DatabaseSync } from 'node:sqlite';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { signOutPage } from './pages.ts';

/**
 * RP-initiated logout. A client that shows the ID token of the very person has already asked them: the session ends here and the
 * browser goes straight back, without a page or a script. Anybody else gets the question.
 */
export function signOut(database: DatabaseSync) {
  return async (ctx: KoaContextWithOIDC, form: string): Promise<void> => {
    const { session, entities, provider } = ctx.oidc;
    if (!session || entities.IdTokenHint?.payload.sub !== session.accountId) {
      ctx.body = signOutPage(form);
      return;
    }
    for (const { grantId } of Object.values(session.authorizations ?? {})) {
      if (grantId) revokeGrant(database, grantId);
    }
    await session.destroy();
    ctx.oidc.cookies.set(provider.cookieName('session'), null, {
      path: '/',
      secure: true,
      sameSite: 'lax',
      httpOnly: true,
    });
    goBack(ctx);
  };
}

/** Where no session is left, there is nothing to ask. */
export async function backWhenNothingToEnd(ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> {
  await next();
  if (ctx.oidc?.route === 'end_session' && ctx.status === 200 && !ctx.oidc.session?.accountId) goBack(ctx);
}

function goBack(ctx: KoaContextWithOIDC): void {
  const asked = ctx.oidc.session?.state;
  const registered = asked?.postLogoutRedirectUri;
  const target = new URL(typeof registered === 'string' ? registered : ctx.oidc.urlFor('end_session_success'));
  if (typeof registered === 'string' && typeof asked?.state === 'string') target.searchParams.set('state', asked.state);
  ctx.status = 303;
  ctx.redirect(target.href);
}

function revokeGrant(database: DatabaseSync, grantId: string): void {
  database.prepare("delete from provider_record where grant_id = ? or (model = 'Grant' and id = ?)").run(grantId, grantId);
}
