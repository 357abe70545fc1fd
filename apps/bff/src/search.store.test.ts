import { logSystems, logs } from '@micromart/domain/logs';
import { sampleLines } from '@micromart/sources/log-samples';
import { afterAll, expect, test } from 'vitest';
import { rateRules } from './platform/limits.ts';
import { type SignedIn, testServer } from './test-server.ts';

const server = await testServer();
afterAll(() => server[Symbol.asyncDispose]());

// biome-ignore lint/suspicious/noExplicitAny: as the page gets it
async function searched(records: Parameters<typeof server.newPerson>[0], q: string): Promise<{ view: any; canary: string; page: string }> {
  const person = await server.newPerson(records);
  const client = await server.signIn(person);
  const { data } = await client.call('search.read', { q });
  return { view: data, canary: person.canary, page: await pageAfterForm(client, { q }) };
}

/** As a browser without script asks: the form is posted, and its answer leads to the page. */
async function pageAfterForm(client: SignedIn, fields: Readonly<Record<string, string>>): Promise<string> {
  const { status, headers } = await client.send('/search', fields);
  expect(status).toBe(303);
  return (await client.get(headers.get('location') ?? '')).text;
}

test('a question in plain words leads to what is held, why, and how it is stopped', async () => {
  const { view, page } = await searched(undefined, 'what do you have about my location?');
  const [answer] = view.answers;
  expect(answer).toMatchObject({ entry: 'C11', place: { title: 'Personal information' } });
  expect(answer.rows[0].lines.length).toBeGreaterThan(0);
  expect(answer.why.length).toBeGreaterThan(0);
  for (const words of [answer.rows[0].lines[0], answer.why[0], answer.stop]) expect(page.replaceAll('&#x27;', "'")).toContain(words);
});

test.each([
  ['what I clicked', ['E1', 'E5', 'E8']],
  ['what did I search', ['E3', 'E8']],
  ['who looked at my record', ['K4']],
  ['support looked at my data', ['K4']],
  ['newest policy', ['M1']],
  ['copy of my data', ['M3']],
  ['export', ['M3']],
  ['how long', ['E2', 'E5', 'E8']],
  ['household members', ['C13', 'D4']],
  ['card', ['K1', 'K5']],
])('%s leads first to %s', async (question, entries) => {
  const { view } = await searched(undefined, question);
  expect(view.answers.slice(0, entries.length).map(({ entry }: { entry: string }) => entry)).toEqual(entries);
  for (const { place } of view.answers.slice(0, entries.length)) expect(place).not.toBeNull();
});

test('a word of one letter is too short to be looked for, and the page says so', async () => {
  const { view, page } = await searched(undefined, '<b>');
  expect(view).toMatchObject({ subject: [], answers: [], groups: [], logs: [] });
  expect(page).toContain('a word of one letter or digit is too short');
});

test.each(['opens and reads', 'products you looked at', 'times of your visits', 'orders in the logs'])(
  'under %s as many lines are told as the timeline has of those kinds',
  async (question) => {
    const person = await server.newPerson();
    for (const system of logSystems) await server.embedded[system].log?.append(person.id, sampleLines(system, 40));
    const client = await server.signIn(person);
    const { answers } = (await client.call('search.read', { q: question })).data;
    const [answer] = answers as { entry: string; holds: string }[];
    const kinds = Object.entries(logs).flatMap(([system, log]) =>
      Object.entries(log.kinds).flatMap(([kind, { policy }]) => (policy === answer?.entry ? [`${system}.${kind}`] : [])),
    );
    const counts = await Promise.all(kinds.map(async (kind) => (await client.call('activity.read', { kind })).data.total as number));
    const sum = counts.reduce((all, count) => all + count, 0);
    expect(sum).toBeGreaterThan(0);
    expect(answer?.holds).toContain(`${sum.toLocaleString('en-US')} line`);
    if (counts.filter((count) => count > 0).length > 1)
      for (const count of counts) if (count > 0) expect(answer?.holds).toContain(` ${count.toLocaleString('en-US')}`);
  },
);

test('a value is found in every system, with the way to its row', async () => {
  const { view } = await searched(undefined, 'kitchen fridge');
  const rows = view.groups.flatMap(({ rows: found }: { rows: object[] }) => found);
  expect(rows.map(({ system }: { system: string }) => system)).toContain('kitchen');
  expect(rows.find(({ system, kind }: { system: string; kind: string }) => system === 'kitchen' && kind === 'device').href).toMatch(
    /^\/#kitchen-device-/,
  );
});

test('somebody of whom nothing is held is told so', async () => {
  const { view } = await searched([], 'reviews');
  expect(view.groups).toEqual([]);
  expect(view.answers[0]).toMatchObject({ holds: 'We hold nothing here.', rows: [] });
});

