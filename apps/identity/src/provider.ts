import type { DatabaseSync } from 'node:sqlite';
import { durations, inSeconds } from '@micromart/domain/time';
import { type Configuration, interactionPolicy, type KoaContextWithOIDC, Provider } from 'oidc-provider';
import { findAccount } from './accounts.ts';
import { acr } from './acr.ts';
import { sqliteAdapter } from './adapter.ts';
import type { Log } from './log.ts';
import { messagePage } from './pages.ts';
import type { Secrets } from './secrets.ts';
import { interactionLifetime } from './sign-in.ts';
import { backWhenNothingToEnd, signOut } from './sign-out.ts';

/** The one confidential client: the dashboard's server. */
export type Client = {
  readonly id: string;
  readonly secret: string;
  readonly redirectUri: string;
  readonly postLogoutUri: string;
};

const scope = 'openid email';

export function createProvider(issuer: string, client: Client, database: DatabaseSync, secrets: Secrets, log: Log): Provider {
  const home = new URL(client.redirectUri).origin;
  const policy = interactionPolicy.base();
  policy.remove('consent');

  const configuration: Configuration = {
    adapter: sqliteAdapter(database),
    jwks: { keys: [secrets.signingKey] },
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        client_name: 'Micromart privacy dashboard',
        redirect_uris: [client.redirectUri],
        post_logout_redirect_uris: [client.postLogoutUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        response_modes: ['query'],
        token_endpoint_auth_method: 'client_secret_basic',
        id_token_signed_response_alg: 'ES256',
        scope,
      },
    ],
    clientAuthMethods: ['client_secret_basic'],
    responseTypes: ['code'],
    scopes: scope.split(' '),
    acrValues: Object.values(acr),
    claims: {
      openid: ['sub', 'auth_time', 'acr', 'amr', 'micromart_role'],
      email: ['email'],
    },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      resourceIndicators: { enabled: false },
      userinfo: { enabled: false },
      pushedAuthorizationRequests: {
        enabled: true,
        requirePushedAuthorizationRequests: true,
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: signOut(database),
        postLogoutSuccessSource: (ctx) =>
          sendPage(ctx, 200, messagePage('You are signed out', 'On this browser, nobody is signed in any more.', home)),
      },
    },
    interactions: {
      policy,
      url: (_ctx, interaction) => `/interaction/${interaction.uid}`,
    },
    cookies: {
      names: {
        session: '__Host-micromart-identity',
        interaction: '__Secure-micromart-interaction',
        resume: '__Secure-micromart-resume',
      },
      long: { httpOnly: true, sameSite: 'lax', secure: true, path: '/' },
      short: { httpOnly: true, sameSite: 'lax', secure: true },
      keys: [secrets.cookieKey],
    },
    ttl: {
      AccessToken: 60,
      AuthorizationCode: 60,
      IdToken: 300,
      Interaction: inSeconds(interactionLifetime),
      Session: inSeconds(durations.sessionIdle),
      Grant: inSeconds(durations.sessionAbsolute),
    },
    async findAccount(_ctx, sub) {
      const account = findAccount(database, sub);
      if (!account?.active) return undefined;
      return {
        accountId: sub,
        claims: () => ({
          sub,
          email: account.email,
          micromart_role: account.role,
        }),
      };
    },
    loadExistingGrant,
    renderError(ctx, _out, error) {
      log('refused', error);
      sendPage(
        ctx,
        ctx.status,
        messagePage('This sign-in could not go on', 'It may have been open for too long, or was already used. Nothing was changed.', home),
      );
    },
  };

  const provider = new Provider(issuer, configuration);
  /** Browsers take Secure cookies over http from localhost, so the cookies of production are the only ones. */
  Object.defineProperty(provider.request, 'secure', { get: () => true });
  provider.use(backWhenNothingToEnd);
  provider.use(async (ctx, next) => {
    await next();
    if (ctx.status === 404 && !ctx.body) sendPage(ctx, 404, messagePage('There is nothing here', 'The address may be old.', home));
  });
  provider.on('server_error', (_ctx, error) => log('server-error', error));
  return provider;
}

/** The dashboard belongs to Micromart itself: signing in is all the consent it needs. */
async function loadExistingGrant(ctx: KoaContextWithOIDC) {
  const { account, client, session, provider } = ctx.oidc;
  if (!account || !client) return undefined;
  const grantId = session?.grantIdFor(client.clientId);
  const existing = grantId ? await provider.Grant.find(grantId) : undefined;
  if (existing?.accountId === account.accountId) return existing;
  const grant = new provider.Grant({
    accountId: account.accountId,
    clientId: client.clientId,
  });
  grant.addOIDCScope(scope);
  await grant.save();
  return grant;
}

function sendPage(ctx: Pick<KoaContextWithOIDC, 'status' | 'type' | 'body'>, status: number, body: string): void {
  ctx.status = status;
  ctx.type = 'html';
  ctx.body = body;
}
