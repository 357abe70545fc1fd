import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestPerson, type TestSystem, testSystem } from './test-systems.ts';

let sharing: TestSystem;
beforeAll(async () => {
  sharing = await testSystem('sharing');
});
afterAll(() => sharing[Symbol.asyncDispose]());

async function set(person: TestPerson, id: string, fields: object) {
  const { value } = await person.find('recipient', id);
  return person.change('recipient', id, 'set', { ...(value as object), ...fields });
}

test('consent is withdrawn and given back, and the dates follow by themselves', async () => {
  const person = await sharing.person();
  const { value } = await person.find('recipient', 'hubspot');
  expect(await set(person, 'hubspot', { allowed: false, stoppedAt: '1999-01-01T00:00:00Z' })).toMatchObject({ outcome: 'changed' });
  const stopped = await person.find('recipient', 'hubspot');
  expect(stopped.value).toEqual({ ...(value as object), allowed: false, stoppedAt: stopped.provenance.changedAt });
  await set(person, 'hubspot', { allowed: true });
  const again = await person.find('recipient', 'hubspot');
  expect(again.value).toEqual({ ...(value as object), since: again.provenance.changedAt });
});

test('a recipient that the service needs stays allowed, and says for what', async () => {
  const person = await sharing.person();
  expect(await set(person, 'stripe', { allowed: false })).toEqual({
    outcome: 'refused',
    field: 'allowed',
    reason: 'Stripe is needed for this: Takes card payments.',
  });
});

test.each([{ name: 'Me' }, { task: 'Nothing' }, { entries: [] }, { essential: false }, { policyUrl: 'https://elsewhere.example' }])(
  '%j is not the person’s to change',
  async (fields) => {
    const person = await sharing.person();
    expect(await set(person, 'stripe', fields)).toMatchObject({ outcome: 'refused', field: Object.keys(fields)[0] });
  },
);

test('a linked service is disconnected', async () => {
  const person = await sharing.person();
  expect(await person.change('linked-service', 'recipe-box', 'remove')).toMatchObject({
    outcome: 'changed',
    removed: [{ kind: 'linked-service', id: 'recipe-box' }],
  });
  expect((await person.read('linked-service')).map(({ id }) => id)).toEqual(['voice-assistant']);
});

test('the count of sales is nobody’s to change', async () => {
  const person = await sharing.person();
  expect(await person.change('sales', 'main', 'set', { count: 1, countedAt: '2026-01-01T00:00:00Z' })).toMatchObject({
    outcome: 'refused',
  });
});
