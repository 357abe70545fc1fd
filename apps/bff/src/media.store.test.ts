import { readAccess } from '@micromart/store/access-log';
import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import type { Reply } from './test-client.ts';
import { type SignedIn, type TestPerson, testServer } from './test-server.ts';

const server = await testServer();
afterAll(() => server[Symbol.asyncDispose]());

const ours = { 'sec-fetch-site': 'same-origin', accept: 'image/*' };

interface Gallery {
  total: number;
  cameras: { deviceId: string; name: string; count: number; setting: { id: string; version: string; on: boolean; keep: string } | null }[];
  days: { day: string; count: number; pictures: { id: string; alt: string }[] }[];
  removals: { key: string; count: number; until: string }[];
  filter: { count: number };
  one: { facts: { label: string; text: string }[]; openings: { who: string }[] } | null;
}
const gallery = async (client: SignedIn, input: object = {}): Promise<Gallery> => (await client.call('media.read', input)).data.data;
const idsOf = ({ days }: Gallery) => days.flatMap(({ pictures }) => pictures.map(({ id }) => id));

async function someone(): Promise<{ person: TestPerson; client: SignedIn; ids: string[] }> {
  const person = await server.newPerson();
  const client = await server.signIn(person);
  return { person, client, ids: idsOf(await gallery(client)) };
}

