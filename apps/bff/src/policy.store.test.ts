import { createHash } from 'node:crypto';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { catalogue } from '@micromart/domain/catalogue/catalogue';
import { policyHeadings } from '@micromart/domain/catalogue/policy-headings';
import { connectedSystems } from '@micromart/domain/systems';
import { readDiary } from '@micromart/store/diary';
import { sql } from 'kysely';
import { afterAll, expect, test, vi } from 'vitest';
import { lookForNewVersion } from './capabilities/policy/tell-new-version.ts';
import { readEnv } from './env.ts';
import { formTokenOf } from './platform/form-token.ts';
import { type SignedIn, type TestPerson, testServer } from './test-server.ts';

const dir = await mkdtemp(path.join(tmpdir(), 'policy-'));
await cp(readEnv({}).policyDir ?? '', dir, { recursive: true });
const server = await testServer({ env: () => ({ POLICY_DIR: dir }) });
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await rm(dir, { recursive: true });
});

async function choicesOf({ id }: TestPerson): Promise<string> {
  const { rows } = await sql<{
    row: string;
  }>`select to_jsonb(t)::text as row from held_record t where person_id = ${id} order by 1`.execute(server.store.db);
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}

// biome-ignore lint/suspicious/noExplicitAny: as the page gets it
const read = async (client: Pick<SignedIn, 'call'>, slice: string, input: object = {}): Promise<any> =>
  (await client.call(`${slice}.read`, input)).data;
const key = () => crypto.randomUUID();

test('anybody can read the words, and sees nobody’s data', async () => {
  const person = await server.newPerson();
  const client = server.anonymous();
  const page = await client.get('/policy?open=cookies');
  expect(page.status).toBe(200);
  expect(page.text).toContain('You are not signed in.');
  expect(page.text).toContain('Google Analytics and HubSpot work for us');
  expect(page.text).not.toContain(person.canary);
  expect((await read(client, 'policy')).standing).toBeNull();
  for (const { id } of policyHeadings) {
    const { opened } = await read(client, 'policyClauses', { open: id });
    for (const clause of opened.clauses) expect([clause.rows, clause.notes, clause.holds]).toEqual([[], [], null]);
  }
  expect((await client.call('policy.answer', { date: '2026-06-01', answer: 'acknowledged', key: key() })).code).toBe('sign-in-needed');
});

test('every clause stands under its heading, with its honest sentence and the own data', async () => {
  const person = await server.newPerson();
  const client = await server.signIn(person);
  const shown: string[] = [];
  for (const { id } of policyHeadings) {
    const { text } = await client.get(`/policy?open=${id}`);
    shown.push(...[...text.matchAll(/id="clause-([A-M]\d+[a-e]?)"/g)].map(([, entry]) => entry ?? ''));
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, one]) => one);
    expect(ids.filter((one, place) => ids.indexOf(one) !== place)).toEqual([]);
  }
  expect(shown.toSorted()).toEqual(catalogue.map(({ id }) => id).toSorted());
  const { opened } = await read(client, 'policyClauses', { open: 'information-you-provide' });
  expect(JSON.stringify(opened.clauses.find(({ entry }: { entry: string }) => entry === 'C1'))).toContain(person.canary);
});

test('a switch under a clause turns the same value as on the overview, with and without script', async () => {
  const client = await server.signIn(await server.newPerson());
  const turn = async () => {
    const { opened } = await read(client, 'policyClauses', { open: 'messages' });
    return opened.clauses.find(({ entry }: { entry: string }) => entry === 'H7').rows[0];
  };
  const before = await turn();
  const [slice, act] = before.turn.act.split('.');
  expect((await client.call(`${slice}.${act}`, { ...before.turn.input, key: key() })).data.outcome).toBe('changed');
  const after = await turn();
  expect(after.turn.on).toBe(!before.turn.on);
  expect((await client.call('notifications.read')).data.data.openTracking.on).toBe(after.turn.on);

  const form = {
    'form-token': formTokenOf(server.services.formSecret, client.publicId),
    page: '/policy?open=messages',
    anchor: after.anchor,
  };
  const { version } = after.turn.input;
  const sent = await client.send('/act', { ...form, act: after.turn.act, version, on: String(!after.turn.on) });
  expect([sent.status, sent.headers.get('location')]).toEqual([303, `/policy?open=messages#${after.anchor}`]);
  expect((await turn()).turn.on).toBe(before.turn.on);
});

