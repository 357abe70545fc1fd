import { afterEach, describe, expect, test, vi } from 'vitest';
import { codeLifetime } from './codes.ts';
import { demoPassword } from './demo-accounts.ts';
import type { Page } from './test-browser.ts';
import { codeIn, startIdentity, type TestIdentity } from './test-identity.ts';

const household = 'household@micromart.test';
const stranger = 'strangers@micromart.test';

afterEach(() => {
  vi.useRealTimers();
});

async function atPassword(identity: TestIdentity, email: string) {
  const browser = identity.newBrowser();
  const { address, finish } = await identity.beginSignIn();
  await browser.open(address);
  await browser.press('Continue', { email });
  return { browser, finish };
}

async function atCode(identity: TestIdentity, email = household) {
  const at = await atPassword(identity, email);
  await at.browser.press('Use a one-time code instead');
  return at;
}

const otherThan = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
const signedIn = (page: Page) => page.url.searchParams.has('code');

describe('a one-time code', () => {
  test('is judged five times, then dead, even for the right digits', async () => {
    await using identity = await startIdentity();
    const { browser } = await atCode(identity);
    const code = codeIn(await identity.nextMail());
    for (let guess = 0; guess < 5; guess += 1) {
      expect((await browser.press('Sign in', { code: otherThan(code) })).text).toContain('That is not the code.');
    }
    const late = await browser.press('Sign in', { code });
    expect(signedIn(late)).toBe(false);
    expect(late.text).toContain('does not work any more');
  });

  test('lets exactly one of many parallel uses in', async () => {
    await using identity = await startIdentity();
    const { browser } = await atCode(identity);
    const code = codeIn(await identity.nextMail());
    const path = browser.page?.url.pathname;
    const pages = await Promise.all(Array.from({ length: 16 }, () => browser.post(`${path}/code`, { code })));
    expect(pages.filter(signedIn)).toHaveLength(1);
  });

  test('dies after ten minutes', async () => {
    await using identity = await startIdentity();
    const { browser } = await atCode(identity);
    const code = codeIn(await identity.nextMail());
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + codeLifetime });
    expect((await browser.press('Sign in', { code })).text).toContain('does not work any more');
  });

  test('dies when a newer one is asked for', async () => {
    await using identity = await startIdentity();
    const { browser } = await atCode(identity);
    const older = codeIn(await identity.nextMail());
    await browser.press('Send a new code');
    const newer = codeIn(await identity.nextMail());
    if (older !== newer) expect(signedIn(await browser.press('Sign in', { code: older }))).toBe(false);
    expect(signedIn(await browser.press('Sign in', { code: newer }))).toBe(true);
  });

  test('is worth nothing in another interaction or for another person', async () => {
    await using identity = await startIdentity();
    await atCode(identity);
    const code = codeIn(await identity.nextMail());
    for (const email of [household, 'busy@micromart.test']) {
      const { browser } = await atCode(identity, email);
      if (codeIn(await identity.nextMail()) !== code) expect(signedIn(await browser.press('Sign in', { code }))).toBe(false);
    }
  });

  test('is not kept as it is', async () => {
    await using identity = await startIdentity();
    await atCode(identity);
    const code = codeIn(await identity.nextMail());
    expect(JSON.stringify(identity.database.prepare('select * from sign_in').all())).not.toContain(`"${code}"`);
  });

  test('is sent five times in a quarter of an hour, and the last one still counts', async () => {
    await using identity = await startIdentity();
    const { browser } = await atCode(identity);
    let code = codeIn(await identity.nextMail());
    for (let mail = 1; mail < 5; mail += 1) {
      await browser.press('Send a new code');
      code = codeIn(await identity.nextMail());
    }
    expect((await browser.press('Send a new code')).status).toBe(429);
    expect(signedIn(await browser.press('Sign in', { code }))).toBe(true);
    expect(identity.mailCount()).toBe(5);
  });

  test('can be guessed at ten times a day, over all codes', async () => {
    await using identity = await startIdentity();
    let judged = 0;
    for (let round = 0; round < 3; round += 1) {
      const { browser } = await atCode(identity);
      const code = codeIn(await identity.nextMail());
      for (let guess = 0; guess < 5; guess += 1) {
        if ((await browser.press('Sign in', { code: otherThan(code) })).status === 422) judged += 1;
      }
    }
    expect(judged).toBe(10);
  });

  test('that is no code at all is not counted', async () => {
    await using identity = await startIdentity();
    const { browser } = await atCode(identity);
    const code = codeIn(await identity.nextMail());
    for (let guess = 0; guess < 6; guess += 1) expect((await browser.press('Sign in', { code: '12' })).text).toContain('six digits');
    expect(signedIn(await browser.press('Sign in', { code }))).toBe(true);
  });
});