test('where no location is held, the way to the places of visits is shown', async () => {
  const person = await server.newPerson([]);
  const client = await server.signIn(person);
  const location = async () =>
    (await client.call('search.read', { q: 'location' })).data.answers.find(({ entry }: { entry: string }) => entry === 'C11');
  expect(await location()).toMatchObject({ holds: 'We hold nothing here.', beside: null });
  await server.embedded.site.log?.append(person.id, sampleLines('site', 4));
  expect(await location()).toMatchObject({ holds: 'We hold nothing here.', beside: { href: '/activity?kind=site.visit#timeline' } });
  expect(await pageAfterForm(client, { q: 'location' })).toContain('may carry a place of their own');
  const some = await searched(undefined, 'location');
  expect(some.view.answers[0]).toMatchObject({ entry: 'C11', beside: null });
});

test('nobody finds what another holds, and strange questions find nothing', async () => {
  const other = await server.newPerson();
  const { view } = await searched(undefined, other.canary);
  expect(view.groups).toEqual([]);
  for (const q of ['', '   ', '%', '\u0000', '.*', "' or 1=1 --", 'x'.repeat(500)]) {
    const found = await searched(undefined, q);
    expect(found.page).not.toContain('could not be read');
    expect(JSON.stringify(found.view)).not.toContain(other.canary);
  }
});

test('what is typed is shown as words, never as markup', async () => {
  const { page } = await searched(undefined, '<script>alert(1)</script>');
  expect(page).not.toContain('<script>alert(1)');
});

test('what was looked for stands in no address, and only its person gets it back', async () => {
  const person = await server.newPerson();
  const [client, stranger] = [await server.signIn(person), await server.signIn(await server.newPerson())];
  const { headers } = await client.send('/activity', { q: ' migraine ', kind: 'site', device: '', page: 'x' });
  const to = headers.get('location') ?? '';
  expect(to).toMatch(/^\/activity\?kind=site&words=[\w-]{43}$/);
  const hasWords = async (who: SignedIn, address: string) => (await who.get(address)).text.includes('value="migraine"');
  expect([await hasWords(client, to), await hasWords(client, to), await hasWords(stranger, to)]).toEqual([true, true, false]);
  expect(await hasWords(client, '/activity?q=migraine')).toBe(false);
  expect((await client.send('/activity', { q: '  ' })).headers.get('location')).toBe('/activity');
  expect((await server.anonymous().send('/search', { q: 'migraine' })).headers.get('location')).toBe('/auth/sign-in?return=%2Fsearch');
  expect((await client.send('/search', { q: 'migraine' }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect(server.logged.join()).not.toContain('migraine');
});

test.each(['/search', '/activity'])('a form of words to %s that our page never sends writes nothing and breaks nothing', async (path) => {
  const person = await server.newPerson();
  const client = await server.signIn(person);
  const own = { origin: server.baseUrl, 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };
  const long = `q=${'x'.repeat(5000)}`;
  for (const [body, headers] of [
    ['q=a&q=b', own],
    ['q[]=a', own],
    ['q[a]=b', own],
    ['kind=site', own],
    ['q=a&kind=b&kind=c', own],
    ['', own],
    [undefined, own],
    ['{"q":"a"}', { ...own, 'content-type': 'application/json' }],
    ['q=a', { ...own, 'content-type': 'text/plain' }],
    [long, own],
    ['q=a', { ...own, origin: 'https://elsewhere.test', 'sec-fetch-site': 'cross-site' }],
    ['q=a', { ...own, origin: 'null', 'sec-fetch-site': 'same-site' }],
  ] as const) {
    const { status } = await client.request(path, { method: 'POST', headers, ...(body === undefined ? {} : { body }) });
    expect(status, `${path} ${body?.slice(0, 20)}`).toBeGreaterThanOrEqual(400);
    expect(status, `${path} ${body?.slice(0, 20)}`).toBeLessThan(500);
  }
  const rows = await server.store.db.selectFrom('draft').select('sealed').where('person_id', '=', person.id).execute();
  expect(rows).toEqual([]);
});

test('words with signs that no log is searched for still narrow what is shown', async () => {
  const client = await server.signIn(await server.newPerson());
  const looked = async (q: string) => (await client.get((await client.send('/activity', { q })).headers.get('location') ?? '')).text;
  const lineBegins = '<h4>';
  expect((await client.get('/activity')).text).toContain(lineBegins);
  for (const q of [`nowhere\u0007found`, `nowhere ${'x'.repeat(191)}\u{1f600}`, 'nowhere\u0000']) {
    const page = await looked(q);
    expect(page).toContain('value="nowhere');
    expect(page).not.toContain(lineBegins);
  }
});

test('words are written down, so they count as changes do: for the person, whatever the session', async () => {
  const person = await server.newPerson();
  const [one, other] = [await server.signIn(person), await server.signIn(person)];
  const { points } = rateRules.change;
  for (let sent = 0; sent < points; sent++) await (sent % 2 === 0 ? one : other).send('/search', { q: 'fridge' });
  expect((await one.send('/search', { q: 'fridge' })).status).toBe(429);
  expect((await other.get('/search')).status).toBe(200);
});
