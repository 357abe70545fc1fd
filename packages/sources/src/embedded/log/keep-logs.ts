import { monthsBefore } from '@micromart/domain/keeping';
import { allLines } from '@micromart/domain/log-line';
import { logSystems } from '@micromart/domain/logs';
import { collectingKind } from '@micromart/domain/records/collecting';
import { sql } from 'kysely';
import { unsealRecord } from '../seal-record.ts';
import type { LogTables } from './embedded-log.ts';
import { removeLines } from './remove-lines.ts';

const peopleAtOnce = 100;

/**
 * Removes the lines that are past the time their persons chose, for all people of the systems named. Stops after `milliseconds` and resolves
 * to whether it came to the end; asked again it goes on with what is left. A person whose key was destroyed is passed over.
 */
export async function keepLogs(tables: LogTables, systems: readonly string[], milliseconds: number): Promise<boolean> {
  const stopAt = performance.now() + milliseconds;
  for (const system of logSystems.filter((one) => systems.includes(one))) {
    const { kind, value } = collectingKind(system);
    for (let after = ''; ; ) {
      const { rows } = await sql<{ person_id: string; kind: string; id: string; version: string; sealed: Uint8Array }>`
        select person_id, kind, id, version::text as version, sealed from held_record
        where system = ${system} and kind = ${kind} and person_id > ${after}
        order by person_id limit ${peopleAtOnce}`.execute(tables.db);
      for (const row of rows) {
        if (performance.now() > stopAt) return false;
        const choice = await unsealRecord(tables.cipher, row.person_id, system, row).catch(() => null);
        const chosen = value.safeParse(choice?.value);
        if (!chosen.success || chosen.data.keepMonths === null) continue;
        const before = `${monthsBefore(Date.now(), chosen.data.keepMonths)}T00:00:00.000Z`;
        const log = { ...tables, system, person: row.person_id };
        while ((await removeLines(log, { filter: { ...allLines, text: null }, before })).remaining > 0)
          if (performance.now() > stopAt) return false;
      }
      const last = rows.at(-1);
      if (!last || rows.length < peopleAtOnce) break;
      after = last.person_id;
    }
    await sql`insert into log_keeping (system, ran_at) values (${system}, now())
      on conflict (system) do update set ran_at = excluded.ran_at`.execute(tables.db);
  }
  return true;
}
