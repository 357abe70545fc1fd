import { durations, inSeconds } from '@micromart/domain/time';
import { sql } from 'kysely';
import type { HeldRecordTable } from '../held-record-table.ts';
import { hideForGood } from './media-removal.ts';
import { readCapture } from './read-capture.ts';
import { fileName } from './seal-media.ts';
import type { MediaParts } from './store-pictures.ts';

const rowsAtOnce = 200;
const peopleAtOnce = 200;
/** Files whose rows were never seen belong to an intake that was killed. */
const longestIntake = 60 * 60 * 1000;

/** Deletes for good what nobody can bring back any more: files first, then their rows, so that a kill in between is mended by the next run. Resolves to how many. */
export async function clearMedia({ db, files }: MediaParts): Promise<number> {
  let cleared = 0;
  for (;;) {
    const { rows } = await sql<{ person_id: string; id: string }>`
      select person_id, id from media_item
      where removed_at < now() - make_interval(secs => ${inSeconds(durations.pictureUndo)})
        or (not stored and added_at < now() - make_interval(secs => ${inSeconds(longestIntake)}))
      limit ${rowsAtOnce}`.execute(db);
    await Promise.all(rows.flatMap(({ id }) => (['full', 'thumb'] as const).map((size) => files.remove(fileName(id, size)))));
    for (const [person, ids] of byPerson(rows)) {
      const named = sql`string_to_array(${ids.join()}, ',')`;
      await sql`
        with openings as (delete from media_opening where person_id = ${person} and item_id = any(${named})),
          counts as (delete from media_count where person_id = ${person} and count = 0)
        delete from media_item where person_id = ${person} and id = any(${named})`.execute(db);
    }
    cleared += rows.length;
    if (rows.length < rowsAtOnce) return cleared;
  }
}

export interface UpkeepRun {
  /** The person up to whom (in the order of ids) all is done; empty: a new round. */
  readonly after: string;
  readonly milliseconds: number;
  /** Hears why a person was passed over; what of theirs is too old goes with the next round. */
  readonly onFault: (fault: unknown) => void;
}

/** `rest`: where the round goes on; null: it is at its end. */
export interface UpkeepDone {
  readonly hidden: number;
  readonly rest: string | null;
}

/** Removes, of everybody, what is older than its device's setting allows, and writes down when a round ended. Safe to repeat. */
export async function applyKeepDays(parts: MediaParts, records: HeldRecordTable, run: UpkeepRun): Promise<UpkeepDone> {
  const stopAt = performance.now() + run.milliseconds;
  const { hidden, rest } = await hideOld(parts, records, run, stopAt);
  await clearMedia(parts);
  if (rest === null)
    await sql`insert into media_upkeep (id, ran_at) values (1, now()) on conflict (id) do update set ran_at = excluded.ran_at`.execute(
      parts.db,
    );
  return { hidden, rest };
}

async function hideOld(
  parts: MediaParts,
  records: HeldRecordTable,
  { after: from, onFault }: UpkeepRun,
  stopAt: number,
): Promise<UpkeepDone> {
  let hidden = 0;
  for (let after = from; ; ) {
    const { rows } = await sql<{ person_id: string }>`
      select distinct person_id from media_count where person_id > ${after} order by person_id limit ${peopleAtOnce}`.execute(parts.db);
    for (const { person_id: person } of rows) {
      if (performance.now() > stopAt) return { hidden, rest: after };
      try {
        for (const old of await findOld(records, person))
          for (let more = rowsAtOnce; more === rowsAtOnce; hidden += more) more = await hideForGood(parts.db, person, old, rowsAtOnce);
      } catch (fault) {
        onFault(fault);
      }
      after = person;
    }
    if (rows.length < peopleAtOnce) return { hidden, rest: null };
  }
}

type Old = Parameters<typeof hideForGood>[2];

/** Of whom the key was destroyed, nobody can see a picture any more: all of them go. */
async function findOld(records: HeldRecordTable, person: string): Promise<Old[]> {
  try {
    const settings = await readCapture(records, person);
    return settings.flatMap(({ deviceId, keepDays }) =>
      keepDays === null ? [] : [{ deviceId, takenBefore: new Date(Date.now() - keepDays * 24 * 60 * 60 * 1000).toISOString() }],
    );
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'KeyDestroyedError') return [{ deviceId: null, takenBefore: null }];
    throw fault;
  }
}

function byPerson(rows: readonly { person_id: string; id: string }[]): Map<string, string[]> {
  const people = new Map<string, string[]>();
  for (const { person_id: person, id } of rows) people.set(person, [...(people.get(person) ?? []), id]);
  return people;
}
