import { request } from 'node:http';
import { durations } from '@micromart/domain/time';
import { passTime } from '@micromart/store/pass-time';
import { rotateSession } from '@micromart/store/sessions';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { formTokenOf } from './platform/form-token.ts';
import type { TestClient } from './test-client.ts';
import { type SignedIn, testServer } from './test-server.ts';

const server = await testServer();
const otherNode = await server.anotherNode();
afterAll(() => server[Symbol.asyncDispose]());

const nodes = [server, otherNode];
/** What both nodes say to a cookie, by every way in. */
async function isDead(cookie: string): Promise<boolean> {
  const answers = await Promise.all(
    nodes.flatMap((node) => {
      const client = node.anonymous(cookie);
      return [
        client.call('sessions.read', {}).then(({ code }) => code === 'sign-in-needed'),
        client.get('/').then(({ status, headers }) => status === 303 && headers.get('location')?.startsWith('/auth/sign-in') === true),
      ];
    }),
  );
  expect(new Set(answers).size, 'both nodes and both ways in agree').toBe(1);
  return answers[0] === true;
}

/** A stream that is open. That somebody signed in just before may have been told on it already. */
const opened = expect.stringMatching(/^retry: 1000\n\n(?!event: signed-out)/);

/** The events of the stream of changes, as they come. */
function listen(node: typeof server, cookie: string, path = '/live'): { heard: string; close(): void } {
  const live = { heard: '', close: () => void call.destroy() };
  const { hostname, port } = new URL(node.baseUrl);
  const headers = { cookie: `__Host-Http-session=${cookie}`, 'sec-fetch-site': 'same-origin' };
  const call = request({ hostname, port, path, headers }, (response) => {
    response.on('data', (chunk: Buffer) => {
      live.heard += chunk.toString();
    });
  });
  call.on('error', () => {});
  call.end();
  return live;
}

test('a session is one everywhere, and ends everywhere', async () => {
  const person = await server.newPerson();
  const client = await server.signIn(person);
  expect(await isDead(client.cookie)).toBe(false);
  await otherNode
    .anonymous(client.cookie)
    .send('/auth/sign-out', { 'form-token': formTokenOf(server.services.formSecret, client.publicId) });
  expect(await isDead(client.cookie)).toBe(true);
});

test('a live page hears on the other node that it was signed out, and that something changed', async () => {
  const person = await server.newPerson();
  const [here, there] = [await server.signIn(person), await server.signIn(person)];
  const stranger = await server.signIn(await server.newPerson());
  const [live, strangers] = [listen(otherNode, there.cookie), listen(otherNode, stranger.cookie)];
  await expect.poll(() => [live.heard, strangers.heard]).toEqual([opened, opened]);

  const [device] = (await here.call('devices.read')).data.data.devices;
  await here.call('devices.changeDevice', { id: device.id, version: device.version, name: 'Renamed', room: '' });
  await expect.poll(() => live.heard).toMatch(/event: changed\ndata: {"slices":\["devices",.*\]}\n\n/);
  expect((await here.call('sessions.end', { id: there.publicId })).data).toEqual({ outcome: 'ended' });
  await expect.poll(() => live.heard).toContain('event: signed-out');
  expect(live.heard).not.toContain('Renamed');
  expect(strangers.heard).not.toMatch(/devices|signed-out/);
  strangers.close();
});

test('a page that was made for another session is told to sign in, and does nothing to whoever is signed in now', async () => {
  const [before, now] = [await server.signIn(await server.newPerson()), await server.signIn(await server.newPerson())];
  const [device] = (await now.call('devices.read')).data.data.devices;
  const renamed = { id: device.id, version: device.version, name: 'Renamed', room: '' };
  for (const page of [before.publicId, '', `${now.publicId}, ${before.publicId}`]) {
    expect((await now.call('devices.changeDevice', renamed, { 'x-micromart-session': page })).code).toBe('sign-in-needed');
    expect((await now.call('devices.read', undefined, { 'x-micromart-session': page })).code).toBe('sign-in-needed');
  }
  expect((await now.call('devices.read')).data.data.devices).toContainEqual(device);
  const own = await now.call('devices.changeDevice', renamed, { 'x-micromart-session': now.publicId });
  expect(own.data.outcome).toBe('changed');

  const [strange, twice, live] = [`of=${before.publicId}`, `of=${now.publicId}&of=${before.publicId}`, `of=${now.publicId}`].map((query) =>
    listen(otherNode, now.cookie, `/live?${query}`),
  );
  await expect
    .poll(() => [strange?.heard, twice?.heard, live?.heard])
    .toEqual(['event: signed-out\ndata: {}\n\n', expect.stringMatching(/^event: signed-out/), opened]);
  live?.close();
});

