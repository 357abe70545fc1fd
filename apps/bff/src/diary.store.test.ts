import { durations } from '@micromart/domain/time';
import { household } from '@micromart/sources/embedded/demo/household';
import { readDiary } from '@micromart/store/diary';
import { passTime } from '@micromart/store/pass-time';
import { afterAll, expect, test } from 'vitest';
import { type SignedIn, type TestPerson, testServer } from './test-server.ts';

const server = await testServer();
afterAll(() => server[Symbol.asyncDispose]());

const diaryOf = (person: TestPerson) => readDiary(server.store, server.services.keyring, person.id, { limit: 100 });
// biome-ignore lint/suspicious/noExplicitAny: as the page gets it
type Any = any;
const read = async (client: SignedIn, section: string): Promise<Any> => (await client.call(`${section}.read`)).data.data;
const rowOf = async (client: SignedIn, kind: string, id?: string): Promise<Any> =>
  (await read(client, 'personalInfo')).rows.find((row: Any) => row.kind === kind && (id === undefined || row.id === id));
async function setEmployer(client: SignedIn, value: string, more: object = {}): Promise<Any> {
  const { version } = await rowOf(client, 'employer');
  return (await client.call('personalInfo.changeValue', { kind: 'employer', id: 'main', act: 'set', value, version, ...more })).data;
}
const undo = async (client: SignedIn, seq: string): Promise<Any> => (await client.call('overview.undoChange', { seq })).data;

test('the same key has one effect and one line, also when sent at the same time', async () => {
  const person = await server.newPerson();
  const client = await server.signIn(person);
  const { version } = await rowOf(client, 'employer');
  const input = { kind: 'employer', id: 'main', act: 'set', value: 'A bakery', version, key: crypto.randomUUID() };
  const replies = await Promise.all([1, 2, 3].map(() => client.call('personalInfo.changeValue', input)));
  const later = await client.call('personalInfo.changeValue', input);
  for (const reply of [...replies, later]) expect(reply.data).toEqual({ outcome: 'changed', undo: replies[0]?.data.undo });
  expect(await diaryOf(person)).toHaveLength(1);
});

test('who saw an older value is told what it is now, and nothing is overwritten', async () => {
  const person = await server.newPerson();
  const [here, there] = [await server.signIn(person), await server.signIn(person)];
  const { version } = await rowOf(here, 'employer');
  const send = (client: SignedIn, value: string) =>
    client.call('personalInfo.changeValue', { kind: 'employer', id: 'main', act: 'set', value, version });
  const outcomes = await Promise.all([send(here, 'A bakery'), send(there, 'A dairy')]);
  const [won, lost] = outcomes.map((reply) => reply.data).sort((a, b) => a.outcome.localeCompare(b.outcome));
  expect([won.outcome, lost.outcome]).toEqual(['changed', 'conflict']);
  const now = await rowOf(here, 'employer');
  expect(lost).toEqual({ outcome: 'conflict', lines: now.lines, value: now.value, version: now.version });
  expect(await diaryOf(person)).toHaveLength(1);
});

test('a change is taken back once; the taking back is a line of its own', async () => {
  const person = await server.newPerson();
  const client = await server.signIn(person);
  const before = (await rowOf(client, 'employer')).lines;
  const { undo: seq } = await setEmployer(client, 'A bakery');
  expect((await undo(client, seq)).outcome).toBe('changed');
  expect((await rowOf(client, 'employer')).lines).toEqual(before);
  expect((await undo(client, seq)).outcome).toBe('refused');
  const lines = await diaryOf(person);
  expect(lines.map((line) => [line.act, line.undoneBy])).toEqual([
    ['set', null],
    ['set', lines[0]?.seq],
  ]);
});

test('of many that take one change back at once, one does', async () => {
  const client = await server.signIn(await server.newPerson());
  const { undo: seq } = await setEmployer(client, 'A bakery');
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => undo(client, seq)));
  expect(outcomes.filter(({ outcome }) => outcome === 'changed')).toHaveLength(1);
  expect(outcomes.filter(({ outcome }) => outcome === 'refused')).toHaveLength(7);
});

test('what was changed again since is not overwritten by taking the older change back', async () => {
  const client = await server.signIn(await server.newPerson());
  const { undo: seq } = await setEmployer(client, 'A bakery');
  await setEmployer(client, 'A dairy');
  expect((await undo(client, seq)).outcome).toBe('conflict');
  expect((await rowOf(client, 'employer')).lines).toEqual(['A dairy']);
});