test('every switch that a clause offers is an act of the router with an input that it takes', async () => {
  const person = await server.newPerson();
  const client = await server.signIn(person);
  const seen = new Set<string>();
  for (const { id } of policyHeadings) {
    const { opened } = await read(client, 'policyClauses', { open: id });
    for (const { rows } of opened.clauses)
      for (const { turn, system, kind } of rows) {
        if (turn === null || seen.has(`${system}.${kind}`)) continue;
        seen.add(`${system}.${kind}`);
        const reply = await client.call(turn.act, { ...turn.input, key: key() });
        expect([`${system}.${kind}`, reply.code, reply.data?.outcome]).toEqual([`${system}.${kind}`, null, 'changed']);
      }
  }
  expect(seen.size).toBeGreaterThanOrEqual(4);
});

test('what was shown is kept, and the notice goes once the policy was opened', async () => {
  const client = await server.signIn(await server.newPerson());
  expect((await client.get('/')).text).toContain('The privacy policy in force is that of June 1, 2026.');
  expect((await client.get('/')).text).toContain('See what it means for you');
  const first = await client.get('/policy');
  expect(first.text).toContain('We told you here that there is this version on');
  expect(first.text).toContain('You first opened it here on');
  expect((await client.get('/')).text).not.toContain('See what it means for you');
});

test('an answer is kept with a diary line, can be changed, and turns no choice', async () => {
  const person = await server.newPerson();
  const client = await server.signIn(person);
  const choices = await choicesOf(person);
  const answer = (given: string, date = '2026-06-01') => client.call('policy.answer', { date, answer: given, key: key() });
  expect((await answer('disagreed')).data).toEqual({ outcome: 'changed', undo: null });
  const page = await client.get('/policy');
  for (const words of ['that you do not agree', 'What you can do', 'Ask to close your account', '/#notifications'])
    expect(page.text).toContain(words);
  await answer('acknowledged');
  await answer('acknowledged');
  expect((await read(client, 'policy')).standing.answer).toBe('acknowledged');
  expect((await answer('acknowledged', '2025-01-01')).data.outcome).toBe('refused');
  const diary = await readDiary(server.store, server.services.keyring, person.id, { kind: 'policy-answer', limit: 10 });
  expect(diary.map(({ before, after }) => [before, after])).toEqual([
    ['disagreed', 'acknowledged'],
    [null, 'disagreed'],
  ]);
  expect(await choicesOf(person)).toBe(choices);
});

test('under one heading every system is asked once, whatever is said under its clauses', async () => {
  const client = await server.signIn(await server.newPerson());
  const asked: string[] = [];
  const own = Object.values(server.embedded).map((source) => {
    const { read: really } = source;
    source.read = (request, call) => {
      asked.push(source.id);
      return really(request, call);
    };
    return () => {
      source.read = really;
    };
  });
  const heading = policyHeadings.find(({ heading }) => catalogue.some(({ id, clause }) => id === 'A2' && clause.heading === heading));
  const { opened } = await read(client, 'policyClauses', { open: heading?.id });
  for (const undo of own) undo();
  expect(opened.clauses.find((clause: { entry: string }) => clause.entry === 'A2').notes).toHaveLength(connectedSystems.length);
  expect(asked.toSorted()).toEqual(connectedSystems.toSorted());
});

test('two versions are compared word by word, with what the changes speak about for this person', async () => {
  const client = await server.signIn(await server.newPerson());
  const { comparison } = await read(client, 'policy', { from: '2026-06-01', to: '2024-02-01' });
  expect([comparison.older.date, comparison.newer.date]).toEqual(['2024-02-01', '2026-06-01']);
  const kinds = Object.fromEntries(comparison.changes.map(({ title, kind }: { title: string; kind: string }) => [title, kind]));
  expect(kinds).toMatchObject({ Cookies: 'real', 'Outside Parties': 'cosmetic', 'Web analytics': 'cosmetic' });
  const cookies = comparison.changes.find(({ title }: { title: string }) => title === 'Cookies');
  expect(cookies.forYou.map(({ entry }: { entry: string }) => entry)).toContain('I5');
  const messages = comparison.changes.find(({ title }: { title: string }) => title.startsWith('E-mail'));
  expect(messages.forYou.flatMap(({ choices }: { choices: string[] }) => choices)).toContain('Company news by SMS: Off');
  const page = await client.get('/policy?from=2024-02-01&to=2026-06-01');
  expect(page.text).toMatch(/<ins[^>]*>.*HubSpot/);
  for (const bad of ['from=2024-02-01', 'from=x&to=y', 'from=2024-02-01&to=2024-02-01', 'from=1999-01-01&to=2026-06-01'])
    expect((await client.get(`/policy?${bad}`)).text).not.toContain('id="compare"');
});

