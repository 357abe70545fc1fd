import { setTimeout as wait } from 'node:timers/promises';
import { type LogSystemId, logSystems } from '@micromart/domain/logs';
import { sql } from 'kysely';
import { type DemoLife, demoLives } from '../demo/lines/demo-life.ts';
import { demoLines } from '../demo/lines/demo-lines.ts';
import { appendLines, linesSealer } from './append-lines.ts';
import type { LogTables } from './embedded-log.ts';
import type { NewLine } from './seal-line.ts';

/** Lines of one statement, and the pause after it in milliseconds: whoever asks for a page meanwhile is not kept waiting. */
const atOnce = 100;
const pause = 100;
const markKey = 'demo-lines-1';

/**
 * Fills the logs of the demo people, each line once, the short logs first. May be stopped or killed at any time and goes on where it was; what
 * a person deleted meanwhile does not come back.
 */
export async function seedDemoLines(tables: LogTables, systems: readonly string[], signal?: AbortSignal): Promise<void> {
  for (const life of demoLives)
    for (const system of logSystems.filter((one) => systems.includes(one) && life.lines[one] > 0))
      await seedLog(tables, life, system, signal);
}

async function seedLog(tables: LogTables, life: DemoLife, system: LogSystemId, signal: AbortSignal | undefined): Promise<void> {
  const log = { ...tables, system, person: life.person };
  const { anchor, done } = await begin(log.db, life.person, system);
  if (done === null) return;
  const seal = linesSealer(log);
  const lines = demoLines(life, system, anchor);
  for (let at = 0; ; at += atOnce) {
    const chunk = take(lines, atOnce);
    if (at >= done) {
      if (signal?.aborted) return;
      const sealed = await seal(chunk);
      await log.db.transaction().execute(async (trx) => {
        const isMine = await noteDone(trx, life.person, system, at, chunk.length < atOnce ? null : at + atOnce);
        if (isMine) await appendLines({ ...log, db: trx }, sealed, sql`false`);
      });
      await wait(pause);
    }
    if (chunk.length < atOnce) return;
  }
}

/** Where the seeding stands: its moment, and how many lines are in; null: all. The mark stays for good (`infinity`). */
async function begin(db: LogTables['db'], person: string, system: string): Promise<{ anchor: number; done: number | null }> {
  const today = Date.now() - (Date.now() % (24 * 60 * 60 * 1000));
  await sql`insert into source_receipt (person_id, system, key, erased, remaining, at)
    values (${person}, ${system}, ${markKey}, 0, ${today}, 'infinity') on conflict do nothing`.execute(db);
  const { rows } = await sql<{ erased: string | null; remaining: string }>`
    select erased::text as erased, remaining::text as remaining from source_receipt
    where person_id = ${person} and system = ${system} and key = ${markKey}`.execute(db);
  const [mark] = rows;
  return { anchor: Number(mark?.remaining ?? today), done: mark?.erased == null ? null : Number(mark.erased) };
}

/** False: another process has put these lines in. */
async function noteDone(trx: LogTables['db'], person: string, system: string, from: number, to: number | null): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`update source_receipt set erased = ${to}
    where person_id = ${person} and system = ${system} and key = ${markKey} and erased = ${from}`.execute(trx);
  return numAffectedRows > 0n;
}

function take(lines: Iterator<NewLine>, most: number): NewLine[] {
  const taken: NewLine[] = [];
  while (taken.length < most) {
    const next = lines.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}
