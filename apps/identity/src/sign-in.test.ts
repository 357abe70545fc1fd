import * as openid from 'openid-client';
import { TOTP } from 'otpauth';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { addAccount, findAccount } from './accounts.ts';
import { acr } from './acr.ts';
import { demoAccounts, demoPassword, demoTotpSecret } from './demo-accounts.ts';
import { codeIn, signInWithPassword, startIdentity } from './test-identity.ts';

const household = 'household@micromart.test';
const later = (milliseconds: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + milliseconds });

afterEach(() => {
  vi.useRealTimers();
});

describe('what the client gets', () => {
  test('a customer who signs in with the password', async () => {
    await using identity = await startIdentity();
    const before = Math.floor(Date.now() / 1000);
    const { tokens } = await signInWithPassword(identity, household, demoPassword);
    const claims = tokens.claims();
    expect(claims).toMatchObject({
      iss: identity.issuer,
      sub: 'p-household-7c1f0a',
      email: household,
      micromart_role: 'customer',
      acr: acr.oneFactor,
      amr: ['pwd'],
    });
    expect(claims?.auth_time).toBeGreaterThanOrEqual(before);
    expect(tokens.refresh_token).toBeUndefined();
  });

  test.each(demoAccounts)('$email is the person of that name, in the right role', async ({ sub, email, role }) => {
    await using identity = await startIdentity();
    const { tokens } = await signInWithPassword(identity, email.toUpperCase(), demoPassword);
    expect(tokens.claims()).toMatchObject({ sub, email, micromart_role: role });
  });

  test('a code by e-mail', async () => {
    await using identity = await startIdentity();
    const browser = identity.newBrowser();
    const { address, finish } = await identity.beginSignIn();
    await browser.open(address);
    await browser.press('Continue', { email: household });
    await browser.press('Use a one-time code instead');
    const mail = await identity.nextMail();
    expect(mail.to?.[0]?.address).toBe(household);
    expect(mail.subject).not.toMatch(/\d/);
    const code = codeIn(mail);
    const back = await browser.press('Sign in', { code: `${code.slice(0, 3)} ${code.slice(3)}` });
    expect((await finish(back.url)).claims()).toMatchObject({ sub: 'p-household-7c1f0a', amr: ['otp'] });
  });

  test('a code of the authenticator app, once', async () => {
    await using identity = await startIdentity();
    const code = new TOTP({ secret: demoTotpSecret }).generate();
    const tryIt = async () => {
      const browser = identity.newBrowser();
      const { address, finish } = await identity.beginSignIn();
      await browser.open(address);
      await browser.press('Continue', { email: 'moved@micromart.test' });
      await browser.press('Use a one-time code instead');
      return { page: await browser.press('Sign in', { code }), finish };
    };
    const first = await tryIt();
    expect((await first.finish(first.page.url)).claims()).toMatchObject({ sub: 'p-moved-91cd44', amr: ['otp'] });
    expect((await tryIt()).page.status).toBe(422);
  });

  test('password and code, where the account demands both, in either order', async () => {
    await using identity = await startIdentity();
    const template = findAccount(identity.database, 'p-household-7c1f0a');
    if (!template) throw new Error('the demo people are missing');
    addAccount(identity.database, { ...template, sub: 'p-careful', email: 'careful@micromart.test', secondFactor: true });

    const passwordFirst = identity.newBrowser();
    const first = await identity.beginSignIn();
    await passwordFirst.open(first.address);
    await passwordFirst.press('Continue', { email: 'careful@micromart.test' });
    expect((await passwordFirst.press('Sign in', { password: demoPassword })).text).toContain('One-time code');
    const back = await passwordFirst.press('Sign in', { code: codeIn(await identity.nextMail()) });
    expect((await first.finish(back.url)).claims()).toMatchObject({ sub: 'p-careful', acr: acr.twoFactors, amr: ['pwd', 'otp', 'mfa'] });

    const codeFirst = identity.newBrowser();
    const second = await identity.beginSignIn();
    await codeFirst.open(second.address);
    await codeFirst.press('Continue', { email: 'careful@micromart.test' });
    await codeFirst.press('Use a one-time code instead');
    const asked = await codeFirst.press('Sign in', { code: codeIn(await identity.nextMail()) });
    expect(asked.text).toContain('type="password"');
    const end = await codeFirst.press('Sign in', { password: demoPassword });
    expect((await second.finish(end.url)).claims()).toMatchObject({ acr: acr.twoFactors });
  });

  test('an authenticator app as the second factor needs no mail', async () => {
    await using identity = await startIdentity();
    const template = findAccount(identity.database, 'p-moved-91cd44');
    if (!template) throw new Error('the demo people are missing');
    addAccount(identity.database, { ...template, sub: 'p-careful', email: 'careful@micromart.test', secondFactor: true });
    const browser = identity.newBrowser();
    const { address, finish } = await identity.beginSignIn();
    await browser.open(address);
    await browser.press('Continue', { email: 'careful@micromart.test' });
    await browser.press('Sign in', { password: demoPassword });
    const back = await browser.press('Sign in', { code: new TOTP({ secret: demoTotpSecret }).generate() });
    expect((await finish(back.url)).claims()).toMatchObject({ acr: acr.twoFactors });
    expect(identity.mailCount()).toBe(0);
  });

  test('going back without signing in is told to the client', async () => {
    await using identity = await startIdentity();
    const browser = identity.newBrowser();
    const { address } = await identity.beginSignIn();
    await browser.open(address);
    const back = await browser.press('Go back without signing in');
    expect(back.url.searchParams.get('error')).toBe('access_denied');
  });
});

