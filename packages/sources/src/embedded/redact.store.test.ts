import type { HeldRecord } from '@micromart/domain/held-record';
import { employerKind } from '@micromart/domain/records/accounts';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { testSystem } from './test-systems.ts';

const accounts = await testSystem('accounts');
afterAll(() => accounts[Symbol.asyncDispose]());
const call = { signal: new AbortController().signal, timeLeft: 5000, requestId: 'test' };
const card = '4242 4242 4242 4242';

function redacting(record: HeldRecord, changedBy: 'customer' | 'system' = 'system') {
  const { kind, id, version } = record;
  return { kind, id, version, act: 'redact' as const, value: null, key: crypto.randomUUID(), changedBy };
}

test('a number that is not to be kept leaves the record, the answer and what was remembered of earlier answers', async () => {
  const person = await accounts.person();
  const key = crypto.randomUUID();
  const before = await person.find(employerKind.kind, 'main');
  const typed = { ...redacting(before, 'customer'), act: 'set' as const, value: `Bakery, pay by ${card}`, key };
  await accounts.source.change({ subject: person.subject, change: typed }, call);
  const held = await person.find(employerKind.kind, 'main');
  const { result } = await accounts.source.change({ subject: person.subject, change: redacting(held) }, call);
  expect(result).toMatchObject({ outcome: 'changed', before: [], records: [{ value: 'Bakery, pay by [number removed]' }] });
  expect((await person.find(employerKind.kind, 'main')).value).toBe('Bakery, pay by [number removed]');
  const { rows } = await sql<{ known: boolean }>`
    select reply is not null as known from source_receipt where person_id = ${person.subject} and key = ${key}`.execute(accounts.store.db);
  expect(rows).toEqual([{ known: false }]);
});

test('the person cannot ask a system for it, and an old version takes nothing out', async () => {
  const person = await accounts.person();
  const held = await person.find(employerKind.kind, 'main');
  const asked = await accounts.source.change({ subject: person.subject, change: redacting(held, 'customer') }, call);
  expect(asked.result).toMatchObject({ outcome: 'refused' });
  const old = await accounts.source.change({ subject: person.subject, change: redacting({ ...held, version: '0' }) }, call);
  expect(old.result).toEqual({ outcome: 'conflict', current: held });
});
