import { entryOf } from '@micromart/domain/catalogue/catalogue';
import { systems } from '@micromart/domain/systems';
import { afterAll, expect, test } from 'vitest';
import { formTokenOf } from './platform/form-token.ts';
import { type SignedIn, type TestPerson, testServer } from './test-server.ts';

const server = await testServer();
afterAll(() => server[Symbol.asyncDispose]());

const asking = { signal: new AbortController().signal, timeLeft: 5000, requestId: 'test' };
// biome-ignore lint/suspicious/noExplicitAny: as the system and the page have it
type Any = any;

async function someone(): Promise<{ person: TestPerson; client: SignedIn }> {
  const person = await server.newPerson();
  return { person, client: await server.signIn(person) };
}
/** What the system of record itself holds. */
async function heldBy(system: 'community' | 'care' | 'kitchen', { id }: TestPerson, kind: string, recordId: string): Promise<Any> {
  const { records } = await server.embedded[system].read({ subject: id, kinds: [kind], after: null, limit: 1000 }, asking);
  return records.find((record) => record.id === recordId)?.value;
}
const read = async (client: SignedIn, slice: string): Promise<Any> => (await client.call(`${slice}.read`)).data.data;
const act = async (client: SignedIn, path: string, input: object): Promise<Any> => (await client.call(path, input)).data;
const named = (list: Any[], id: string): Any => list.find((one) => one.id.startsWith(id));

async function reviewOf(client: SignedIn, id: string): Promise<Any> {
  return named((await read(client, 'content')).reviews, id);
}

test('a review is changed at the system of record, and the change can be taken back', async () => {
  const { person, client } = await someone();
  const { id, version, title } = await reviewOf(client, 'review-1');
  const changed = await act(client, 'content.changeReview', { id, version, stars: 2, title: 'Louder', text: 'One.\r\nTwo.' });
  expect(changed).toEqual({ outcome: 'changed', undo: expect.any(String) });
  expect(await heldBy('community', person, 'review', id)).toMatchObject({ stars: 2, title: 'Louder', text: 'One.\nTwo.' });
  expect((await act(client, 'overview.undoChange', { seq: changed.undo })).outcome).toBe('changed');
  expect(await heldBy('community', person, 'review', id)).toMatchObject({ stars: 4, title });
});

test('what is too long is refused at its field by the system', async () => {
  const { client } = await someone();
  const { id, version } = await reviewOf(client, 'review-1');
  expect(await act(client, 'content.changeReview', { id, version, stars: 2, title: 'x'.repeat(121), text: '' })).toMatchObject({
    outcome: 'refused',
    field: 'title',
  });
});

test('a review leaves the site and comes back', async () => {
  const { person, client } = await someone();
  for (const isPublic of [false, true]) {
    const { id, version } = await reviewOf(client, 'review-2');
    expect((await act(client, 'content.setPublic', { id, version, isPublic })).outcome).toBe('changed');
    expect(await heldBy('community', person, 'review', id)).toMatchObject({ state: isPublic ? 'public' : 'hidden' });
    expect(await reviewOf(client, 'review-2')).toMatchObject({
      isPublic,
      chips: [{ text: isPublic ? 'on the site' : 'off the site' }, {}],
    });
  }
});

test.each(['review', 'feedback'])('%s is withdrawn from promotion, and allowed again', async (kind) => {
  const { person, client } = await someone();
  for (const promotion of [false, true]) {
    const { reviews, feedback } = await read(client, 'content');
    const { id, version, used } = named([...reviews, ...feedback], kind === 'review' ? 'review-2' : 'feedback-2');
    expect(used[0]).toMatch(/^Used in “.+”: .+, \w+ \d+, \d{4}$/);
    expect((await act(client, 'content.setPromotion', { kind, id, version, promotion })).outcome).toBe('changed');
    expect(await heldBy('community', person, kind, id)).toMatchObject({ promotion });
  }
});

test('a name comes off for good: nothing offers to take it back', async () => {
  const { person, client } = await someone();
  const { id, version } = await reviewOf(client, 'review-1');
  expect(await act(client, 'content.takeNameOff', { kind: 'review', id, version })).toEqual({ outcome: 'changed', undo: null });
  expect(await heldBy('community', person, 'review', id)).toMatchObject({ author: 'anonymous' });
  const about = await act(client, 'overview.readAbout', { system: 'community', kind: 'review', id });
  expect(about.history.map(({ canUndo }: Any) => canUndo)).toEqual([false]);
});

test('feedback is reworded, and never empty', async () => {
  const { person, client } = await someone();
  const { id, version } = (await read(client, 'content')).feedback[0];
  expect(await act(client, 'content.changeFeedback', { id, version, text: '  ' })).toMatchObject({ outcome: 'refused', field: 'text' });
  expect((await act(client, 'content.changeFeedback', { id, version, text: 'Better so.' })).outcome).toBe('changed');
  expect(await heldBy('community', person, 'feedback', id)).toMatchObject({ text: 'Better so.' });
});

test('answers change while the questionnaire is open, and are deleted at any time', async () => {
  const { person, client } = await someone();
  const { questionnaires } = await read(client, 'content');
  const open = named(questionnaires, 'questionnaire-2');
  const closed = named(questionnaires, 'questionnaire-1');
  const answer = { id: open.id, version: open.version, answers: { q1: 'Only me' } };
  expect((await act(client, 'content.changeAnswers', answer)).outcome).toBe('changed');
  expect((await heldBy('community', person, 'questionnaire', open.id)).answers.map((one: Any) => one.answer)).toEqual([
    open.answers[0].answer,
    'Only me',
  ]);
  expect((await act(client, 'content.changeAnswers', { ...answer, id: closed.id, version: closed.version })).outcome).toBe('refused');
  expect(await act(client, 'content.deleteAnswers', { id: closed.id, version: closed.version })).toEqual({
    outcome: 'changed',
    undo: null,
  });
  expect(await heldBy('community', person, 'questionnaire', closed.id)).toBeUndefined();
});

