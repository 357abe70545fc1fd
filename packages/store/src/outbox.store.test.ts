import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { openOutbox } from './outbox.ts';
import { testStore } from './test-store.ts';

const store = await testStore();
const faults: unknown[] = [];
const week = 7 * 24 * 60 * 60_000;
const queues = [{ name: 'mail', retryFor: week }, { name: 'copy' }, { name: 'sweep' }, { name: 'old' }] as const;
const outbox = await openOutbox(store, { queues, worker: true, onFault: (fault) => faults.push(fault) });
afterAll(async () => {
  await outbox.stop();
  await store[Symbol.asyncDispose]();
});

test('a job exists when the transaction of its act commits, and only then', async () => {
  const done: unknown[] = [];
  await outbox.work('mail', async (data) => void done.push(data));
  await store.db
    .transaction()
    .execute(async (trx) => {
      await outbox.enqueue(trx, 'mail', { about: 'rolled back' });
      throw new Error('roll back');
    })
    .catch(() => {});
  await store.db.transaction().execute(async (trx) => {
    await outbox.enqueue(trx, 'mail', { about: 'one' });
    await outbox.enqueue(trx, 'mail', { about: 'two' });
    for (let again = 0; again < 3; again++) await outbox.enqueue(trx, 'mail', { about: 'once' }, { singletonKey: 'once' });
  });
  await expect.poll(() => done.length, { timeout: 10_000 }).toBe(3);
  expect(done).toEqual(expect.arrayContaining([{ about: 'one' }, { about: 'two' }, { about: 'once' }]));
});

test('a start that finds its queues takes them as they are, and adds jobs within a transaction as before', async () => {
  const again = await openOutbox(store, { queues: [...queues, { name: 'new' }], worker: false, onFault: (fault) => faults.push(fault) });
  const found = await store.db.transaction().execute(async (trx) => {
    for (const queue of ['old', 'new'] as const) await again.enqueue(trx, queue, { about: 'found' });
    return sql<{ name: string }>`select name from pgboss.job where data ->> 'about' = 'found' order by name`.execute(trx);
  });
  expect(found.rows.map(({ name }) => name)).toEqual(['new', 'old']);
  await again.stop();
});

test('a handler that throws is tried again, and its neighbours are not held up', async () => {
  const tries: unknown[] = [];
  await outbox.work<{ fails: boolean }>('copy', async (data) => {
    tries.push(data);
    if (data.fails && tries.length <= 2) throw new Error('the recipient is away');
  });
  await store.db.transaction().execute(async (trx) => {
    await outbox.enqueue(trx, 'copy', { fails: true });
    await outbox.enqueue(trx, 'copy', { fails: false });
  });
  await expect.poll(() => tries.length, { timeout: 20_000 }).toBe(3);
  expect(faults).toEqual([expect.objectContaining({ message: 'the recipient is away' })]);
});

test('a process without the worker role adds jobs, and one with it carries them out', async () => {
  const done: unknown[] = [];
  const otherNode = await store.again();
  const web = await openOutbox(otherNode, { queues, worker: false, onFault: (fault) => faults.push(fault) });
  await expect(web.work('sweep', async () => {})).rejects.toThrow('no worker role');
  await outbox.work('sweep', async (data) => void done.push(data));
  await otherNode.db.transaction().execute((trx) => web.enqueue(trx, 'sweep', { from: 'web' }));
  await expect.poll(() => done, { timeout: 10_000 }).toEqual([{ from: 'web' }]);
  await web.stop();
});

test('a queue is tried again for at least as long as it asks for', async () => {
  const { rows } = await store.sqlClient.query(
    `select name, retry_limit as tries, retry_delay_max as pause from pgboss.queue where name in ('mail', 'copy')`,
  );
  const spanOf = (name: string) => rows.filter((row) => row.name === name).map(({ tries, pause }) => tries * pause * 1000)[0];
  expect(spanOf('mail')).toBeGreaterThanOrEqual(week);
  expect(spanOf('copy')).toBeLessThan(week / 100);
});

test('a start that wants other settings of a queue writes them, and leaves alone those that are as wanted', async () => {
  const settings = async () => {
    const { rows } = await store.sqlClient.query(
      `select name, retry_limit as tries, heartbeat_seconds as heartbeat, updated_on as at from pgboss.queue order by name`,
    );
    return new Map(rows.map(({ name, ...set }) => [name, set]));
  };
  await store.sqlClient.query(`update pgboss.queue set heartbeat_seconds = 11 where name = 'sweep'`);
  const before = await settings();
  const wanted = queues.map((queue) => (queue.name === 'old' ? { ...queue, retryFor: week } : queue));
  const again = await openOutbox(store, { queues: wanted, worker: false, onFault: (fault) => faults.push(fault) });
  const after = await settings();
  expect(after.get('old').tries).toBe(after.get('mail').tries);
  expect(after.get('sweep').heartbeat).toBe(after.get('mail').heartbeat);
  for (const name of ['mail', 'copy']) expect(after.get(name)).toEqual(before.get(name));
  const added = await store.db.transaction().execute(async (trx) => {
    await again.enqueue(trx, 'old', { about: 'changed' });
    return sql<{ tries: number }>`select retry_limit as tries from pgboss.job where data ->> 'about' = 'changed'`.execute(trx);
  });
  expect(added.rows).toEqual([{ tries: after.get('mail').tries }]);
  await again.stop();
});
