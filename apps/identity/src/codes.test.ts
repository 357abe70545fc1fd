import { expect, test } from 'vitest';
import { issueCode, judgeCode } from './codes.ts';
import { openDatabase } from './database.ts';
import { demoAccounts, seedDemoAccounts } from './demo-accounts.ts';
import { loadSecrets } from './secrets.ts';
import { beginSignIn, findSignIn } from './sign-in.ts';

async function room() {
  const database = openDatabase(':memory:');
  const secrets = await loadSecrets(database);
  await seedDemoAccounts(database);

  function open(interaction: string, email: string) {
    beginSignIn(database, interaction, 'password', email);
    const signIn = findSignIn(database, interaction);
    if (!signIn) throw new Error('the sign-in did not begin');
    const issued = issueCode(database, secrets, signIn);
    const judge = (typed: string) => judgeCode(database, secrets, signIn, typed).outcome;
    return { issued, code: issued.outcome === 'issued' ? issued.code : 'none', judge };
  }
  return { database, open };
}

const [household, newcomer] = demoAccounts.map(({ email }) => email);

test('a code is right once, then dead', async () => {
  const { open } = await room();
  const { code, judge } = open('one', household ?? '');
  expect([judge(code), judge(code)]).toEqual(['right', 'dead']);
});

test.each([
  ['another interaction of the same person', household],
  ['another person', newcomer],
])('what is kept of a code means nothing in %s', async (_name, email) => {
  const { database, open } = await room();
  const first = open('one', household ?? '');
  const second = open('two', email ?? '');
  database.exec("update sign_in set code_hash = (select code_hash from sign_in where interaction = 'one') where interaction = 'two'");
  expect(second.judge(first.code)).toBe('wrong');
  expect(first.judge(first.code)).toBe('right');
});

test('codes are six digits and differ', async () => {
  const { open } = await room();
  const codes = demoAccounts.map(({ email, sub }) => open(sub, email).code);
  for (const code of codes) expect(code).toMatch(/^\d{6}$/);
  expect(new Set(codes).size).toBeGreaterThan(1);
});

test('a right code is not counted as a guess', async () => {
  const { database, open } = await room();
  const { code, judge } = open('one', household ?? '');
  judge(code);
  expect(database.prepare("select count(*) as count from attempt where kind = 'wrong-code'").get()).toEqual({ count: 0 });
});

test('nobody gets a code for an address that was never seen', async () => {
  const { open } = await room();
  expect(open('one', 'stranger@micromart.test').issued).toEqual({ outcome: 'nobody' });
});