const linesOf = async ({ id }: TestPerson) => (await readAccess(server.store, id, { limit: 200 })).map(({ line }) => line);
const shape = ({ status, headers, text }: Reply) => [status, headers.get('content-type'), text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')];

describe('the bytes of a picture', () => {
  test('come to their owner, for no cache and no other site', async () => {
    const { client, ids } = await someone();
    for (const [size, type] of [
      ['thumb', 'image/webp'],
      ['full', 'image/jpeg'],
    ] as const) {
      const reply = await client.get(`/media/${ids[0]}/${size}`, ours);
      expect([reply.status, reply.headers.get('content-type')]).toEqual([200, type]);
      expect(reply.text.length).toBeGreaterThan(20);
      expect(reply.headers.get('cache-control')).toBe('no-store');
      expect(reply.headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  test('are not there for anybody else, from anywhere else or by a guess, all alike', async () => {
    const { person, client, ids } = await someone();
    const [id] = ids;
    const other = await someone();
    const agent = await server.signIn({ id: `agent-${crypto.randomUUID()}` }, { audience: 'agent' });
    const refused: [string, Promise<Reply>][] = [
      ['nobody', server.anonymous().get(`/media/${id}/full`, ours)],
      ['a forged cookie', server.anonymous('x'.repeat(43)).get(`/media/${id}/full`, ours)],
      ['somebody else', other.client.get(`/media/${id}/full`, ours)],
      ['a support agent', agent.get(`/media/${id}/full`, ours)],
      ['another site', client.get(`/media/${id}/full`, { ...ours, 'sec-fetch-site': 'cross-site' })],
      ['another port', client.get(`/media/${id}/full`, { ...ours, 'sec-fetch-site': 'same-site' })],
      ['a link that was passed on', client.get(`/media/${id}/full`, { ...ours, 'sec-fetch-site': 'none' })],
      ['no word of where from', client.request(`/media/${id}/full`, {})],
      ['a guess', client.get(`/media/${crypto.randomUUID()}/full`, ours)],
      ['no id', client.get('/media/1/full', ours)],
      ['no size', client.get(`/media/${id}/raw`, ours)],
    ];
    const shapes = await Promise.all(refused.map(async ([who, reply]) => [who, shape(await reply)]));
    for (const [who, seen] of shapes) expect(seen, String(who)).toEqual(shapes[0]?.[1]);
    expect(shapes[0]?.[1]?.[0]).toBe(404);
    expect((await client.request(`/media/${id}/full`, { method: 'HEAD', headers: ours })).status).toBe(404);
    expect((await gallery(client, { photo: id })).one?.openings).toEqual([]);
    expect(await linesOf(person)).not.toContain('opened a picture');
  });

  test('are written down when they are opened in full; the gallery once a visit; small ones not', async () => {
    const { person, client, ids } = await someone();
    for (let time = 0; time < 2; time++) await gallery(client);
    for (const id of ids) await client.get(`/media/${id}/thumb`, ours);
    expect(await linesOf(person)).toEqual(['was shown the gallery of pictures']);
    await client.get(`/media/${ids[1]}/full`, ours);
    expect(await linesOf(person)).toEqual(['opened a picture', 'was shown the gallery of pictures']);
    expect((await gallery(client, { photo: ids[1] })).one?.openings).toMatchObject([{ who: 'You, on your privacy page' }]);
    expect((await gallery(client, { photo: ids[0] })).one?.openings).toEqual([]);
    await gallery(await server.signIn(person));
    expect((await linesOf(person)).filter((line) => line.includes('gallery'))).toHaveLength(2);
  });

  test('stop with the session, and say so when the system does not answer', async () => {
    const { client, ids } = await someone();
    server.faults.set('kitchen', 'error');
    expect((await client.get(`/media/${ids[0]}/thumb`, ours)).status).toBe(503);
    server.faults.set('kitchen', 'other-person');
    const foreign = await client.get(`/media/${ids[0]}/full`, ours);
    expect([foreign.status, foreign.headers.get('content-type')]).toEqual([503, 'application/json; charset=utf-8']);
    server.faults.set('kitchen', 'none');
    await sql`update session set ended_at = now() where public_id = ${client.publicId}`.execute(server.store.db);
    expect((await client.get(`/media/${ids[0]}/thumb`, ours)).status).toBe(404);
  });
});

test('the gallery is by device and day, with facts instead of pictures', async () => {
  const { client } = await someone();
  const whole = await gallery(client);
  expect([whole.total, idsOf(whole).length]).toEqual([7, 7]);
  const fridge = whole.cameras.find(({ count }) => count === 4);
  const ofFridge = await gallery(client, { device: fridge?.deviceId, day: '2026-05-30' });
  expect(ofFridge.days.map(({ day, count, pictures }) => [day, count, pictures.length])).toEqual([['2026-05-30', 3, 3]]);
  expect(ofFridge.filter.count).toBe(3);
  expect(ofFridge.days[0]?.pictures[0]?.alt).toMatch(
    /^Kitchen fridge .*, (door opened|asked for in the app), May 30, 2026 at 6:02 PM UTC$/,
  );
  for (const strange of [{ device: '\ud800' }, { day: 'yesterday' }, { after: "' or 1=1" }, { photo: 'x' }])
    expect((await gallery(client, strange)).total).toBe(7);
  expect((await gallery(client, { photo: crypto.randomUUID() })).one).toBeNull();
});

describe('removing', () => {
  test('is done at its system at once, says until when it can be taken back, and comes back', async () => {
    const { person, client, ids } = await someone();
    const key = crypto.randomUUID();
    const input = { which: { what: 'some', ids: ids.slice(0, 2).join() }, key };
    for (let time = 0; time < 2; time++)
      expect((await client.call('media.remove', input)).data).toEqual({ outcome: 'changed', undo: null });
    const { rows } = await sql<{ id: string }>`
      select id from media_item where person_id = ${person.id} and removed_at is not null`.execute(server.store.db);
    expect(rows.map(({ id }) => id).toSorted()).toEqual(ids.slice(0, 2).toSorted());
    expect((await client.get(`/media/${ids[0]}/thumb`, ours)).status).toBe(404);
    const after = await gallery(client);
    expect(after.removals).toMatchObject([{ key, count: 2, until: expect.stringMatching(/UTC$/) }]);
    expect(after.total).toBe(5);
    expect((await client.call('media.restore', { removal: key })).data.outcome).toBe('changed');
    expect((await client.call('media.restore', { removal: key })).data.outcome).toBe('refused');
    expect(idsOf(await gallery(client))).toEqual(ids);
  });

  test.each([
    [{ what: 'day', day: '2026-05-30' }, 3],
    [{ what: 'all' }, 0],
  ])('%j leaves what it must', async (which, left) => {
    const { client } = await someone();
    const other = await someone();
    expect((await client.call('media.remove', { which })).data.outcome).toBe('changed');
    expect((await gallery(client)).total).toBe(left);
    expect((await gallery(other.client)).total).toBe(7);
    expect((await client.call('media.remove', { which })).data).toMatchObject({ outcome: 'conflict', version: null });
  });

  test('of another person’s pictures finds nothing', async () => {
    const { client } = await someone();
    const other = await someone();
    expect((await client.call('media.remove', { which: { what: 'some', ids: other.ids.join() } })).data.outcome).toBe('conflict');
    const key = crypto.randomUUID();
    await other.client.call('media.remove', { which: { what: 'all' }, key });
    expect((await client.call('media.restore', { removal: key })).data.outcome).toBe('refused');
    expect((await gallery(other.client)).total).toBe(0);
  });

  test('says nothing was done, or that nobody knows, when the system does not answer', async () => {
    const { client } = await someone();
    server.faults.set('kitchen', 'reply-lost');
    const key = crypto.randomUUID();
    expect((await client.call('media.remove', { which: { what: 'all' }, key })).data.outcome).toBe('unknown');
    server.faults.set('kitchen', 'none');
    expect((await client.call('media.remove', { which: { what: 'all' }, key })).data.outcome).toBe('changed');
    expect((await gallery(client)).removals).toMatchObject([{ key, count: 7 }]);
  });
});

test('stopping a camera is carried out by its system, and can be taken back', async () => {
  const { person, client } = await someone();
  const setting = (await gallery(client)).cameras.find(({ count }) => count === 4)?.setting;
  const taken = { deviceId: setting?.id ?? '', takenAt: new Date().toISOString(), reason: 'asked-for', raw: Buffer.from('') } as const;
  const changed = await client.call('media.setCapture', { id: setting?.id, version: setting?.version, on: false });
  expect(changed.data).toMatchObject({ outcome: 'changed', undo: expect.any(String) });
  expect(await server.embedded.kitchen.media?.take(person.id, taken)).toBe('refused');
  expect((await client.call('overview.undoChange', { seq: changed.data.undo })).data.outcome).toBe('changed');
  const after = (await gallery(client)).cameras.find(({ deviceId }) => deviceId === setting?.id)?.setting;
  expect(after?.on).toBe(true);
  const kept = await client.call('media.setCapture', { id: after?.id, version: after?.version, keep: '30' });
  expect(kept.data.outcome).toBe('changed');
  expect((await gallery(client)).cameras.find(({ deviceId }) => deviceId === setting?.id)?.setting?.keep).toBe('30');
});