test('the name of a session opens nothing without its cookie', async () => {
  const client = await server.signIn(await server.newPerson());
  const named = await server.anonymous().call('devices.read', undefined, { 'x-micromart-session': client.publicId });
  expect(named.code).toBe('sign-in-needed');
});

test('a page that only asks by itself idles out, and is told so', { timeout: 60_000 }, async () => {
  const [idle, used] = [await server.signIn(await server.newPerson()), await server.signIn(await server.newPerson())];
  const lives = [listen(otherNode, idle.cookie), listen(otherNode, used.cookie)];
  await expect.poll(() => lives.map(({ heard }) => heard)).toEqual([opened, opened]);
  await passTime(server.store, durations.sessionIdle - 60_000);
  expect((await idle.call('devices.read', undefined, { 'x-micromart-unattended': '1' })).code).toBeNull();
  expect((await used.call('devices.read')).code).toBeNull();
  listen(server, idle.cookie).close();
  await passTime(server.store, 60_000);
  await expect.poll(() => lives[0]?.heard, { timeout: 40_000 }).toMatch(/event: signed-out\ndata: {}\n\n$/);
  expect(lives[1]?.heard).not.toContain('signed-out');
  expect(await isDead(idle.cookie)).toBe(true);
  expect(await isDead(used.cookie)).toBe(false);
  lives[1]?.close();
});

test('a device that reports by itself shows on open pages', async () => {
  const person = await server.newPerson();
  const client = await server.signIn(person);
  const live = listen(server, client.cookie);
  await expect.poll(() => live.heard).toContain('retry');
  await server.embedded.messaging.report(person.id, {
    kinds: ['open-tracking'],
    by: 'device',
    decide: (held) => ({ put: held.map((record) => ({ ...record, value: { on: false } })), remove: [] }),
  });
  await expect.poll(() => live.heard).toContain('{"slices":["notifications",');
  live.close();
});

test('an id that was set before the sign-in is worth nothing after it', async () => {
  const preset = 'A'.repeat(43);
  expect(await isDead(preset)).toBe(true);
  const person = await server.newPerson();
  const client = await server.signIn(person);
  expect(client.cookie).not.toBe(preset);
  expect(await isDead(preset)).toBe(true);
});

test('the new id of a step-up is fresh, the old one is dead', async () => {
  const person = await server.newPerson();
  const stale = await server.signIn(person, { fresh: false });
  expect((await stale.call('sessions.endOthers', {})).code).toBe('fresh-sign-in-needed');
  const rotated = await rotateSession(server.store, server.services.keyring, stale.cookie, { freshSignIn: true });
  expect(await isDead(stale.cookie)).toBe(true);
  const fresh = otherNode.anonymous(rotated?.id ?? '');
  expect((await fresh.call('sessions.endOthers', {})).data).toEqual({ outcome: 'ended', count: 0 });
});

test('a sign-in of another session, or of long ago, is not fresh', async () => {
  const person = await server.newPerson();
  const stale = await server.signIn(person, { fresh: false });
  await server.signIn(person);
  expect((await stale.call('sessions.endOthers', {})).code).toBe('fresh-sign-in-needed');
});

test('ids are 256 bits of chance', async () => {
  const person = await server.newPerson();
  const ids = await Promise.all(Array.from({ length: 200 }, async () => (await server.signIn(person)).cookie));
  expect(new Set(ids).size).toBe(200);
  for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{43}$/);
});

