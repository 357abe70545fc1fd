import { expect, test } from 'vitest';
import { EnvError, readEnv } from './env.ts';

const production = {
  MICROMART_MODE: 'production',
  OIDC_ISSUER: 'https://sign-in.example',
  OIDC_CLIENT_ID: 'privacy',
  OIDC_CLIENT_SECRET: 'a-secret-of-the-client',
  SESSION_SECRET: 'a-secret-of-the-forms',
  KEY_WRAPPING_KEY_FILE: '/keys/wrapping',
  DATABASE_URL: 'postgres://db.example/privacy',
  BASE_URL: 'https://privacy.example/',
  SMTP_URL: 'smtps://mail.example',
};

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readEnv(env);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(EnvError);
    return (error as EnvError).faults.map((fault) => fault.split(':', 1)[0] ?? '');
  }
}

test('nothing configured is a demo on 4310 that brings its own mailbox and identity provider', () => {
  const env = readEnv({});
  expect(env).toMatchObject({
    demo: true,
    port: 4310,
    baseUrl: 'http://localhost:4310',
    demoIdentity: { port: 4311 },
    demoMailbox: { port: 4312 },
  });
  expect(env.databaseUrl).toMatch(/^pglite:.*data.db$/);
  expect(env.trustedProxies).toBe(false);
});

test('production has everything or does not start, and says all that is missing at once', () => {
  expect(faultsOf({ MICROMART_MODE: 'production' })).toEqual(Object.keys(production).filter((name) => name !== 'MICROMART_MODE'));
  expect(readEnv(production)).toMatchObject({ demo: false, demoIdentity: null, demoMailbox: null, baseUrl: 'https://privacy.example' });
  for (const name of Object.keys(production).filter((known) => known !== 'MICROMART_MODE'))
    expect(faultsOf({ ...production, [name]: '' })).toEqual([name]);
});

test('what is wrong is listed together with what is missing', () => {
  expect(faultsOf({ MICROMART_MODE: 'production', PORT: 'abc', SESSION_SECRET: 'short', SMTP_URL: 'http://mail' }).toSorted()).toEqual(
    [
      'PORT',
      'SESSION_SECRET',
      'SMTP_URL',
      'OIDC_ISSUER',
      'OIDC_CLIENT_ID',
      'OIDC_CLIENT_SECRET',
      'KEY_WRAPPING_KEY_FILE',
      'DATABASE_URL',
      'BASE_URL',
    ].sort(),
  );
});

test.each([
  ['PORT', '0'],
  ['PORT', '70000'],
  ['MICROMART_MODE', 'test'],
  ['BASE_URL', 'ftp://x'],
  ['DATABASE_URL', 'mysql://x'],
  ['SOURCE_KITCHEN', 'file:///etc/passwd'],
  ['ROLES', 'none'],
])('%s=%s is refused', (name, value) => {
  expect(faultsOf({ [name]: value })).toEqual([name]);
});

test('production is https only', () => {
  expect(faultsOf({ ...production, BASE_URL: 'http://privacy.example' })).toEqual(['BASE_URL']);
});

test('an address in production comes with its token', () => {
  expect(faultsOf({ ...production, PROVISIONING_URL: 'https://id.example/scim/v2' })).toEqual(['PROVISIONING_TOKEN']);
  expect(faultsOf({ ...production, SOURCE_KITCHEN: 'https://kitchen.example' })).toEqual(['SOURCE_TOKEN']);
});

test('a demo is served to this machine only', () => {
  expect(faultsOf({ BASE_URL: 'https://privacy.example' })).toEqual(['BASE_URL']);
  for (const host of ['localhost:4310', '127.0.0.1:4310', '[::1]:4310']) expect(faultsOf({ BASE_URL: `http://${host}` })).toEqual([]);
});

test('each system can live elsewhere, one by one', () => {
  expect(readEnv({ SOURCE_KITCHEN: 'https://kitchen.example/' }).sources).toEqual({
    accounts: null,
    kitchen: 'https://kitchen.example',
    messaging: null,
    sharing: null,
    shop: null,
    site: null,
    community: null,
    care: null,
  });
});