test('a system that is away is named, and nothing is said of what it holds', async () => {
  const person = await server.newPerson();
  const client = await server.signIn(person);
  server.faults.set('messaging', 'error');
  try {
    const { opened } = await read(client, 'policyClauses', { open: 'messages' });
    expect(opened.notAsked).toEqual(['the messaging system']);
    for (const { holds, isComplete } of opened.clauses) {
      expect(holds ?? '').not.toContain('We hold nothing');
      expect(isComplete).toBe(false);
    }
    const found = await read(client, 'search', { q: 'offers' });
    expect(found.notAsked).toContain('the messaging system');
    expect(JSON.stringify(found.answers)).toContain('could not be asked just now');
  } finally {
    server.faults.set('messaging', 'none');
  }
});

test('who holds how much counts pictures, and says nothing of a system that was not asked now', async () => {
  const client = await server.signIn(await server.newPerson());
  const open = policyHeadings.find(({ heading }) => heading === 'scope')?.id;
  const notes = async (): Promise<string[]> =>
    (await read(client, 'policyClauses', { open })).opened.clauses.flatMap((clause: { notes: string[] }) => clause.notes);
  const kitchen = async () => (await notes()).find((note) => note.startsWith('The kitchen system'));
  expect(await kitchen()).toMatch(/^The kitchen system holds \d+ entries, \d+ lines of log, and \d+ photos and clips about you\.$/);
  server.faults.set('kitchen', 'error');
  try {
    expect(await kitchen()).toBe('The kitchen system could not be asked just now.');
  } finally {
    server.faults.set('kitchen', 'none');
  }
});

test('whoever asked gets one mail for a new version, and no choice is reset by it', async () => {
  const [ann, ben] = [await server.newPerson(), await server.newPerson()];
  const [anns, bens] = [await server.signIn(ann), await server.signIn(ben)];
  await anns.call('policy.setWatch', { on: true, key: key() });
  await bens.call('policy.setWatch', { on: true, key: key() });
  await bens.call('policy.setWatch', { on: false, key: key() });
  await anns.call('policy.answer', { date: '2026-06-01', answer: 'acknowledged', key: key() });
  await anns.call('notifications.stopMarketing', { key: key() });
  const choices = await choicesOf(ann);

  await writeFile(path.join(dir, '2026-07-01.md'), '# Privacy policy\n\n## Cookies\n\nEverything is switched on again for everybody.\n');
  const later = await server.anotherNode();
  await lookForNewVersion(later.services);
  await lookForNewVersion(later.services);
  const mailsTo = (email: string) =>
    server.mailbox.list().filter(({ to, subject }) => to.includes(email) && subject.includes('July 1, 2026'));
  await vi.waitFor(() => expect(mailsTo(ann.email)).toHaveLength(1), { timeout: 20_000 });
  expect(mailsTo(ben.email)).toEqual([]);
  expect(await choicesOf(ann)).toBe(choices);

  const { data } = await anns.call('policyNotice.read');
  expect(data.notice).toBeNull();
  const standing = later.services.policy.versions().map(({ date }) => date);
  expect(standing[0]).toBe('2026-07-01');
});

test('a log is paused under its clause, also when nobody has chosen anything yet, and with and without script', async () => {
  const client = await server.signIn(await server.newPerson([]));
  const row = async () => {
    const { opened } = await read(client, 'policyClauses', { open: 'log-data' });
    const { rows } = opened.clauses.find(({ entry }: { entry: string }) => entry === 'E5');
    return rows.find(({ kind }: { kind: string }) => kind === 'collecting');
  };
  const isOn = async () =>
    (await client.call('activityLogs.read')).data.logs.find(({ system }: { system: string }) => system === 'shop').on;
  const unset = await row();
  expect(unset).toMatchObject({ label: 'What you did in the shop', lines: ['On', 'Kept until you delete it'], turn: { on: true } });
  expect((await client.call(unset.turn.act, { ...unset.turn.input, key: key() })).data.outcome).toBe('changed');
  expect([await isOn(), (await row()).turn.on]).toEqual([false, false]);
  const { turn, anchor } = await row();
  const token = formTokenOf(server.services.formSecret, client.publicId);
  const form = { 'form-token': token, page: '/policy?open=log-data', anchor, act: turn.act, log: 'shop', version: turn.input.version };
  expect((await client.send('/act', { ...form, on: 'true' })).status).toBe(303);
  expect(await isOn()).toBe(true);
});
