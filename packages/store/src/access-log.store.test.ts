import { afterAll, expect, test } from 'vitest';
import { type AccessLine, readAccess, writeAccess } from './access-log.ts';
import { testStore } from './test-store.ts';

const store = await testStore();
afterAll(() => store[Symbol.asyncDispose]());

function line(person: string, requestId: string): AccessLine {
  return {
    person,
    actorKind: 'support-agent',
    actorId: 's-agent',
    procedure: 'overview.read',
    line: 'read the overview',
    outcome: 'ok',
    requestId,
  };
}

test('a person sees all that was done to their data, newest first, page by page', async () => {
  for (let at = 1; at <= 5; at++) await writeAccess(store.db, line('ann', `request-${at}`));
  await writeAccess(store.db, line('ben', 'request-ben'));
  const first = await readAccess(store, 'ann', { limit: 3 });
  expect(first).toMatchObject([line('ann', 'request-5'), line('ann', 'request-4'), line('ann', 'request-3')]);
  const rest = await readAccess(store, 'ann', { limit: 3, before: first.at(-1)?.seq ?? '' });
  expect(rest.map(({ requestId }) => requestId)).toEqual(['request-2', 'request-1']);
});

test('what the person did, what people did and what systems did are read apart', async () => {
  await writeAccess(store.db, line('cat', 'by-support'));
  await writeAccess(store.db, { ...line('cat', 'by-herself'), actorKind: 'customer', actorId: 'cat' });
  await writeAccess(store.db, { ...line('cat', 'by-a-job'), actorKind: 'system', actorId: 'scan-numbers' });
  const read = async (by: 'customer' | 'support-agent' | 'system') =>
    (await readAccess(store, 'cat', { by, limit: 9 })).map(({ requestId }) => requestId);
  expect(await read('customer')).toEqual(['by-herself']);
  expect(await read('support-agent')).toEqual(['by-support']);
  expect(await read('system')).toEqual(['by-a-job']);
});
