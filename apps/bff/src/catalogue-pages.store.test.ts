import { catalogue } from '@micromart/domain/catalogue/catalogue';
import type { HeldRecord } from '@micromart/domain/held-record';
import { allLines } from '@micromart/domain/log-line';
import { type ConnectedSystemId, connectedSystems } from '@micromart/domain/systems';
import { sampleLines } from '@micromart/sources/log-samples';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { After, World } from './catalogue-acts/promised-act.ts';
import { keptElsewhere, promisedActs } from './catalogue-acts/promised-acts.ts';
import { pages } from './pages/page-list.ts';
import { placeOfEntry } from './platform/place-of-entry.ts';
import { recordsOf } from './platform/read-all-held.ts';
import { appRouter } from './router.ts';
import { type SignedIn, type TestPerson, testServer } from './test-server.ts';

const server = await testServer();
afterAll(() => server[Symbol.asyncDispose]());
const asking = () => ({ deadlineAt: Date.now() + 10_000, requestId: crypto.randomUUID() });

async function somebody(): Promise<TestPerson> {
  const person = await server.newPerson();
  for (const system of ['site', 'shop', 'kitchen', 'messaging'] as const)
    await (server.embedded[system].log as { append(subject: string, lines: readonly object[]): Promise<number> }).append(
      person.id,
      sampleLines(system, 40),
    );
  return person;
}

async function heldBy({ id }: TestPerson): Promise<Map<string, HeldRecord[]>> {
  const held = new Map<string, HeldRecord[]>();
  for (const system of connectedSystems) {
    const { data } = (await server.services.sources[system].read({ subject: id, kinds: [] }, asking())) as { data: HeldRecord[] };
    for (const record of data) held.set(`${system}.${record.kind}`, [...(held.get(`${system}.${record.kind}`) ?? []), record]);
  }
  return held;
}

describe('every row of the policy has a place', () => {
  let client: SignedIn;
  let person: TestPerson;
  const htmlOf = new Map<string, Promise<string>>();
  beforeAll(async () => {
    person = await somebody();
    client = await server.signIn(person);
  });

  function page(path: string): Promise<string> {
    const known =
      htmlOf.get(path) ??
      client.get(path).then(({ text }) => text.replaceAll('&#x27;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
    htmlOf.set(path, known);
    return known;
  }
  /** Named by what fills the page, by a link to its clause, or by its own honest sentence. */
  const hasEntry = (html: string, { id, say }: { id: string; say: string }) =>
    html.includes(`"entry":"${id}"`) || html.includes(`clause-${id}"`) || html.includes(say);

  test.each(catalogue)('$id $name', async (entry) => {
    const place = placeOfEntry(entry);
    expect(place, `${entry.id} has a page that shows it now`).not.toBeNull();
    const path = place?.href.split('#')[0] ?? '';
    expect(Object.keys(pages), `${entry.id} stands on a page that exists`).toContain(path.split('?')[0]);
    const html = await page(path);
    expect(hasEntry(html, entry), `${entry.id} is named by ${path}`).toBe(true);
    // A link to its clause leads to the sentence: the next test reads it there.
    if (html.includes(entry.say) || html.includes(`#clause-${entry.id}"`)) return;
    // Not on the page itself: then it stands under "About" of a row there.
    const held = await heldBy(person);
    const asMap = {
      systems: new Map(
        connectedSystems.map((system) => [
          system,
          {
            known: [...held].filter(([kind]) => kind.startsWith(`${system}.`)).flatMap(([, records]) => records),
            unknown: [],
            isFresh: true,
          },
        ]),
      ),
      logged: new Map(),
      pictured: new Map(),
      notAsked: [],
    };
    const [one] = recordsOf(asMap, entry);
    expect(html.includes('?about=') || html.includes('&about='), `${path} has rows with "About" for ${entry.id}`).toBe(true);
    const about = await client.call('overview.readAbout', {
      system: one?.system ?? entry.heldBy[0],
      kind: one?.record.kind ?? 'any',
      id: one?.record.id ?? 'main',
      entry: entry.id,
    });
    expect(about.data?.say, `${entry.id} says its honest sentence`).toBe(entry.say);
  });

  test.each(catalogue)('$id stands on /policy with its sentence, its honest words and how long it is kept', async (entry) => {
    const words = (await client.call('policy.read', {})).data.headings.find(({ names }: { names: string[] }) => names.includes(entry.name));
    const html = await page(`/policy?open=${words.id}`);
    for (const said of [entry.sentence, entry.say, server.services.policy.kept(entry)]) expect(html).toContain(said);
  });
});

const promises = catalogue.flatMap(({ id, change, remove }) => [
  ...(change.how === 'self' ? [`${id} change`] : []),
  ...(remove.how === 'self' ? [`${id} remove`] : []),
]);

describe('every promised act changes the system of record', () => {
  test('there is an act for each promise, and none for what is not promised', () => {
    expect(promises.filter((promise) => promisedActs[promise] === undefined && keptElsewhere[promise] === undefined)).toEqual([]);
    expect(Object.keys(promisedActs).filter((promise) => !promises.includes(promise))).toEqual([]);
    const procedures = Object.keys(appRouter._def.procedures);
    expect(
      Object.entries(promisedActs)
        .filter(([, { path }]) => !procedures.includes(path))
        .map(([promise, { path }]) => `${promise}: ${path}`),
    ).toEqual([]);
  });

  test.each(Object.entries(promisedActs))('%s', async (promise, act) => {
    await sql`delete from rate_limit`.execute(server.store.db);
    const person = await somebody();
    const client = await server.signIn(person);
    const before = await heldBy(person);
    const world: World = {
      email: person.email,
      find(kind, where = () => true) {
        const found = (before.get(kind) ?? []).find((record) => where(record.value));
        if (found === undefined) throw new Error(`${promise}: the household holds no ${kind} that fits`);
        return found as ReturnType<World['find']>;
      },
    };
    const reply = await client.call(act.path, { ...act.input(world), key: crypto.randomUUID() });
    expect([promise, reply.code, reply.data?.outcome ?? 'answered', reply.data?.reason]).toEqual([
      promise,
      null,
      expect.stringMatching(/changed|removed|answered|done/),
      undefined,
    ]);

    const afterwards = await heldBy(person);
    const counts = new Map<ConnectedSystemId, ReadonlyMap<string, number>>();
    for (const system of connectedSystems) {
      const counted = await server.services.sources[system].log?.count(
        { subject: person.id, filter: allLines, daysSince: '2020-01-01', olderThan: [] },
        asking(),
      );
      if (counted?.state === 'answered') counts.set(system, new Map(counted.result.kinds.map(({ kind, count }) => [kind, count])));
    }
    const media = await server.services.sources.kitchen.media?.count({ subject: person.id }, asking());
    const recordOf = (kind: string, id: string) => (afterwards.get(kind) ?? []).find((record) => record.id === id);
    const after: After = {
      value: (kind, id) => recordOf(kind, id)?.value,
      has: (kind, id) => recordOf(kind, id) !== undefined,
      lines: (system, ...kinds) => kinds.reduce((sum, kind) => sum + (counts.get(system)?.get(kind) ?? 0), 0),
      pictures: media?.state === 'answered' ? media.result.counts.reduce((sum, { count }) => sum + count, 0) : -1,
    };
    expect(act.holds(after, world), `${promise}: the system of record shows it`).toBe(true);
  });
});
