import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestSystem, testSystem } from './test-systems.ts';

let accounts: TestSystem;
beforeAll(async () => {
  accounts = await testSystem('accounts');
});
afterAll(() => accounts[Symbol.asyncDispose]());

const refused = (field: string | null) => ({ outcome: 'refused', field, reason: expect.any(String) });

describe('a value that cannot be', () => {
  test.each([
    ['birthday', '2023-02-29', null],
    ['birthday', '2999-01-01', null],
    ['birthday', '1850-01-01', null],
    ['sex', 'yes', null],
    ['name', '   ', null],
    ['diet', [], null],
    ['diet', ['vegan', 'gravel'], '1'],
    ['email', { address: 'nobody', verifiedAt: null, uses: [] }, 'address'],
    ['phone', { number: '+1404', verifiedAt: null, uses: [] }, 'number'],
    ['phone', { number: '+14041234', verifiedAt: null, uses: [] }, 'number'],
    ['account', { createdAt: '2020-01-01T00:00:00Z', personalise: true }, 'createdAt'],
  ])('%s %j is refused', async (kind, value, field) => {
    const person = await accounts.person();
    const before = await person.find(kind, 'main');
    expect(await person.change(kind, 'main', 'set', value)).toEqual(refused(field));
    expect(await person.find(kind, 'main')).toEqual(before);
  });

  test('an address is refused at the field that its country asks for', async () => {
    const person = await accounts.person();
    const home = (await person.find('address', 'home')).value as object;
    expect(await person.change('address', 'home', 'set', { ...home, country: 'DE', postcode: 'GA' })).toEqual(refused('postcode'));
    expect(await person.change('address', 'home', 'set', { ...home, region: '' })).toEqual(refused('region'));
    expect(await person.change('address', 'home', 'set', { ...home, country: 'QQ' })).toEqual(refused('country'));
  });
});

test('an address is added once under its id, and removed', async () => {
  const person = await accounts.person();
  const berlin = {
    label: 'Berlin',
    country: 'DE',
    recipient: 'Maria Alvarez',
    organization: '',
    street: 'Unter den Linden 5',
    locality: 'Berlin',
    sublocality: '',
    region: '',
    postcode: '10117',
  };
  expect(await person.change('address', 'berlin', 'add', berlin)).toMatchObject({
    outcome: 'changed',
    before: [],
    records: [{ id: 'berlin', provenance: { source: 'given', changedAt: null } }],
  });
  expect(await person.change('address', 'berlin', 'add', berlin)).toMatchObject({ outcome: 'conflict', current: { id: 'berlin' } });
  expect(await person.change('address', 'berlin', 'remove')).toMatchObject({
    outcome: 'changed',
    removed: [{ kind: 'address', id: 'berlin' }],
    before: [{ value: berlin }],
  });
  expect((await person.read('address')).map(({ id }) => id)).toEqual(['home', 'parents']);
});

test('what was cleared is gone, is set anew from nothing, and its old version never comes back', async () => {
  const person = await accounts.person();
  const { version } = await person.find('birthday', 'main');
  expect(await person.change('birthday', 'main', 'clear')).toMatchObject({
    outcome: 'changed',
    removed: [{ kind: 'birthday', id: 'main' }],
  });
  expect(await person.read('birthday')).toEqual([]);
  expect(await person.change('birthday', 'main', 'clear')).toEqual({ outcome: 'conflict', current: null });
  expect(await person.change('birthday', 'main', 'set', '1987-04-24')).toMatchObject({
    outcome: 'changed',
    before: [],
    records: [{ value: '1987-04-24' }],
  });
  expect((await person.find('birthday', 'main')).version).not.toBe(version);
});

test('a value that was worked out is the person’s own once they give it', async () => {
  const person = await accounts.person();
  await person.change('location', 'main', 'set', { region: 'Georgia', precision: 'region', from: 'given' });
  expect((await person.find('location', 'main')).provenance).toMatchObject({
    source: 'given',
    occasion: 'on your privacy page',
    changedBy: 'customer',
  });
  const name = (await person.find('name', 'main')).provenance;
  await person.change('name', 'main', 'set', 'Maria A.');
  expect((await person.find('name', 'main')).provenance).toEqual({ ...name, changedAt: expect.any(String), changedBy: 'customer' });
});

test('a kind that nobody knows is read and cannot be changed', async () => {
  const person = await accounts.person();
  expect((await person.find('loyalty-tier', 'main')).value).toMatchObject({ tier: 'Herb garden' });
  expect(await person.change('loyalty-tier', 'main', 'clear')).toMatchObject({ outcome: 'refused' });
});

test('a partial erasure keeps what signing in needs, and says why', async () => {
  const person = await accounts.person();
  const preview = await accounts.source.preview(
    { subject: person.subject, kinds: ['email', 'name'] },
    { signal: AbortSignal.timeout(5000), timeLeft: 5000, requestId: 'test' },
  );
  expect(preview.holdings).toEqual([
    { kind: 'email', count: 1, oldest: '2024-03-02T09:14:00.000Z', staysBecause: expect.stringContaining('sign in') },
    { kind: 'name', count: 1, oldest: '2024-03-02T09:14:00.000Z', staysBecause: null },
  ]);
});

test('of two people who want one address at the same moment one gets it, and the other is told at the field', async () => {
  const people = [await accounts.person(), await accounts.person()];
  const outcomes = await Promise.all(
    people.map((person, index) => {
      const address = index === 0 ? 'taken@example.com' : 'Taken@Example.com';
      return person.change('email', 'main', 'set', { address, verifiedAt: null, uses: [] });
    }),
  );
  expect(outcomes).toEqual(expect.arrayContaining([expect.objectContaining({ outcome: 'changed' }), refused('address')]));
  const loser = people[outcomes.findIndex((outcome) => outcome.outcome === 'refused')];
  expect((await loser?.find('email', 'main'))?.value).toMatchObject({ address: 'household@micromart.test' });
  expect(await loser?.change('email', 'main', 'set', { address: 'free@example.com', verifiedAt: null, uses: [] })).toMatchObject({
    outcome: 'changed',
  });
});

test('support is let in or kept out with equal ease, also by who never chose; an incident is nobody’s to change', async () => {
  const person = await accounts.person();
  for (const allowed of [false, true])
    expect(await person.change('support-access', 'main', 'set', { allowed })).toMatchObject({
      outcome: 'changed',
      records: [{ value: { allowed } }],
    });
  const { value } = await person.find('incident', 'delivery-2025');
  for (const act of ['set', 'remove'] as const)
    expect(await person.change('incident', 'delivery-2025', act, value)).toMatchObject({ outcome: 'refused' });
  await accounts.source.erase(
    { subject: person.subject, kinds: [], key: 'erasure-key' },
    { signal: AbortSignal.timeout(5000), timeLeft: 5000, requestId: 'test' },
  );
  expect(await person.change('support-access', 'main', 'set', { allowed: false })).toMatchObject({ outcome: 'changed' });
});