describe('a session that is already there', () => {
  test('is used without asking, with the true time of the sign-in', async () => {
    await using identity = await startIdentity();
    const { browser, tokens } = await signInWithPassword(identity, household, demoPassword);
    later(60_000);
    const { address, finish } = await identity.beginSignIn();
    const again = await finish((await browser.open(address)).url);
    expect(again.claims()?.auth_time).toBe(tokens.claims()?.auth_time);
  });

  test.each([{ prompt: 'login' }, { max_age: '0' }, { max_age: '300' }])(
    'asks for the password again with %o, and the time is newer',
    async (wish) => {
      await using identity = await startIdentity();
      const { browser, tokens } = await signInWithPassword(identity, household, demoPassword);
      later(301_000);
      const { address, finish } = await identity.beginSignIn(wish);
      const asked = await browser.open(address);
      expect(asked.text).toContain('Sign in once more');
      expect(asked.text).toContain(household);
      const back = await browser.press('Sign in', { password: demoPassword });
      const again = (await finish(back.url)).claims();
      expect(again?.auth_time).toBeGreaterThan(tokens.claims()?.auth_time ?? 0);
    },
  );

  test('knows the person by the ID token when the session is gone, and takes nobody else for them', async () => {
    await using identity = await startIdentity();
    const { tokens } = await signInWithPassword(identity, household, demoPassword);
    const browser = identity.newBrowser();
    const { address } = await identity.beginSignIn({ id_token_hint: tokens.id_token ?? '' });
    expect((await browser.open(address)).text).toContain(household);
    await browser.press('Not you?');
    await browser.press('Continue', { email: 'busy@micromart.test' });
    const back = await browser.press('Sign in', { password: demoPassword });
    expect(back.url.searchParams.get('error')).toBe('access_denied');
  });

  test('a login_hint skips the first page', async () => {
    await using identity = await startIdentity();
    const browser = identity.newBrowser();
    const { address } = await identity.beginSignIn({ login_hint: household });
    expect((await browser.open(address)).text).toContain('type="password"');
  });

  test('gives way when somebody else signs in', async () => {
    await using identity = await startIdentity();
    const { browser } = await signInWithPassword(identity, household, demoPassword);
    const { address, finish } = await identity.beginSignIn({ prompt: 'login' });
    await browser.open(address);
    await browser.press('Not you?');
    await browser.press('Continue', { email: 'busy@micromart.test' });
    const back = await browser.press('Sign in', { password: demoPassword });
    expect((await finish(back.url)).claims()?.sub).toBe('p-busy-e05a61');
    const sessions = identity.database.prepare("select sub from provider_record where model = 'Session'").all();
    expect(sessions).toEqual([{ sub: 'p-busy-e05a61' }]);
  });

  test('ends with a sign-out by the client, straight back and without a page', async () => {
    await using identity = await startIdentity();
    const { browser, tokens } = await signInWithPassword(identity, household, demoPassword);
    const leave = openid.buildEndSessionUrl(identity.config, {
      id_token_hint: tokens.id_token ?? '',
      post_logout_redirect_uri: identity.client.postLogoutUri,
      state: 'out',
    });
    expect((await browser.open(leave)).url.href).toBe(`${identity.client.postLogoutUri}?state=out`);
    expect((await browser.open(leave)).url.href).toBe(`${identity.client.postLogoutUri}?state=out`);
    const { address } = await identity.beginSignIn();
    expect((await browser.open(address)).text).toContain('type="email"');
  });

  test('asks before a sign-out that the person did not ask the client for', async () => {
    await using identity = await startIdentity();
    const { browser } = await signInWithPassword(identity, household, demoPassword);
    const asked = await browser.open('/session/end');
    expect(asked.text).toContain('Sign out?');
    expect(asked.text).not.toContain('<script');
    const out = await browser.press('Sign out');
    expect(out.status).toBe(200);
    expect(out.text).toContain('You are signed out');
    expect((await browser.open((await identity.beginSignIn()).address)).text).toContain('type="email"');
  });

  test('has no cookie that a script or plain http could read', async () => {
    await using identity = await startIdentity();
    const { browser } = await signInWithPassword(identity, household, demoPassword);
    expect(browser.cookieNames()).toContain('__Host-micromart-identity');
    const { address } = await identity.beginSignIn();
    const response = await fetch(address, { redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) expect(line).toMatch(/^__Secure-.*; samesite=lax; secure; httponly$/);
  });
});

describe('what the provider refuses', () => {
  test('a sign-in that was not pushed by the client', async () => {
    await using identity = await startIdentity();
    const direct = openid.buildAuthorizationUrl(identity.config, {
      redirect_uri: identity.client.redirectUri,
      scope: 'openid',
      code_challenge: await openid.calculatePKCECodeChallenge(openid.randomPKCECodeVerifier()),
      code_challenge_method: 'S256',
    });
    const back = await identity.newBrowser().open(direct);
    expect(back.url.searchParams.get('error')).toBe('invalid_request');
  });

  test.each([
    ['no PKCE', {}],
    ['plain PKCE', { code_challenge: 'a'.repeat(43), code_challenge_method: 'plain' }],
    ['another place to return to', { redirect_uri: 'http://localhost:4799/auth/callback' }],
  ])('a pushed request with %s', async (_name, wrong) => {
    await using identity = await startIdentity();
    const pushed = openid.buildAuthorizationUrlWithPAR(identity.config, {
      redirect_uri: identity.client.redirectUri,
      scope: 'openid',
      ...wrong,
    });
    await expect(pushed).rejects.toMatchObject({ error: 'invalid_request' });
  });

  test('a client with another secret', async () => {
    await using identity = await startIdentity();
    const answer = await fetch(`${identity.issuer}/request`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa('dashboard:wrong')}` },
      body: new URLSearchParams({ redirect_uri: identity.client.redirectUri, scope: 'openid' }),
    });
    expect(answer.status).toBe(401);
  });

  test('an authorization code that was used, and any other name of the host', async () => {
    await using identity = await startIdentity();
    const browser = identity.newBrowser();
    const { address, finish } = await identity.beginSignIn();
    await browser.open(address);
    await browser.press('Continue', { email: household });
    const back = await browser.press('Sign in', { password: demoPassword });
    await finish(back.url);
    await expect(finish(back.url)).rejects.toMatchObject({ error: 'invalid_grant' });
    const port = new URL(identity.issuer).port;
    expect((await fetch(`http://[::1]:${port}/jwks`).catch(() => fetch(`http://127.0.0.1:${port}/jwks`))).status).toBe(421);
  });

  test('a form from another port, and an interaction of another browser', async () => {
    await using identity = await startIdentity();
    const browser = identity.newBrowser();
    const { address } = await identity.beginSignIn();
    const { url } = await browser.open(address);
    const form = { email: household };
    expect((await browser.post(`${url.pathname}/email`, form, { 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await identity.newBrowser().open(url)).status).toBe(410);
    const begun = await fetch((await identity.beginSignIn()).address, { redirect: 'manual' });
    const cookie = begun.headers.getSetCookie().map((line) => line.split(';')[0]);
    expect((await fetch(url, { headers: { cookie: cookie.join('; ') } })).status).toBe(410);
  });
});
