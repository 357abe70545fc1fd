import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { openKeyring } from './keys.ts';
import { listenSessionsEnded } from './live.ts';
import { passTime } from './pass-time.ts';
import {
  beginSession,
  endAllSessions,
  endSession,
  endSessionById,
  listSessions,
  maySignIn,
  readSession,
  rotateSession,
} from './sessions.ts';
import { testStore } from './test-store.ts';

const minute = 60_000;
const idle = 30 * minute;
const absolute = 120 * minute;

const store = await testStore();
afterAll(() => store[Symbol.asyncDispose]());
const otherNode = await store.again();
const keyring = openKeyring(store.db, randomBytes(32));
const details = { userAgent: 'Firefox on Linux', ipPrefix: '192.0.2', idToken: 'the-id-token' };
const begin = (person: string) =>
  beginSession(store, keyring, { person, audience: 'web', authTime: Date.now() / 1000, idle, absolute, details });

test('a session is read, listed and ended', async () => {
  const { id, publicId } = await begin('ann');
  expect(await readSession(store, id)).toMatchObject({ person: 'ann', publicId, audience: 'web', signedInAt: expect.stringMatching(/Z$/) });
  expect(await listSessions(store, keyring, 'ann')).toMatchObject([{ publicId, details }]);
  expect(await endSession(store, 'ben', publicId)).toBe(false);
  expect(await endSession(store, 'ann', publicId)).toBe(true);
  expect(await endSession(store, 'ann', publicId)).toBe(false);
  expect(await readSession(store, id)).toBeNull();
  expect(await listSessions(store, keyring, 'ann')).toEqual([]);
});

test('a fresh sign-in counts from the moment it is made, another new id does not renew it', async () => {
  const first = await begin('ann');
  await passTime(store, 10 * minute);
  const moved = await rotateSession(store, keyring, first.id, { freshSignIn: false });
  expect((await readSession(store, moved?.id ?? ''))?.signInAgeMs).toBeGreaterThanOrEqual(10 * minute);
  const proved = await rotateSession(store, keyring, moved?.id ?? '', { freshSignIn: true, details: { ...details, idToken: 'newer' } });
  expect((await readSession(store, proved?.id ?? ''))?.signInAgeMs).toBeLessThan(minute);
  expect((await listSessions(store, keyring, 'ann'))[0]?.details.idToken).toBe('newer');
  await endSessionById(store, proved?.id ?? '');
});

test('of many that take a new id at once, one gets it', async () => {
  const { id } = await begin('racer');
  const rotated = await Promise.all(
    Array.from({ length: 16 }, (_, at) => rotateSession(at % 2 ? store : otherNode, keyring, id, { freshSignIn: true })),
  );
  expect(rotated.filter((result) => result !== null)).toHaveLength(1);
  expect(await readSession(store, id)).toBeNull();
});

test('the other node hears which sessions ended, once', async () => {
  const heard: unknown[] = [];
  const stop = await listenSessionsEnded(otherNode, (ended) => heard.push(ended));
  const [kept, ended] = [await begin('listener'), await begin('listener')];
  expect(await endAllSessions(store, 'listener', { exceptPublicId: kept.publicId })).toBe(1);
  expect(await endAllSessions(store, 'listener', { exceptPublicId: kept.publicId })).toBe(0);
  await expect.poll(() => heard).toEqual([{ person: 'listener', publicIds: [ended.publicId] }]);
  await stop();
});

interface Known {
  readonly id: string;
  readonly publicId: string;
  readonly person: string;
  bornAt: number;
  seenAt: number;
  dead: boolean;
}

const which = fc.nat();
const act = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('sign in' as const), person: fc.constantFrom('pia', 'quinn') }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('step up' as const, 'sign out' as const, 'end one' as const, 'end others' as const),
      which,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('end all' as const), person: fc.constantFrom('pia', 'quinn') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.constantFrom(1, 20, 29, 31, 61) }) },
);

test('no id is accepted after its end, and none before it is refused, on either node', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12 }), async (acts) => {
      const issued: Known[] = [];
      let clock = 0;
      const living = () => issued.filter((known) => !known.dead);
      const pick = (at: number) => living()[at % Math.max(1, living().length)];
      const issue = (person: string, given: { id: string; publicId: string }, bornAt = clock) =>
        issued.push({ ...given, person, bornAt, seenAt: clock, dead: false });
      const kill = (gone: (known: Known) => boolean) => {
        for (const known of issued) if (gone(known)) known.dead = true;
      };

      for (const step of acts) {
        if (step.do === 'sign in') issue(step.person, await begin(step.person));
        else if (step.do === 'wait') {
          await passTime(store, step.minutes * minute);
          clock += step.minutes * minute;
          kill((known) => clock - known.seenAt >= idle || clock - known.bornAt >= absolute);
        } else if (step.do === 'end all') {
          const mine = (known: Known) => known.person === step.person;
          expect(await endAllSessions(store, step.person)).toBe(living().filter(mine).length);
          kill(mine);
        } else {
          const chosen = pick(step.which);
          if (chosen === undefined) continue;
          if (step.do === 'sign out') await endSessionById(otherNode, chosen.id);
          if (step.do === 'end one') expect(await endSession(otherNode, chosen.person, chosen.publicId)).toBe(true);
          if (step.do === 'end others') {
            await endAllSessions(store, chosen.person, { exceptPublicId: chosen.publicId });
            kill((known) => known.person === chosen.person && known !== chosen);
            continue;
          }
          const next = step.do === 'step up' ? await rotateSession(store, keyring, chosen.id, { freshSignIn: true }) : null;
          kill((known) => known === chosen);
          if (step.do === 'step up') issue(chosen.person, next ?? { id: 'none', publicId: 'none' }, chosen.bornAt);
        }
        for (const known of issued) {
          for (const node of [store, otherNode]) {
            const read = await readSession(node, known.id);
            expect(read?.publicId ?? null).toBe(known.dead ? null : known.publicId);
          }
          if (!known.dead) known.seenAt = clock;
        }
      }
      await endAllSessions(store, 'pia');
      await endAllSessions(store, 'quinn');
    }),
    { numRuns: 40 },
  );
});

test('a sign-in is as old as the provider says, and never newer than now', async () => {
  const about = { person: 'prover', audience: 'web' as const, idle, absolute, details };
  const old = await beginSession(store, keyring, { ...about, authTime: Date.now() / 1000 - 360 });
  expect((await readSession(store, old.id))?.signInAgeMs).toBeGreaterThanOrEqual(359_000);
  const ahead = await beginSession(store, keyring, { ...about, authTime: Date.now() / 1000 + 3600 });
  expect((await readSession(store, ahead.id))?.signInAgeMs).toBeGreaterThanOrEqual(0);
});

test('after a place was signed out, an older sign-in at the provider opens no session', async () => {
  const earlier = Date.now() / 1000 - 60;
  expect(await maySignIn(store, 'leaver', earlier)).toBe(true);
  await endAllSessions(store, 'leaver');
  expect(await maySignIn(store, 'leaver', earlier)).toBe(false);
  expect(await maySignIn(store, 'leaver', Date.now() / 1000 + 1)).toBe(true);
  expect(await maySignIn(store, 'somebody else', earlier)).toBe(true);
});