test('nobody takes back what somebody else changed', async () => {
  const [ann, ben] = [await server.signIn(await server.newPerson()), await server.signIn(await server.newPerson())];
  const { undo: seq } = await setEmployer(ben, 'A bakery');
  expect((await undo(ann, seq)).outcome).toBe('refused');
  expect((await rowOf(ben, 'employer')).lines).toEqual(['A bakery']);
});

test('after thirty days a change stays', async () => {
  const person = await server.newPerson();
  const { undo: seq } = await setEmployer(await server.signIn(person), 'A bakery');
  await passTime(server.store, durations.diaryUndo + 60_000);
  expect((await undo(await server.signIn(person), seq)).outcome).toBe('refused');
});

test('while the system is away a change is not taken back, and the line is free for later', async () => {
  const client = await server.signIn(await server.newPerson());
  const { undo: seq } = await setEmployer(client, 'A bakery');
  server.faults.set('accounts', 'error');
  expect((await undo(client, seq)).outcome).toBe('unavailable');
  server.faults.set('accounts', 'none');
  expect((await undo(client, seq)).outcome).toBe('changed');
});

test('a taking back whose answer was lost is found out by the same key, and is done once', async () => {
  const person = await server.newPerson();
  const client = await server.signIn(person);
  const before = (await rowOf(client, 'employer')).lines;
  const { undo: seq } = await setEmployer(client, 'A bakery');
  const input = { seq, key: crypto.randomUUID() };
  server.faults.set('accounts', 'reply-lost');
  expect((await client.call('overview.undoChange', input)).data.outcome).toBe('unknown');
  server.faults.set('accounts', 'none');
  const replies = [await client.call('overview.undoChange', input), await client.call('overview.undoChange', input)];
  expect(replies.map((reply) => reply.data.outcome)).toEqual(['changed', 'changed']);
  expect((await rowOf(client, 'employer')).lines).toEqual(before);
  expect(await diaryOf(person)).toHaveLength(2);
});

test('who a recipient was stopped for is told where the value is explained', async () => {
  const client = await server.signIn(await server.newPerson());
  const hubspot = (await read(client, 'thirdParties')).recipients.find((recipient: Any) => recipient.name === 'HubSpot');
  const givenTo = async (): Promise<string> =>
    (await client.call('overview.readAbout', { system: 'accounts', kind: 'email', id: 'main' })).data.givenTo.join('; ');
  expect(await givenTo()).toMatch(/HubSpot/);
  expect(await givenTo()).not.toMatch(/until you stopped it|could not ask/);
  await client.call('thirdParties.setAllowed', { id: hubspot.id, version: hubspot.version, allowed: false });
  expect(await givenTo()).toMatch(/HubSpot, who [^;]+, until you stopped it on /);
  server.faults.set('sharing', 'error');
  expect(await givenTo()).toMatch(/could not ask/);
  server.faults.set('sharing', 'none');
});

test('every kind of act that can be taken back is put back as it was', async () => {
  const client = await server.signIn(await server.newPerson());
  const values = async () => (await read(client, 'personalInfo')).rows.map((row: Any) => [row.kind, row.id, row.value]);
  const before = await values();
  const address = await rowOf(client, 'address');
  const personalise = await rowOf(client, 'account');
  const title = await rowOf(client, 'title');
  const acts: [string, object][] = [
    ['personalInfo.changeValue', { kind: 'title', id: 'main', act: 'clear', value: null, version: title.version }],
    ['personalInfo.changeValue', { kind: 'address', id: address.id, act: 'remove', value: null, version: address.version }],
    ['personalInfo.changeValue', { kind: 'address', id: 'new', act: 'add', value: { ...address.value, label: 'Second' }, version: null }],
    ['personalInfo.changeValue', { kind: 'account', id: 'main', act: 'set', value: { personalise: false }, version: personalise.version }],
  ];
  for (const [path, input] of acts) {
    const changed = (await client.call(path, input)).data;
    expect(changed, JSON.stringify(input)).toMatchObject({ outcome: 'changed' });
    expect(await values()).not.toEqual(before);
    expect(await undo(client, changed.undo), JSON.stringify(input)).toMatchObject({ outcome: 'changed' });
    expect(new Set((await values()).map((value: unknown) => JSON.stringify(value)))).toEqual(
      new Set(before.map((value: unknown) => JSON.stringify(value))),
    );
  }
});

