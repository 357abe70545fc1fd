import { afterAll, beforeAll, expect, test } from 'vitest';
import { hearFromRecipient } from './sharing.ts';
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

test.each([true, false])('a purpose is allowed or stopped with equal ease (%j), also by who never chose', async (allowed) => {
  const person = await sharing.person();
  expect(await person.change('purpose-choice', 'improve', 'set', { purpose: 'improve', allowed })).toMatchObject({ outcome: 'changed' });
  expect(await person.change('purpose-choice', 'improve', 'set', { purpose: 'analytics', allowed })).toMatchObject({
    outcome: 'refused',
    field: 'purpose',
  });
  await sharing.source.erase({ subject: person.subject, kinds: [], key: 'erasure-key' }, call);
  expect(await person.change('purpose-choice', 'improve', 'set', { purpose: 'improve', allowed })).toMatchObject({ outcome: 'changed' });
  expect(await person.change('purpose-choice', 'everything', 'set', { purpose: 'improve', allowed })).toMatchObject({
    outcome: 'conflict',
  });
});

const call = { signal: new AbortController().signal, timeLeft: 5000, requestId: 'test' };
const ask = (person: TestPerson, recipient: string, id = recipient) =>
  person.change('deletion-at-recipient', id, 'add', {
    recipient,
    askedAt: '1999-01-01T00:00:00.000Z',
    state: 'confirmed',
    answer: 'Done',
    answeredAt: '1999-01-01T00:00:00.000Z',
  });

test('a recipient is asked to delete once at a time, and its answer is told', async () => {
  const person = await sharing.person();
  const heard: string[] = [];
  const stop = sharing.source.watch((subject) => heard.push(subject));
  expect(await ask(person, 'hubspot')).toMatchObject({
    outcome: 'changed',
    records: [{ value: { state: 'asked', answer: null, answeredAt: null } }],
  });
  const { value, provenance } = await person.find('deletion-at-recipient', 'hubspot');
  expect(value).toMatchObject({ askedAt: provenance.collectedAt });
  expect(await ask(person, 'hubspot')).toMatchObject({ outcome: 'conflict' });
  expect(await ask(person, 'hubspot', 'hubspot:2')).toMatchObject({ outcome: 'refused', field: 'recipient' });

  await hearFromRecipient(sharing.source, person.subject, 'hubspot', { state: 'confirmed', answer: 'Deleted on our side.' });
  await hearFromRecipient(sharing.source, person.subject, 'hubspot', { state: 'refused', answer: 'No.' });
  expect((await person.find('deletion-at-recipient', 'hubspot')).value).toMatchObject({
    state: 'confirmed',
    answer: 'Deleted on our side.',
    answeredAt: expect.any(String),
  });
  expect(heard).toEqual([person.subject]);
  stop();
  expect(await ask(person, 'hubspot', 'hubspot:2')).toMatchObject({ outcome: 'changed' });
});

test('of two requests at the same moment one is made', async () => {
  const person = await sharing.person();
  const outcomes = await Promise.all([ask(person, 'hubspot'), ask(person, 'hubspot', 'hubspot:2')]);
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['changed', 'refused']);
});

test('who needs the data to serve the person, or gets none, is not asked', async () => {
  const person = await sharing.person();
  for (const recipient of ['stripe', 'nobody'])
    expect(await ask(person, recipient)).toMatchObject({ outcome: 'refused', field: 'recipient' });
  expect(await ask(person, 'hubspot', 'google-analytics')).toMatchObject({ outcome: 'refused' });
});
