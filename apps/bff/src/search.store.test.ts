import { afterAll, expect, test } from 'vitest';
import { testServer } from './test-server.ts';

const server = await testServer();
afterAll(() => server[Symbol.asyncDispose]());

// biome-ignore lint/suspicious/noExplicitAny: as the page gets it
async function searched(records: Parameters<typeof server.newPerson>[0], q: string): Promise<{ view: any; canary: string; page: string }> {
  const person = await server.newPerson(records);
  const client = await server.signIn(person);
  const { data } = await client.call('search.read', { q });
  return { view: data, canary: person.canary, page: (await client.get(`/search?${new URLSearchParams({ q }).toString()}`)).text };
}

test('a question in plain words leads to what is held, why, and how it is stopped', async () => {
  const { view, page } = await searched(undefined, 'what do you have about my location?');
  const [answer] = view.answers;
  expect(answer).toMatchObject({ entry: 'C11', place: { title: 'Personal information' } });
  expect(answer.rows[0].lines.length).toBeGreaterThan(0);
  expect(answer.why.length).toBeGreaterThan(0);
  for (const words of [answer.rows[0].lines[0], answer.why[0], answer.stop]) expect(page.replaceAll('&#x27;', "'")).toContain(words);
});

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
