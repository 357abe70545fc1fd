import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestPerson, type TestSystem, testSystem } from './test-systems.ts';

let care: TestSystem;
beforeAll(async () => {
  care = await testSystem('care');
});
afterAll(() => care[Symbol.asyncDispose]());

const note = (text: string) => ({ at: '1999-01-01T00:00:00.000Z', text });

async function set(person: TestPerson, id: string, fields: object) {
  const { value } = await person.find('conversation', id);
  return person.change('conversation', id, 'set', { ...(value as object), ...fields });
}

test('a note that corrects is added at the end, dated by the system; the original stays', async () => {
  const person = await care.person();
  const { value } = await person.find('conversation', 'conversation-2');
  const { notes } = value as { notes: object[] };
  expect(await set(person, 'conversation-2', { notes: [...notes, note(' It hums at night. ')] })).toMatchObject({ outcome: 'changed' });
  const after = await person.find('conversation', 'conversation-2');
  expect(after.value).toEqual({ ...(value as object), notes: [...notes, { at: after.provenance.changedAt, text: 'It hums at night.' }] });
});

test('earlier notes stay, and notes come one at a time', async () => {
  const person = await care.person();
  for (const notes of [[], [note('Another')], [note('Another'), note('One more')]])
    expect(await set(person, 'conversation-2', { notes })).toMatchObject({ outcome: 'refused', field: 'notes' });
  expect(await set(person, 'conversation-1', { notes: [note('One'), note('Two')] })).toMatchObject({ outcome: 'refused', field: 'notes' });
  expect(await set(person, 'conversation-1', { notes: [note('  ')] })).toMatchObject({ outcome: 'refused', field: 'notes.0.text' });
});

test.each([
  { subject: 'Me' },
  { channel: 'phone' },
  { state: 'closed' },
  { messages: [] },
  { recording: { seconds: 1, keptUntil: null } },
  { agentsSaw: [] },
])('%j is not the person’s to change', async (fields) => {
  const person = await care.person();
  expect(await set(person, 'conversation-1', fields)).toMatchObject({ outcome: 'refused', field: Object.keys(fields)[0] });
});

test('what was asked is not changed or removed here', async () => {
  const person = await care.person();
  for (const act of ['set', 'remove'] as const)
    expect(await person.change('enquiry', 'enquiry-1', act, {})).toMatchObject({ outcome: 'refused' });
  expect(await person.change('conversation', 'conversation-1', 'remove')).toMatchObject({ outcome: 'refused' });
});
