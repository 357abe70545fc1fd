import { readDiary } from '@micromart/store/diary';
import { sql } from 'kysely';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { type SignedIn, type TestPerson, testServer } from './test-server.ts';

const server = await testServer();
afterAll(() => server[Symbol.asyncDispose]());
beforeEach(() => sql`delete from rate_limit`.execute(server.store.db));

const minute = 60_000;
const start = Date.UTC(2026, 0, 1, 8);
const at = (minutes: number) => new Date(start + minutes * minute).toISOString();
const codeOf = (n: number) => `MSG${String(n).padStart(5, '0')}`;

function sent(n: number, details: Record<string, string> = {}) {
  const consent = { basis: 'consent', consentAt: '2025-03-02T10:15:00.000Z', consentHow: 'the newsletter box at checkout' };
  return {
    mark: `sent-${n}`,
    at: at(n * 10),
    kind: 'sent',
    device: null,
    place: null,
    text: `Offers by e-mail: Message ${n}`,
    details: { code: codeOf(n), topic: 'offers', channel: 'email', subject: `Message ${n}`, sentBy: 'HubSpot', ...consent, ...details },
  };
}

function opened(n: number) {
  const details = { code: codeOf(n), channel: 'email', subject: `Message ${n}` };
  return { mark: `opened-${n}`, at: at(n * 10 + 3), kind: 'opened', device: null, place: null, text: `Opened: Message ${n}`, details };
}

type Line = Omit<ReturnType<typeof sent>, 'details'> & { readonly details: Record<string, string> };

async function withLog(lines: readonly Line[]): Promise<{ person: TestPerson; client: SignedIn }> {
  const person = await server.newPerson();
  await server.embedded.messaging.log?.append(person.id, lines);
  return { person, client: await server.signIn(person) };
}

// biome-ignore lint/suspicious/noExplicitAny: as the page gets it
const read = async (client: SignedIn, input: object = {}): Promise<any> => (await client.call('messages.read', input)).data.data;
// biome-ignore lint/suspicious/noExplicitAny: as above
const why = async (client: SignedIn, code: string): Promise<any> => (await client.call('messageReason.read', { code })).data.data;

test('what was sent comes newest first, page by page, each once, with what was noted about it', async () => {
  const numbers = Array.from({ length: 60 }, (_, n) => n);
  const { client } = await withLog([...numbers.map((n) => sent(n)), opened(59), opened(10)]);
  const seen: string[] = [];
  let before: string | null = '';
  while (before !== null) {
    const page = await read(client, before === '' ? {} : { before });
    expect(page).toMatchObject({ total: 60, openings: 2 });
    seen.push(...page.messages.map(({ subject }: { subject: string }) => subject));
    for (const message of page.messages)
      expect(message.seen).toEqual(
        ['Message 59', 'Message 10'].includes(message.subject) ? [expect.stringMatching(/^Opened January 1, 2026/)] : [],
      );
    before = page.more;
  }
  expect(seen).toEqual(numbers.toReversed().map((n) => `Message ${n}`));
  expect((await read(client, { before: 'nonsense' })).messages).toHaveLength(25);
});

test('the code at the foot explains a message, however it is typed, to its receiver alone', async () => {
  const { client } = await withLog([
    sent(1, { campaign: 'autumn-pantry' }),
    sent(2, { topic: 'orders', basis: 'contract', sentBy: 'Micromart' }),
  ]);
  for (const typed of ['MSG00001', 'msg0-0001', ' MSG0 0001 '])
    expect((await why(client, typed)).message).toMatchObject({
      subject: 'Message 1',
      topic: 'Offers',
      entry: 'H8e',
      sentBy: 'HubSpot',
      campaign: 'autumn-pantry',
      ground: 'You agreed to it on March 2, 2025, with the newsletter box at checkout.',
      choice: { id: 'offers:email', on: true },
    });
  expect((await why(client, 'MSG00002')).message.ground).toContain('needs no consent');
  expect(await why(client, 'MSG99999')).toEqual({ code: 'MSG9-9999', message: null });
  expect(await why(client, '')).toEqual({ code: '', message: null });
  const stranger = await server.signIn(await server.newPerson());
  expect((await why(stranger, 'MSG00001')).message).toBeNull();
});

test('it is stopped there and then, at the system of record', async () => {
  const { client } = await withLog([sent(1)]);
  const { choice } = (await why(client, 'MSG00001')).message;
  const reply = await client.call('notifications.setChoice', { id: choice.id, version: choice.version, on: false });
  expect(reply.data.outcome).toBe('changed');
  expect((await why(client, 'MSG00001')).message.choice.on).toBe(false);
  const page = await client.get('/messages?code=MSG0-0001');
  expect(page.text.includes('Nothing more of this kind is sent.')).toBe(true);
});

test('what was noted about opening goes, the messages stay, and the diary says how many', async () => {
  const { person, client } = await withLog([sent(1), sent(2), opened(1), opened(2)]);
  expect((await client.call('messages.forgetOpenings', {})).data).toEqual({ outcome: 'changed', undo: null });
  expect(await read(client)).toMatchObject({ total: 2, openings: 0 });
  const lines = await readDiary(server.store, server.services.keyring, person.id, { kind: 'log', limit: 10 });
  expect(lines.map(({ act, before, undoable }) => [act, before, undoable])).toEqual([['remove', { lines: 2 }, false]]);
});

test('whether opening is noted: as the setting says, and that there is none when the system holds none', async () => {
  const { client } = await withLog([]);
  expect(await read(client)).toMatchObject({ noting: 'on' });
  const newcomer = await server.signIn(await server.newPerson([]));
  expect(await read(newcomer)).toMatchObject({ noting: 'no-setting' });
});

test('the messaging system is away: that is said, and never that nothing was sent', async () => {
  const { client } = await withLog([sent(1)]);
  server.faults.set('messaging', 'error');
  const page = await client.get('/messages?code=MSG0-0001');
  const reads = [await client.call('messages.read', {}), await client.call('messageReason.read', { code: 'MSG00001' })];
  server.faults.set('messaging', 'none');
  expect(reads.map(({ data }) => data.state)).toEqual(['unavailable', 'unavailable']);
  expect(page.text.includes('No message to you is in the log')).toBe(false);
  expect(page.text.includes('This does not mean that we hold nothing')).toBe(true);
});
