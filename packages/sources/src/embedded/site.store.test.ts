import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestPerson, type TestSystem, testSystem } from './test-systems.ts';

let site: TestSystem;
beforeAll(async () => {
  site = await testSystem('site');
});
afterAll(() => site[Symbol.asyncDispose]());

const cookiesOf = async (person: TestPerson) => (await person.read('cookie')).map(({ id }) => id);
const choose = (person: TestPerson, purpose: string, allowed: boolean) =>
  person.change('cookie-choice', purpose, 'set', { purpose, allowed });
const since = '1999-01-01T00:00:00.000Z';

test('saying no to a purpose removes its cookies in the same act, and no others', async () => {
  const person = await site.person();
  const before = await cookiesOf(person);
  const outcome = await choose(person, 'statistics', false);
  expect(outcome.outcome === 'changed' && outcome.removed.map(({ id }) => id).sort()).toEqual(['laptop-ga', 'laptop-hubspot', 'tablet-ga']);
  expect(await cookiesOf(person)).toEqual(before.filter((id) => !/ga$|hubspot/.test(id)));
  expect(await choose(person, 'statistics', true)).toMatchObject({ outcome: 'changed', removed: [] });
});

test('what the cart needs cannot be declined, and a choice stays what it is for', async () => {
  const person = await site.person();
  expect(await choose(person, 'cart', false)).toMatchObject({ outcome: 'conflict', current: null });
  expect(await person.change('cookie-choice', 'statistics', 'set', { purpose: 'cart', allowed: false })).toMatchObject({
    outcome: 'refused',
    field: 'purpose',
  });
});

test('who never chose can choose', async () => {
  const person = await site.person();
  await site.source.erase(
    { subject: person.subject, kinds: [], key: 'erasure-key' },
    { signal: AbortSignal.timeout(5000), timeLeft: 5000, requestId: 'test' },
  );
  expect(await choose(person, 'advertising', false)).toMatchObject({ outcome: 'changed', before: [] });
});

test('one cookie is removed from the record', async () => {
  const person = await site.person();
  await person.change('cookie', 'tablet-ads', 'remove');
  expect(await cookiesOf(person)).not.toContain('tablet-ads');
});

test.each(['person', 'gpc'] as const)(
  '“do not sell or share” said by %s says no to advertising too, dated by the system',
  async (source) => {
    const person = await site.person();
    expect(await person.change('sale-opt-out', 'main', 'set', { on: true, source, since })).toMatchObject({ outcome: 'changed' });
    const { value } = await person.find('sale-opt-out', 'main');
    expect(value).toMatchObject({ on: true, source });
    expect((value as { since: string }).since > '2026').toBe(true);
    expect((await person.find('cookie-choice', 'advertising')).value).toMatchObject({ allowed: false });
    expect((await cookiesOf(person)).filter((id) => id.endsWith('ads'))).toEqual([]);
  },
);

test('a signal never turns it off; the person may', async () => {
  const person = await site.person();
  await person.change('sale-opt-out', 'main', 'set', { on: true, source: 'person', since });
  expect(await person.change('sale-opt-out', 'main', 'set', { on: false, source: 'gpc', since })).toMatchObject({
    outcome: 'refused',
    field: 'source',
  });
  expect(await person.change('sale-opt-out', 'main', 'set', { on: false, source: 'person', since })).toMatchObject({ outcome: 'changed' });
  expect((await person.find('cookie-choice', 'advertising')).value).toMatchObject({ allowed: false });
});

test('cutting the tie between visits and person forgets the joins; tying them again brings none back', async () => {
  const person = await site.person();
  const { joins } = (await person.find('visit-link', 'main')).value as { joins: unknown[] };
  expect(joins).toHaveLength(2);
  expect(await person.change('visit-link', 'main', 'set', { linked: true, joins: [] })).toMatchObject({
    outcome: 'refused',
    field: 'joins',
  });
  await person.change('visit-link', 'main', 'set', { linked: false, joins });
  expect((await person.find('visit-link', 'main')).value).toEqual({ linked: false, joins: [] });
  expect(await person.change('visit-link', 'main', 'set', { linked: true, joins })).toMatchObject({ outcome: 'refused', field: 'joins' });
  await person.change('visit-link', 'main', 'set', { linked: true, joins: [] });
  expect((await person.find('visit-link', 'main')).value).toEqual({ linked: true, joins: [] });
});

test('the language is changed and reset', async () => {
  const person = await site.person();
  expect(await person.change('language', 'main', 'set', 'es')).toMatchObject({ outcome: 'changed', records: [{ value: 'es' }] });
  expect(await person.change('language', 'main', 'clear')).toMatchObject({ outcome: 'changed' });
  expect(await person.read('language')).toEqual([]);
});
