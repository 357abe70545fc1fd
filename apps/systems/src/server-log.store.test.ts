import { allLines } from '@micromart/domain/log-line';
import { openEmbeddedSystems } from '@micromart/sources/embedded/open-embedded-systems';
import { guardSource, type SourceAlarm } from '@micromart/sources/guard';
import { httpSource } from '@micromart/sources/http/http-source';
import { systemsWithLog } from '@micromart/sources/http/log-wire';
import { describeLogContract } from '@micromart/sources/log-contract';
import { sampleLines } from '@micromart/sources/log-samples';
import { openKeyring } from '@micromart/store/keys';
import { type TestStore, testStore } from '@micromart/store/test-store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningSystems, runSystems } from './running-systems.ts';

let store: TestStore;
let running: RunningSystems;
let embedded: ReturnType<typeof openEmbeddedSystems>;

beforeAll(async () => {
  store = await testStore();
  embedded = openEmbeddedSystems({ db: store.db, cipher: openKeyring(store.db, Buffer.alloc(32, 7)) });
  running = await runSystems(embedded);
});
afterAll(async () => {
  await running[Symbol.asyncDispose]();
  await store[Symbol.asyncDispose]();
});

for (const system of systemsWithLog) {
  describeLogContract(`${system} over HTTP`, async () => {
    const { log } = httpSource({ id: system, ...running });
    if (log === undefined) throw new Error(`${system} has no log over HTTP`);
    const [subject, otherSubject] = [crypto.randomUUID(), crypto.randomUUID()];
    await embedded[system].log?.append(subject, sampleLines(system, 40));
    await embedded[system].log?.append(otherSubject, sampleLines(system, 12));
    return { log, subject, otherSubject };
  });
}

test('a system without a log answers no question about one', async () => {
  expect(httpSource({ id: 'sharing', ...running }).log).toBeUndefined();
  const response = await fetch(`${running.baseUrl}/v1/sharing/log/page`, {
    method: 'POST',
    headers: { authorization: `Bearer ${running.token}`, 'content-type': 'application/json' },
    body: '{}',
  });
  expect(response.status).toBe(404);
});

test.each([
  ['error', 'broken', 0],
  ['garbage', 'broken', 3],
  ['huge', 'broken', 3],
  ['other-person', 'wrong-person', 3],
] as const)('a log that is %s is unavailable, and raises what alarm it should', async (fault, why, alarmed) => {
  const alarms: SourceAlarm[] = [];
  const { log } = guardSource(httpSource({ id: 'site', ...running }), { onAlarm: (alarm) => alarms.push(alarm) });
  const asking = () => ({ deadlineAt: Date.now() + 5000, requestId: 'r-1' });
  running.switches.set('site', fault);
  const subject = 'p-1';
  const answers = [
    await log?.page({ subject, filter: allLines, after: null, limit: 10 }, asking()),
    await log?.count({ subject, filter: allLines, daysSince: '2026-01-01', olderThan: [] }, asking()),
    await log?.remove({ subject, selection: { ids: ['lb0k2o00.1'] } }, asking()),
  ];
  running.switches.set('site', 'none');
  expect(answers.map((answer) => answer?.state === 'unavailable' && answer.why)).toEqual([why, why, why]);
  expect(alarms).toHaveLength(alarmed);
});
