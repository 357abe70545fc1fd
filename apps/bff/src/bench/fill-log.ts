import { allLines } from '@micromart/domain/log-line';
import { HeldRecordTable } from '@micromart/sources/embedded/held-record-table';
import { type EmbeddedLog, embeddedLog } from '@micromart/sources/embedded/log/embedded-log';
import type { LogCipher } from '@micromart/sources/embedded/log/log-words';
import type { Bench } from './open-bench.ts';
import { writeLines } from './write-lines.ts';

const system = 'kitchen';
const sealedAs = 'the seal of every line of the benchmark';

export interface FilledLog {
  readonly log: EmbeddedLog;
  readonly subject: string;
  /** Of the oldest and the newest line. Milliseconds since the epoch. */
  readonly begin: number;
  readonly end: number;
}

/**
 * A log with so many lines of one person, written by the database itself; what is there already stays, so that ten million lines are written
 * once and measured often. All lines carry the same sealed bytes, which open as those of real lines do, and at the same cost; everything else
 * is as `append` would have written it.
 */
export async function fillLog(bench: Bench, lines: number): Promise<FilledLog> {
  const person = `p-lines-${lines}`;
  const { keyring } = bench.services;
  const { db, engine, sqlClient } = bench.store;
  const cipher: LogCipher = { ...keyring, open: (whose, _, sealed) => keyring.open(whose, sealedAs, sealed) };
  const log = embeddedLog({ db, cipher }, system, new HeldRecordTable(db, cipher, system));
  const call = { signal: new AbortController().signal, timeLeft: 5000, requestId: 'bench' };
  const total = async () => (await log.count({ subject: person, filter: allLines, daysSince: '2000-01-01', olderThan: [] }, call)).total;
  if ((await total()) === 0) {
    const said = { text: 'Kitchen fridge: door opened', place: 'Atlanta', details: { duration: '12 seconds', address: '203.0.113.7' } };
    const sealed = await cipher.seal(person, sealedAs, JSON.stringify(said));
    await db.transaction().execute((trx) => writeLines(trx, { cipher, person, system }, lines, sealed));
    // As a server does by itself soon after, and it would disturb what is measured; the embedded engine never does.
    if (engine === 'postgres') for (const act of ['vacuum analyze', 'checkpoint']) await sqlClient.query(act);
  }
  if ((await total()) !== lines) throw new Error(`The log has ${await total()} lines instead of ${lines}.`);
  const { rows } = await sqlClient.query('select min(at) as first, max(at) as last from log_entry where person_id = $1 and system = $2', [
    person,
    system,
  ]);
  const { first, last } = rows[0] as { first: Date; last: Date };
  return { log, subject: person, begin: first.getTime(), end: last.getTime() };
}
