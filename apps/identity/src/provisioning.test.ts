import { expect, test } from 'vitest';
import { demoPassword, seedDemoAccounts } from './demo-accounts.ts';
import { codeIn, signInWithPassword, startIdentity } from './test-identity.ts';

const household = '/Users/p-household-7c1f0a';
const replace = (...Operations: object[]) => ({
  method: 'PATCH',
  body: { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations },
});
const toNewAddress = replace({ op: 'replace', path: 'userName', value: 'New.Home@micromart.test' });

test('a user is shown as SCIM says', async () => {
  await using identity = await startIdentity();
  const answer = await identity.provision(household);
  expect(answer.headers.get('content-type')).toContain('application/scim+json');
  expect(await answer.json()).toEqual({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
    id: 'p-household-7c1f0a',
    userName: 'household@micromart.test',
    emails: [{ value: 'household@micromart.test', primary: true }],
    active: true,
    meta: { resourceType: 'User', location: `${identity.issuer}/scim/v2/Users/p-household-7c1f0a` },
  });
});

test('a new address changes the sign-in, and kills codes and sessions of before', async () => {
  await using identity = await startIdentity();
  const { browser } = await signInWithPassword(identity, 'household@micromart.test', demoPassword);
  const half = identity.newBrowser();
  await half.open((await identity.beginSignIn()).address);
  await half.press('Continue', { email: 'household@micromart.test' });
  await half.press('Use a one-time code instead');
  const code = codeIn(await identity.nextMail());

  expect((await identity.provision(household, toNewAddress)).status).toBe(200);

  const path = half.page?.url.pathname;
  expect((await half.post(`${path}/code`, { code })).url.searchParams.has('code')).toBe(false);
  expect((await browser.open((await identity.beginSignIn()).address)).text).toContain('type="email"');
  await expect(signInWithPassword(identity, 'household@micromart.test', demoPassword)).rejects.toThrow();
  const { tokens } = await signInWithPassword(identity, 'new.home@micromart.test', demoPassword);
  expect(tokens.claims()).toMatchObject({ sub: 'p-household-7c1f0a', email: 'new.home@micromart.test' });
});

test('the same address again changes nothing and ends nothing', async () => {
  await using identity = await startIdentity();
  await identity.provision(household, toNewAddress);
  const { browser } = await signInWithPassword(identity, 'new.home@micromart.test', demoPassword);
  expect((await identity.provision(household, toNewAddress)).status).toBe(200);
  expect((await browser.open((await identity.beginSignIn()).address)).url.searchParams.has('code')).toBe(true);
});

test.each([
  ['no path', { op: 'Replace', value: { emails: [{ value: 'b@micromart.test' }, { value: 'a@micromart.test', primary: true }] } }],
  ['emails', { op: 'replace', path: 'emails', value: [{ value: 'a@micromart.test' }] }],
  ['a filter', { op: 'replace', path: 'emails[primary eq true].value', value: 'a@micromart.test' }],
])('the address can be named with %s', async (_name, operation) => {
  await using identity = await startIdentity();
  const answer = await identity.provision(household, replace(operation));
  expect(await answer.json()).toMatchObject({ userName: 'a@micromart.test' });
});

test.each([
  ['an address of somebody else', { op: 'replace', path: 'userName', value: 'BUSY@micromart.test' }, 409],
  ['no address', { op: 'replace', path: 'userName', value: 'nonsense' }, 400],
  ['a field that is not replaced here', { op: 'replace', path: 'password', value: 'x' }, 400],
  ['another kind of change', { op: 'add', path: 'userName', value: 'a@micromart.test' }, 400],
])('%s is refused', async (_name, operation, status) => {
  await using identity = await startIdentity();
  const answer = await identity.provision(household, replace(operation));
  expect(answer.status).toBe(status);
  expect(await answer.json()).toMatchObject({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: String(status) });
  expect(await (await identity.provision(household)).json()).toMatchObject({ userName: 'household@micromart.test' });
});

test('two addresses that contradict each other are refused', async () => {
  await using identity = await startIdentity();
  const both = replace({ op: 'replace', value: { userName: 'a@micromart.test', emails: [{ value: 'b@micromart.test' }] } });
  expect((await identity.provision(household, both)).status).toBe(400);
});

test('switching off ends sessions and stops the sign-in, switching on lets it go on', async () => {
  await using identity = await startIdentity();
  const { browser } = await signInWithPassword(identity, 'household@micromart.test', demoPassword);
  await identity.provision(household, replace({ op: 'replace', path: 'active', value: false }));
  expect((await browser.open((await identity.beginSignIn()).address)).text).toContain('type="email"');
  await expect(signInWithPassword(identity, 'household@micromart.test', demoPassword)).rejects.toThrow();
  const asking = identity.newBrowser();
  await asking.open((await identity.beginSignIn()).address);
  await asking.press('Continue', { email: 'household@micromart.test' });
  await asking.press('Use a one-time code instead');
  expect(identity.database.prepare('select sub from sign_in').all()).not.toContainEqual({ sub: 'p-household-7c1f0a' });
  await identity.provision(household, replace({ op: 'replace', path: 'active', value: true }));
  const { tokens } = await signInWithPassword(identity, 'household@micromart.test', demoPassword);
  expect(tokens.claims()?.sub).toBe('p-household-7c1f0a');
});

test('an account that goes while its code is under way gets no tokens', async () => {
  await using identity = await startIdentity();
  const browser = identity.newBrowser();
  const { address, finish } = await identity.beginSignIn();
  await browser.open(address);
  await browser.press('Continue', { email: 'household@micromart.test' });
  const back = await browser.press('Sign in', { password: demoPassword });
  await identity.provision(household, { method: 'DELETE' });
  await expect(finish(back.url)).rejects.toMatchObject({ error: 'invalid_grant' });
});

test('deleting is final: not even the next start brings a demo person back, nor an old address', async () => {
  await using identity = await startIdentity();
  await identity.provision('/Users/p-busy-e05a61', toNewAddress);
  expect((await identity.provision(household, { method: 'DELETE' })).status).toBe(204);
  await seedDemoAccounts(identity.database);
  expect((await identity.provision(household)).status).toBe(404);
  expect((await identity.provision(household, { method: 'DELETE' })).status).toBe(404);
  expect(await (await identity.provision('/Users/p-busy-e05a61')).json()).toMatchObject({ userName: 'new.home@micromart.test' });
});

test('nothing is told or done without the token', async () => {
  await using identity = await startIdentity();
  for (const path of [household, '/Users/nobody', '/else']) {
    expect((await identity.provision(path, { token: 'wrong' })).status).toBe(401);
  }
  expect((await identity.provision(household, { ...toNewAddress, token: '' })).status).toBe(401);
});