test('what a device has lost cannot be taken back', async () => {
  const person = await server.newPerson();
  const client = await server.signIn(person);
  const [device] = (await read(client, 'devices')).devices;
  const [identifier] = device.identifiers;
  const rotated = (await client.call('devices.rotateIdentifier', { id: identifier.id, version: identifier.version })).data;
  expect(rotated).toEqual({ outcome: 'changed', undo: null });
  const [line] = await diaryOf(person);
  expect((await undo(client, line?.seq ?? '')).outcome).toBe('refused');
});

test('stopping all marketing writes a line for each choice it changed', async () => {
  const person = await server.newPerson();
  const client = await server.signIn(person);
  const { marketingOn } = await read(client, 'notifications');
  expect((await client.call('notifications.stopMarketing', {})).data.outcome).toBe('changed');
  expect((await read(client, 'notifications')).marketingOn).toBe(0);
  expect(await diaryOf(person)).toHaveLength(marketingOn);
});

test('the history of a value says who changed it from what to what', async () => {
  const client = await server.signIn(await server.newPerson());
  await setEmployer(client, 'A bakery');
  const about = (await client.call('overview.readAbout', { system: 'accounts', kind: 'employer', id: 'main' })).data;
  expect(about.history).toEqual([
    expect.objectContaining({ who: 'you', from: 'Emory University Hospital', to: 'A bakery', canUndo: true }),
  ]);
  server.faults.set('accounts', 'error');
  const away = (await client.call('overview.readAbout', { system: 'accounts', kind: 'employer', id: 'main' })).data;
  server.faults.set('accounts', 'none');
  expect(away.history).toHaveLength(1);
});

test('a strange value inside a known record is shown as such, and its section stands', async () => {
  const strange = household.records.map((record) => {
    const value = record.value as Any;
    if (record.kind === 'topic-choice' && value.topic === 'offers') return { ...record, value: { ...value, topic: 'recipes' } };
    if (record.kind === 'device')
      return { ...record, value: { ...value, members: value.members.map((member: object) => ({ ...member, birthday: '1990-01-02' })) } };
    if (record.kind === 'recipient' && value.recipient === 'hubspot') return { ...record, value: { ...value, allowed: 'sometimes' } };
    return record;
  });
  const person = await server.newPerson(strange);
  const from = server.logged.length;
  const client = await server.signIn(person);
  const othersOf = async (section: string) => JSON.stringify((await read(client, section)).other);
  expect(await othersOf('notifications')).toContain('topic: recipes');
  expect(await othersOf('devices')).toMatch(/members\.0\.birthday: January 2, 1990/);
  expect(await othersOf('thirdParties')).toContain('allowed: sometimes');
  const devices = await read(client, 'devices');
  expect(devices.devices.length).toBeGreaterThan(0);
  expect(JSON.stringify(devices.devices)).not.toContain('1990');
  expect((await client.get('/')).text).not.toContain('could not be checked');
  const alarms = server.logged.slice(from).filter((line) => line.includes('unknown-data'));
  for (const field of ['topic', 'members.birthday', 'allowed'])
    expect(
      alarms.some((line) => line.includes(`"${field}"`)),
      field,
    ).toBe(true);
});

test('data that the catalogue does not know is shown, and the team hears of it without the value', async () => {
  const known = household.records.find((record) => record.kind === 'account');
  const person = await server.newPerson([
    ...household.records.filter((record) => record !== known),
    ...(known === undefined ? [] : [{ ...known, value: { ...(known.value as object), shoeSize: 'forty-three Maria' } }]),
    {
      system: 'kitchen',
      kind: 'mood-ring',
      id: 'main',
      value: { colour: 'teal Maria' },
      provenance: household.records[0]?.provenance as never,
    },
  ]);
  const from = server.logged.length;
  const client = await server.signIn(person);
  const page = await client.get('/');
  expect(page.text).toContain(`forty-three Maria ${person.canary}`);
  expect(page.text).toContain(`teal Maria ${person.canary}`);
  const alarms = server.logged.slice(from).filter((line) => line.includes('unknown-data'));
  expect(alarms.some((line) => line.includes('mood-ring'))).toBe(true);
  expect(alarms.some((line) => line.includes('shoeSize'))).toBe(true);
  for (const line of alarms) expect(line).not.toContain(person.canary);
});
