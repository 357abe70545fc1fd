import type { LogSystemId } from '@micromart/domain/logs';
import { type Collecting, collectingKind, collectingUnset } from '@micromart/domain/records/collecting';
import type { ConnectedSystemId } from '@micromart/domain/systems';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { LogPort } from '../../log.ts';
import type { HeldRecordTable } from '../held-record-table.ts';
import { appendLines, linesSealer } from './append-lines.ts';
import { countLines } from './count-lines.ts';
import { eraseLines, type LogHolding, previewLines } from './erase-lines.ts';
import type { LogCipher } from './log-words.ts';
import { findLine, readLines } from './read-lines.ts';
import { removeLines } from './remove-lines.ts';
import type { NewLine } from './seal-line.ts';

/** The log of one system on tables of our own. */
export interface EmbeddedLog extends LogPort {
  /** The way in for devices, the site and whatever else writes down. Resolves to how many lines were taken: none while it is paused. */
  append(subject: string, lines: readonly NewLine[]): Promise<number>;
  /** For a preview and an erasure of the system: of everything (`isWhole`), or of what may be deleted. */
  holdings(subject: string, isWhole: boolean): Promise<LogHolding[]>;
  eraseAll(
    subject: string,
    key: string,
    options: { isWhole: boolean; signal?: AbortSignal },
  ): Promise<{ erased: number; remaining: number }>;
  /** Tells of new lines. Returns the way to stop. */
  watch(onLines: (subject: string) => void): () => void;
}

export interface LogTables {
  // biome-ignore lint/suspicious/noExplicitAny: any schema that has the tables of migrations/0003 serves
  readonly db: Kysely<any>;
  readonly cipher: LogCipher;
}

/** `records`: where the system keeps whether it may write. */
export function embeddedLog({ db, cipher }: LogTables, system: ConnectedSystemId & LogSystemId, records: HeldRecordTable): EmbeddedLog {
  const logOf = (person: string) => ({ db, cipher, system, person });
  const { kind, value } = collectingKind(system);
  const listeners = new Set<(subject: string) => void>();
  return {
    async page({ subject, filter, after, limit }) {
      return { subject, ...(await readLines(logOf(subject), filter, after, limit)) };
    },
    async find({ subject, id }) {
      return { subject, line: await findLine(logOf(subject), id) };
    },
    async count({ subject, ...request }) {
      return { subject, ...(await countLines(logOf(subject), request)) };
    },
    async remove({ subject, selection }) {
      return { subject, ...(await removeLines(logOf(subject), selection)) };
    },
    async append(subject, lines) {
      const log = logOf(subject);
      const sealed = await linesSealer(log)(lines);
      // A choice that is made while the lines are on their way counts: then it is looked at anew.
      for (;;) {
        const [choice] = (await records.read(subject, [kind], null, 1)).records;
        const { on }: Collecting = choice ? value.parse(choice.value) : collectingUnset;
        if (!on) return 0;
        const changedSince = sql`exists (
          select from held_record where person_id = ${subject} and system = ${system} and kind = ${kind} and version <> ${choice?.version ?? '-1'}::bigint
        )`;
        const taken = await appendLines(log, sealed, changedSince);
        if (taken === null) continue;
        if (taken > 0) for (const tell of listeners) tell(subject);
        return taken;
      }
    },
    holdings: (subject, isWhole) => previewLines(logOf(subject), { isWhole }),
    eraseAll: (subject, key, options) => eraseLines(logOf(subject), key, options),
    watch(onLines) {
      listeners.add(onLines);
      return () => void listeners.delete(onLines);
    },
  };
}
