import { connectedSystems } from '@micromart/domain/systems';
import { describeSourceContract } from '@micromart/sources/contract';
import { contractSamples } from '@micromart/sources/contract-samples';
import { household } from '@micromart/sources/embedded/demo/household';
import { moved } from '@micromart/sources/embedded/demo/moved';
import { plantPerson } from '@micromart/sources/embedded/demo-people';
import { openEmbeddedSystems } from '@micromart/sources/embedded/open-embedded-systems';
import { httpSource } from '@micromart/sources/http/http-source';
import { openKeyring } from '@micromart/store/keys';
import { type TestStore, testStore } from '@micromart/store/test-store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningSystems, runSystems } from './running-systems.ts';

let store: TestStore;
let running: RunningSystems;

beforeAll(async () => {
  store = await testStore();
  running = await runSystems(openEmbeddedSystems({ db: store.db, cipher: cipher() }));
});
afterAll(async () => {
  await running[Symbol.asyncDispose]();
  await store[Symbol.asyncDispose]();
});

const cipher = () => openKeyring(store.db, Buffer.alloc(32, 7));

for (const system of connectedSystems) {
  describeSourceContract(`${system} over HTTP`, contractSamples[system], async () => {
    const [subject, otherSubject] = [crypto.randomUUID(), crypto.randomUUID()];
    await plantPerson(store.db, cipher(), { ...household, person: subject });
    await plantPerson(store.db, cipher(), { ...moved, person: otherSubject });
    return { source: httpSource({ id: system, ...running }), subject, otherSubject, dispose: async () => {} };
  });
}

test.each(['', 'Bearer wrong', 'Basic wrong'])('without the right token (%j) nothing is answered', async (authorization) => {
  for (const path of ['/faults', '/v1/accounts/health'])
    expect((await fetch(running.baseUrl + path, { headers: { authorization } })).status).toBe(401);
});

test('a question that cannot be read is refused and says why', async () => {
  const response = await fetch(`${running.baseUrl}/v1/accounts/read`, {
    method: 'POST',
    headers: { authorization: `Bearer ${running.token}`, 'content-type': 'application/json' },
    body: '{"subject":7}',
  });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('subject');
});

test('the switches are read and set', async () => {
  const speak = async (init: RequestInit = {}) =>
    (
      await fetch(`${running.baseUrl}/faults`, {
        ...init,
        headers: { authorization: `Bearer ${running.token}`, 'content-type': 'application/json' },
      })
    ).json();
  expect(await speak({ method: 'POST', body: '{"system":"kitchen","kind":"gone"}' })).toMatchObject({ kitchen: 'gone', accounts: 'none' });
  expect(await speak()).toMatchObject({ kitchen: 'gone' });
  await speak({ method: 'POST', body: '{"system":"kitchen","kind":"none"}' });
});
