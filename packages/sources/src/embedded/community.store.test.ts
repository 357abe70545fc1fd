import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestPerson, type TestSystem, testSystem } from './test-systems.ts';

let community: TestSystem;
beforeAll(async () => {
  community = await testSystem('community');
});
afterAll(() => community[Symbol.asyncDispose]());

async function set(person: TestPerson, kind: string, id: string, fields: object) {
  const { value } = await person.find(kind, id);
  return person.change(kind, id, 'set', { ...(value as object), ...fields });
}

test.each([
  { title: 'Quiet', text: 'Only at night.', stars: 3 },
  { title: '', text: '' },
  { state: 'hidden' },
  { author: 'anonymous' },
  { promotion: false },
])('%j of a review is the person’s to change', async (fields) => {
  const person = await community.person();
  expect(await set(person, 'review', 'review-1', fields)).toMatchObject({ outcome: 'changed', records: [{ value: fields }] });
});

test('what is off the site can be put back, and promotion allowed again', async () => {
  const person = await community.person();
  expect(await set(person, 'review', 'review-3', { state: 'public', promotion: true })).toMatchObject({ outcome: 'changed' });
});

test('a name that was taken off stays off, for reviews and feedback', async () => {
  const person = await community.person();
  expect(await set(person, 'review', 'review-4', { author: 'named' })).toMatchObject({ outcome: 'refused', field: 'author' });
  await set(person, 'feedback', 'feedback-1', { author: 'anonymous' });
  expect(await set(person, 'feedback', 'feedback-1', { author: 'named' })).toMatchObject({ outcome: 'refused', field: 'author' });
  expect(await set(person, 'review', 'review-4', { text: 'Half a jar is half a jar.' })).toMatchObject({ outcome: 'changed' });
});

test('which product it was about, and where it was used, are not', async () => {
  const person = await community.person();
  for (const fields of [{ product: 'Another' }, { used: [] }])
    expect(await set(person, 'review', 'review-2', fields)).toMatchObject({ outcome: 'refused', field: Object.keys(fields)[0] });
  for (const fields of [{ about: 'Another' }, { used: [] }])
    expect(await set(person, 'feedback', 'feedback-2', fields)).toMatchObject({ outcome: 'refused', field: Object.keys(fields)[0] });
  expect(await person.change('review', 'review-2', 'remove')).toMatchObject({ outcome: 'refused' });
});

test('answers change while the questionnaire is open, and go at any time', async () => {
  const person = await community.person();
  const { answers } = (await person.find('questionnaire', 'questionnaire-2')).value as { answers: { question: string; answer: string }[] };
  const changed = answers.map((one) => ({ ...one, answer: 'Nothing' }));
  expect(await set(person, 'questionnaire', 'questionnaire-2', { answers: changed })).toMatchObject({ outcome: 'changed' });
  expect(await set(person, 'questionnaire', 'questionnaire-2', { answers: changed.slice(1) })).toMatchObject({
    outcome: 'refused',
    field: 'answers',
  });
  expect(await set(person, 'questionnaire', 'questionnaire-2', { open: false })).toMatchObject({ outcome: 'refused', field: 'open' });
  const closed = (await person.find('questionnaire', 'questionnaire-1')).value as { answers: { question: string; answer: string }[] };
  const other = closed.answers.map((one) => ({ ...one, answer: 'Nothing' }));
  expect(await set(person, 'questionnaire', 'questionnaire-1', { answers: other })).toMatchObject({
    outcome: 'refused',
    reason: 'This questionnaire is closed. Its answers can be deleted, not changed.',
  });
  for (const id of ['questionnaire-1', 'questionnaire-2'])
    expect(await person.change('questionnaire', id, 'remove')).toMatchObject({ outcome: 'changed', removed: [{ id }] });
});

test('whom the person told us about is removed, and who told us about the person', async () => {
  const person = await community.person();
  expect(await person.change('referral', 'referral-1', 'remove')).toMatchObject({ outcome: 'changed' });
  expect((await person.read('referral')).map(({ id }) => id)).toEqual(['referral-2']);
  expect(await person.change('referred-by', 'referred-by-1', 'remove')).toMatchObject({ outcome: 'changed' });
  expect(await person.read('referred-by')).toEqual([]);
});