describe('a password', () => {
  test('that is wrong says so at the field, and the address stays', async () => {
    await using identity = await startIdentity();
    const { browser } = await atPassword(identity, household);
    const { status, text } = await browser.press('Sign in', { password: 'nope' });
    expect(status).toBe(422);
    expect(text).toContain(household);
    expect(text).toMatch(/<input id="password"[^>]*autofocus[^>]*aria-invalid="true"\s+aria-describedby="fault"/);
    expect(text).toContain('<span class="fault" id="fault">That e-mail address and password do not match.</span>');
  });

  test('can be wrong ten times, then even the right one waits a quarter of an hour; a code still works', async () => {
    await using identity = await startIdentity();
    const { browser } = await atPassword(identity, household);
    const path = browser.page?.url.pathname;
    const pages = await Promise.all(Array.from({ length: 12 }, () => browser.post(`${path}/password`, { password: 'nope' })));
    expect(pages.filter(({ status }) => status === 422)).toHaveLength(10);
    expect(pages.filter(({ status }) => status === 429)).toHaveLength(2);
    const waiting = await browser.press('Sign in', { password: demoPassword });
    expect(waiting.status).toBe(429);
    expect(waiting.text).toContain('Too many wrong passwords. Wait 15 minutes');

    const other = await atCode(identity);
    expect(signedIn(await other.browser.press('Sign in', { code: codeIn(await identity.nextMail()) }))).toBe(true);

    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 15 * 60_000 });
    expect(signedIn(await browser.press('Sign in', { password: demoPassword }))).toBe(true);
  });
});

test('a password that is right is not counted', async () => {
  await using identity = await startIdentity();
  for (let time = 0; time < 11; time += 1) {
    const { browser } = await atPassword(identity, household);
    expect(signedIn(await browser.press('Sign in', { password: demoPassword }))).toBe(true);
  }
});

describe('an address that nobody signs in with', () => {
  test('meets the same pages as one that somebody does', async () => {
    await using identity = await startIdentity();
    const walk = async (email: string) => {
      const { browser } = await atPassword(identity, email);
      const seen: string[] = [];
      const look = (page: Page) => seen.push(`${page.status} ${withoutNames(page, email)}`);
      look(await browser.press('Sign in', { password: 'wrong' }));
      look(await browser.press('Use a one-time code instead'));
      for (let guess = 0; guess < 6; guess += 1) look(await browser.press('Sign in', { code: '000000' }));
      for (let mail = 0; mail < 5; mail += 1) look(await browser.press('Send a new code'));
      look(await browser.press('Use your password instead'));
      for (let guess = 0; guess < 10; guess += 1) look(await browser.press('Sign in', { password: 'wrong' }));
      return seen;
    };
    expect(await walk(stranger)).toEqual(await walk(household));
  });

  test('gets no mail', async () => {
    await using identity = await startIdentity();
    await atCode(identity, stranger);
    await atCode(identity, household);
    expect((await identity.nextMail()).to?.[0]?.address).toBe(household);
    expect(identity.mailCount()).toBe(1);
  });
});

test('what is typed is shown as text, never as markup', async () => {
  await using identity = await startIdentity();
  const { browser } = await atPassword(identity, '"><b>x</b>@micromart.test');
  expect(browser.page?.text).toContain('&quot;&gt;&lt;b&gt;x&lt;/b&gt;@micromart.test');
});

function withoutNames(page: Page, email: string): string {
  return page.text.replaceAll(email, 'somebody').replaceAll(/\/interaction\/[\w-]+/g, '/interaction');
}
