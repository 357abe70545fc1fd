import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as openid from 'openid-client';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { createIdentity } from './server.ts';
import { TestBrowser } from './test-browser.ts';

export const provisioningToken = 'provisioning in tests';
const client = {
  id: 'dashboard',
  secret: 'the secret of the client in tests',
  redirectUri: 'http://localhost:4752/auth/callback',
  postLogoutUri: 'http://localhost:4752/',
};

/** The whole provider on a free port, a real mail server, and a real client. */
export async function startIdentity() {
  const mail = await startMailServer();
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const logged: string[] = [];
  const identity = await createIdentity({
    issuer,
    databaseFile: ':memory:',
    client,
    smtpUrl: mail.url,
    mailFrom: 'Micromart <sign-in@micromart.test>',
    provisioningToken,
    seedDemo: true,
    log: (event) => logged.push(event),
  });
  server.on('request', identity.app);

  const config = await openid.discovery(
    new URL(issuer),
    client.id,
    { id_token_signed_response_alg: 'ES256' },
    openid.ClientSecretBasic(client.secret),
    {
      execute: [openid.allowInsecureRequests, openid.enableNonRepudiationChecks],
    },
  );

  return {
    issuer,
    client,
    config,
    database: identity.database,
    nextMail: mail.next,
    mailCount: mail.count,
    newBrowser: () => new TestBrowser(issuer),

    /** A sign-in as the dashboard starts it: where to send the browser, and how to read its return. */
    async beginSignIn(wishes: Record<string, string> = {}) {
      const verifier = openid.randomPKCECodeVerifier();
      const [state, nonce] = [openid.randomState(), openid.randomNonce()];
      const address = await openid.buildAuthorizationUrlWithPAR(config, {
        redirect_uri: client.redirectUri,
        scope: 'openid email',
        code_challenge: await openid.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
        ...wishes,
      });
      const finish = (back: URL) =>
        openid.authorizationCodeGrant(config, back, {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        });
      return { address, finish };
    },

    provision: (path: string, init: { method?: string; body?: object; token?: string } = {}) =>
      fetch(`${issuer}/scim/v2${path}`, {
        method: init.method ?? 'GET',
        headers: { authorization: `Bearer ${init.token ?? provisioningToken}`, 'content-type': 'application/scim+json' },
        ...(init.body ? { body: JSON.stringify(init.body) } : {}),
      }),

    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await identity.close();
      await mail.close();
      const faults = logged.filter((event) => event !== 'refused');
      if (faults.length > 0) throw new Error(`the provider logged ${faults.join(', ')}`);
    },
  };
}

export type TestIdentity = Awaited<ReturnType<typeof startIdentity>>;

/** Signs in with the password and returns what the client got. */
export async function signInWithPassword(identity: TestIdentity, email: string, password: string, wishes: Record<string, string> = {}) {
  const browser = identity.newBrowser();
  const { address, finish } = await identity.beginSignIn(wishes);
  await browser.open(address);
  await browser.press('Continue', { email });
  const back = await browser.press('Sign in', { password });
  return { browser, tokens: await finish(back.url) };
}

/** The code in a mail. */
export function codeIn(mail: Email): string {
  return mail.text?.match(/\b\d{6}\b/)?.[0] ?? 'no code';
}

async function startMailServer() {
  const arrived: Email[] = [];
  const waiting: ((mail: Email) => void)[] = [];
  let count = 0;
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, _session, taken) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
          count += 1;
          const reader = waiting.shift();
          if (reader) reader(mail);
          else arrived.push(mail);
          taken();
        }, taken);
      });
    },
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://localhost:${port}`,
    count: () => count,
    next: (): Promise<Email> => {
      const mail = arrived.shift();
      return mail ? Promise.resolve(mail) : new Promise((resolve) => waiting.push(resolve));
    },
    close: () => new Promise<void>((closed) => server.close(closed)),
  };
}