test('a note is added to a conversation; what was said stays', async () => {
  const { person, client } = await someone();
  const { id, version } = named((await read(client, 'conversations')).conversations, 'conversation-2');
  const before = await heldBy('care', person, 'conversation', id);
  expect((await act(client, 'conversations.addNote', { id, version, text: 'At night too.' })).outcome).toBe('changed');
  const after = await heldBy('care', person, 'conversation', id);
  expect(after).toEqual({ ...before, notes: [...before.notes, { at: expect.any(String), text: 'At night too.' }] });
});

test('somebody the person told us about is removed, and that somebody told us about the person', async () => {
  const { person, client } = await someone();
  const { referrals, referredBy } = await read(client, 'people');
  for (const [kind, { id, version }] of [
    ['referral', referrals[0]],
    ['referred-by', referredBy[0]],
  ] as const) {
    expect(await act(client, 'people.forgetPerson', { kind, id, version })).toEqual({ outcome: 'changed', undo: null });
    expect(await heldBy('community', person, kind, id)).toBeUndefined();
  }
});

test('a member leaves a device; its owner stays', async () => {
  const { person, client } = await someone();
  const { id, version, members } = named((await read(client, 'devices')).devices, 'fridge-1');
  expect(members.map(({ role }: Any) => role)).toEqual(['owner', 'member', 'member']);
  expect(await act(client, 'devices.removeMember', { id, version, member: 0 })).toMatchObject({ outcome: 'refused', field: 'members' });
  expect(await act(client, 'devices.removeMember', { id, version, member: 9 })).toMatchObject({ outcome: 'conflict', version: null });
  expect(await act(client, 'devices.removeMember', { id, version, member: 1 })).toEqual({ outcome: 'changed', undo: null });
  expect((await heldBy('kitchen', person, 'device', id)).members.map(({ name }: Any) => name)).toEqual([members[0].name, members[2].name]);
  expect((await act(client, 'devices.removeMember', { id, version, member: 1 })).outcome).toBe('conflict');
});

test('each act works as a form of the chapter, and comes back to its row', async () => {
  const { person, client } = await someone();
  const { id, version, anchor } = named((await read(client, 'content')).questionnaires, 'questionnaire-2');
  const form = { 'form-token': formTokenOf(server.services.formSecret, client.publicId), page: '/content', anchor, id, version };
  const refused = await client.send('/act', {
    ...form,
    act: 'content.changeAnswers',
    'answers[q0]': 'x'.repeat(1001),
    'answers[q1]': 'Typed',
  });
  expect(refused.status).toBe(200);
  expect(refused.text).toContain('value="Typed"');
  const saved = await client.send('/act', { ...form, act: 'content.changeAnswers', 'answers[q0]': 'The date', 'answers[q1]': 'Typed' });
  expect([saved.status, saved.headers.get('location')]).toEqual([303, `/content#${anchor}`]);
  expect((await heldBy('community', person, 'questionnaire', id)).answers.map((one: Any) => one.answer)).toEqual(['The date', 'Typed']);
  const review = await reviewOf(client, 'review-1');
  const own = { ...form, anchor: review.anchor, id: review.id, version: review.version };
  const stars = await client.send('/act', { ...own, act: 'content.changeReview', stars: '1', title: 'One', text: 'One.\r\nTwo.' });
  expect(stars.status).toBe(303);
  expect(await heldBy('community', person, 'review', review.id)).toMatchObject({ stars: 1, text: 'One.\nTwo.' });
});

test('what nobody has described stands on one page, and on the overview with the way there', async () => {
  const { client } = await someone();
  const page = await client.get('/content');
  expect(page.status).toBe(200);
  expect(page.text).toContain('mood: impatient, guessed by software');
  expect((await client.get('/people')).text).not.toContain('guessed by software');
  const { rows, missing } = (await client.call('otherData.read')).data;
  expect(missing).toEqual([]);
  expect(rows.map(({ label, system }: Any) => [label, system])).toEqual([
    ['Basket forecast', systems.shop.name],
    ['Enquiry', systems.care.name],
  ]);
  expect(rows[1].href).toMatch(/^\/content#care-enquiry-enquiry-2-\w+-other$/);
  expect(rows[1].how).toMatch(/^It came with a record that we have held since May 20, 2026/);
  const anchors = rows.map(({ href }: Any) => href.split('#')[1]);
  expect(page.text).toContain(`id="${anchors[1]}"`);
  for (const [path, anchor] of [
    ['/orders', anchors[0]],
    ['/content', anchors[1]],
  ])
    expect((await client.get(`${path}?about=${anchor}`)).text, path).toContain(entryOf('C12').say);
});

test('one system down is one section down, and the overview names what it could not ask', async () => {
  const { client } = await someone();
  server.faults.set('care', 'gone');
  try {
    expect((await client.call('conversations.read')).data.state).toBe('unavailable');
    expect((await client.call('content.read')).data.state).toBe('fresh');
    const { asked, missing } = (await client.call('otherData.read')).data;
    expect(missing).toEqual([systems.care.name]);
    expect(asked).not.toContain(systems.care.name);
    const page = await client.get('/content');
    expect(page.text).toContain('is not answering.');
    expect(page.text).toContain('Sunday is a different day now');
  } finally {
    server.faults.set('care', 'none');
  }
});
