import { monthsBefore } from '@micromart/domain/keeping';
import { allLines } from '@micromart/domain/log-line';
import { type LogSystemId, logSystems } from '@micromart/domain/logs';
import { collectingKind, keepChoices } from '@micromart/domain/records/collecting';
import { sql } from 'kysely';
import { unsealRecord } from '../seal-record.ts';
import type { LogTables } from './embedded-log.ts';
import { dropEmptyCounters, removeLines, removeOldest } from './remove-lines.ts';

const peopleAtOnce = 100;
const shortest = Math.min(...keepChoices.filter((months) => months !== null));

/** How far a round came: the person of a system up to whom (in the order of ids) all is done. */
export interface KeptTo {
  readonly system: LogSystemId;
  readonly after: string;
}

export interface KeepRun {
  /** Null: a new round. */
  readonly from: KeptTo | null;
  readonly milliseconds: number;
  /** People whose key was destroyed, in the order of their ids, those after `after`; none: there are no more. */
  readonly forgotten: (after: string) => Promise<readonly string[]>;
  /** Hears why a person was passed over; what of theirs is past its time goes with the next round. */
  readonly onFault: (fault: unknown) => void;
}

interface ChoiceRow {
  readonly person_id: string;
  readonly kind: string;
  readonly id: string;
  readonly version: string;
  readonly sealed: Uint8Array;
}

/**
 * Removes the lines that are past the time their persons chose, for all people of the systems named, and every line of those whose key was
 * destroyed: nobody can read it any more, or say how long it is kept. Stops after `milliseconds` and resolves to how far it came; null: the
 * round is at its end. People without lines that are old enough for any choice are not looked at.
 */
export async function keepLogs(tables: LogTables, systems: readonly string[], run: KeepRun): Promise<KeptTo | null> {
  const stopAt = performance.now() + run.milliseconds;
  const first = run.from === null ? 0 : logSystems.indexOf(run.from.system);
  for (const system of logSystems.slice(first).filter((one) => systems.includes(one))) {
    const begin = run.from?.system === system ? run.from.after : '';
    if (begin === '' && !(await removeForgotten(tables, system, run, stopAt))) return { system, after: '' };
    for (let after = begin; ; ) {
      const rows = await findPeople(tables, system, after);
      for (const row of rows) {
        if (performance.now() > stopAt) return { system, after };
        const isDone = await keepLog(tables, system, row, stopAt).catch((fault: unknown) => {
          run.onFault(fault);
          return true;
        });
        if (!isDone) return { system, after };
        after = row.person_id;
      }
      if (rows.length < peopleAtOnce) break;
    }
    await sql`insert into log_keeping (system, ran_at) values (${system}, now())
      on conflict (system) do update set ran_at = excluded.ran_at`.execute(tables.db);
  }
  return null;
}

/** Resolves to whether all of it is done. */
async function removeForgotten({ db }: LogTables, system: LogSystemId, run: KeepRun, stopAt: number): Promise<boolean> {
  for (let people = await run.forgotten(''); people.length > 0; people = await run.forgotten(people.at(-1) ?? '')) {
    const { rows } = await sql<{ person_id: string }>`
      select distinct person_id from log_total
      where system = ${system} and person_id = any(array(select json_array_elements_text(${JSON.stringify(people)}::text::json)))`.execute(
      db,
    );
    for (const { person_id: person } of rows) {
      for (let gone = 1; gone > 0; gone = await removeOldest({ db, system, person }, null)) if (performance.now() > stopAt) return false;
      await dropEmptyCounters({ db, system, person });
    }
  }
  return true;
}

/** Who chose a time and has lines older than the shortest there is to choose: one look into an index for each. */
async function findPeople({ db }: LogTables, system: LogSystemId, after: string): Promise<ChoiceRow[]> {
  const { rows } = await sql<ChoiceRow>`
    select person_id, kind, id, version::text as version, sealed from held_record h
    where system = ${system} and kind = ${collectingKind(system).kind} and person_id > ${after} and (
      select e.at from log_entry e where e.person_id = h.person_id and e.system = h.system and e.at <= 'infinity' order by e.at, e.seq limit 1
    ) < ${beginOf(monthsBefore(Date.now(), shortest))}::timestamptz
    order by person_id limit ${peopleAtOnce}`.execute(db);
  return rows;
}

/** Resolves to whether all of it is done. A person whose key was destroyed chose nothing any more. */
async function keepLog(tables: LogTables, system: LogSystemId, row: ChoiceRow, stopAt: number): Promise<boolean> {
  const choice = await unsealRecord(tables.cipher, row.person_id, system, row).catch(forgottenWithKey);
  const chosen = collectingKind(system).value.safeParse(choice?.value);
  if (!chosen.success || chosen.data.keepMonths === null) return true;
  const before = beginOf(monthsBefore(Date.now(), chosen.data.keepMonths));
  const log = { ...tables, system, person: row.person_id };
  while ((await removeLines(log, { filter: { ...allLines, text: null }, before })).remaining > 0)
    if (performance.now() > stopAt) return false;
  return true;
}

function forgottenWithKey(fault: unknown): null {
  if (fault instanceof Error && fault.name === 'KeyDestroyedError') return null;
  throw fault;
}

function beginOf(day: string): string {
  return `${day}T00:00:00.000Z`;
}
