import { expect, test } from 'vitest';
import { readEnv } from './env.ts';

const enough = {
  CLIENT_ID: 'dashboard',
  CLIENT_SECRET: 'sixteen characters',
  CLIENT_REDIRECT_URI: 'http://localhost:4310/auth/callback',
  CLIENT_POST_LOGOUT_URI: 'http://localhost:4310/',
  SMTP_URL: 'smtp://localhost:2525',
  PROVISIONING_TOKEN: 'sixteen characters',
};

test('the issuer follows the port when it is not named', () => {
  expect(readEnv({ ...enough, PORT: '5000' })).toMatchObject({ ok: true, env: { ISSUER: 'http://localhost:5000', SEED_DEMO: '0' } });
});

test('all faults are named at once', () => {
  const reading = readEnv({ PORT: 'x', SEED_DEMO: 'yes' });
  const named = reading.ok ? [] : reading.faults.map((fault) => fault.split(' ')[0]);
  expect(named).toEqual(['PORT', ...Object.keys(enough), 'SEED_DEMO']);
});