test('cookies of other shapes are refused without a look', async () => {
  const client = await server.signIn(await server.newPerson());
  for (const cookie of [
    '',
    `${client.cookie}x`,
    client.cookie.slice(1),
    `${client.cookie.slice(0, 42)}.`,
    `"${client.cookie}"`,
    client.publicId,
    '../../x',
  ])
    expect(await isDead(cookie), cookie).toBe(true);
  const twice = await server
    .anonymous()
    .get('/', { cookie: `__Host-Http-session=${'B'.repeat(43)}; __Host-Http-session=${client.cookie}` });
  expect(twice.status).toBe(303);
  const other = await server.anonymous().get('/', { cookie: `session=${client.cookie}; Host-Http-session=${client.cookie}` });
  expect(other.status).toBe(303);
});

const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('sign in' as const), person: fc.nat(1) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('sign out' as const, 'end one' as const, 'end others' as const, 'step up' as const),
      which: fc.nat(),
      at: fc.nat(1),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 40 }) }) },
);

test('in no order of acts is a dead id accepted on either node', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async (steps) => {
      const people = [await server.newPerson(), await server.newPerson()] as const;
      const known: (Pick<SignedIn, 'cookie' | 'publicId'> & { person: number; alive: boolean; bornAt: number; seenAt: number })[] = [];
      let minute = 0;
      const on = (at: number, cookie: string): TestClient => (nodes[at] ?? server).anonymous(cookie);
      for (const act of steps) {
        if (act.do === 'sign in') {
          const { cookie, publicId } = await server.signIn(people[act.person === 0 ? 0 : 1]);
          known.push({ cookie, publicId, person: act.person, alive: true, bornAt: minute, seenAt: minute });
        } else if (act.do === 'wait') {
          await passTime(server.store, act.minutes * 60_000);
          minute += act.minutes;
          for (const session of known) if (minute - session.seenAt >= durations.sessionIdle / 60_000) session.alive = false;
        } else {
          const live = known.filter((session) => session.alive);
          const [session] = live.length === 0 ? [] : [live[act.which % live.length]];
          if (session === undefined) continue;
          const client = on(act.at, session.cookie);
          switch (act.do) {
            case 'sign out':
              await client.send(
                '/auth/sign-out',
                { 'form-token': formTokenOf(server.services.formSecret, session.publicId) },
                { origin: nodes[act.at]?.baseUrl ?? '' },
              );
              session.alive = false;
              break;
            case 'end one': {
              const target = live.find((other) => other.person === session.person && other !== session) ?? session;
              expect((await client.call('sessions.end', { id: target.publicId }, { origin: nodes[act.at]?.baseUrl ?? '' })).data).toEqual({
                outcome: 'ended',
              });
              target.alive = false;
              break;
            }
            case 'end others': {
              const reply = await client.call('sessions.endOthers', {}, { origin: nodes[act.at]?.baseUrl ?? '' });
              if (reply.code === null)
                for (const other of live) if (other.person === session.person && other !== session) other.alive = false;
              break;
            }
            case 'step up': {
              const rotated = await rotateSession(server.store, server.services.keyring, session.cookie, { freshSignIn: true });
              session.alive = false;
              known.push({ ...session, cookie: rotated?.id ?? '', alive: true, seenAt: minute });
              break;
            }
          }
        }
        for (const session of known) {
          expect(await isDead(session.cookie), `${JSON.stringify(act)}: ${session.publicId}`).toBe(!session.alive);
          if (session.alive) session.seenAt = minute;
        }
      }
    }),
    { numRuns: 10 },
  );
});

test('no id of a session ever stood in a log, a page or an address', async () => {
  const person = await server.newPerson();
  const client = await server.signIn(person);
  const pages = [await client.get('/'), await client.get('/?q=x'), await client.call('sessions.read', {})];
  for (const page of pages) expect(page.text).not.toContain(client.cookie);
  const { rows } = await server.store.sqlClient.query('select t::text as row from session t');
  expect(JSON.stringify(rows)).not.toContain(client.cookie);
  const lines = [...server.logged, ...otherNode.logged];
  for (const line of lines) {
    expect(() => JSON.parse(line) as unknown).not.toThrow();
    expect(line).not.toMatch(/__Host-Http/);
  }
  expect(lines.join('')).not.toContain(client.cookie);
});
