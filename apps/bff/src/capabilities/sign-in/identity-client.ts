import { ownerPattern } from '@micromart/store/address-proofs';
import * as oidc from 'openid-client';
import type { Env } from '../../env.ts';

export interface Returned {
  readonly person: string;
  /** Anybody whom the provider does not call a customer is staff. */
  readonly role: 'customer' | 'staff';
  readonly idToken: string;
  /** When they proved who they are, in seconds since 1970. */
  readonly authTime: number;
}

const owner = new RegExp(ownerPattern);

/** Throws for a name of the kind that the owner of an address without an account has here: such a person's key would be swept away. */
export function personOf(subject: string): string {
  if (owner.test(subject)) throw new Error('the provider gave a person a name that only owners of addresses have here');
  return subject;
}

/** The confidential client: code grant with PKCE and a pushed request; tokens stay on this server. */
export type IdentityClient = ReturnType<typeof openIdentityClient>;

/** `redirectUri` must be registered at the provider. Discovery happens at the first use and is tried again while it fails. */
export function openIdentityClient(env: Env) {
  const redirectUri = `${env.baseUrl}/auth/callback`;
  const insecure = env.oidc.issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
  let found: Promise<oidc.Configuration> | null = null;

  function discover(): Promise<oidc.Configuration> {
    found ??= oidc
      .discovery(new URL(env.oidc.issuer), env.oidc.clientId, undefined, oidc.ClientSecretBasic(env.oidc.clientSecret), {
        execute: insecure,
      })
      .catch((error: unknown) => {
        found = null;
        throw error;
      });
    return found;
  }

  return {
    discover,
    /** `fresh`: the person is asked again; `idToken` says who is expected. */
    async begin({ fresh, idToken }: { fresh: boolean; idToken: string | null }) {
      const config = await discover();
      const codeVerifier = oidc.randomPKCECodeVerifier();
      const state = oidc.randomState();
      const nonce = oidc.randomNonce();
      const url = await oidc.buildAuthorizationUrlWithPAR(config, {
        redirect_uri: redirectUri,
        scope: 'openid email',
        code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        state,
        nonce,
        ...(fresh ? { prompt: 'login', max_age: '0' } : {}),
        ...(idToken === null ? {} : { id_token_hint: idToken }),
      });
      return { url: url.href, codeVerifier, state, nonce };
    },
    /** `callbackPath`: path and query that the provider sent the browser to. Throws when anything does not fit. */
    async finish(
      callbackPath: string,
      expected: { state: string; nonce: string; codeVerifier: string; freshWithin: number | null },
    ): Promise<Returned> {
      const config = await discover();
      const tokens = await oidc.authorizationCodeGrant(config, new URL(callbackPath, env.baseUrl), {
        expectedState: expected.state,
        expectedNonce: expected.nonce,
        pkceCodeVerifier: expected.codeVerifier,
        idTokenExpected: true,
        ...(expected.freshWithin === null ? {} : { maxAge: expected.freshWithin }),
      });
      const claims = tokens.claims();
      // A provider that does not know when the person signed in sends none or zero: that is never fresh.
      if (claims === undefined || !claims.auth_time || tokens.id_token === undefined)
        throw new Error('the provider did not say when the person signed in');
      return {
        person: personOf(claims.sub),
        role: claims.micromart_role === 'customer' ? 'customer' : 'staff',
        idToken: tokens.id_token,
        authTime: claims.auth_time,
      };
    },
    async signOutUrl(idToken: string | null): Promise<string> {
      const config = await discover();
      return oidc.buildEndSessionUrl(config, {
        post_logout_redirect_uri: `${env.baseUrl}/signed-out`,
        ...(idToken === null ? {} : { id_token_hint: idToken }),
      }).href;
    },
  };
}
