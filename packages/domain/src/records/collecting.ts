import * as z from 'zod';
import { type LogSystemId, logSystems } from '../logs.ts';
import { recordKind } from '../record-kind.ts';

/** Months after which lines are removed; `null`: never, until the person deletes them. */
export const keepChoices = [3, 18, 36, null] as const;

const collecting = z.strictObject({
  /** Whether new lines are written down. */
  on: z.boolean(),
  keepMonths: z.union([z.literal(3), z.literal(18), z.literal(36), z.null()]),
});
export type Collecting = z.infer<typeof collecting>;

/** How it stands while nobody chose otherwise. */
export const collectingUnset: Collecting = { on: true, keepMonths: null };

/** Whether a system goes on writing its log, and how long it keeps the lines. The system carries it out. */
export function collectingKind(system: LogSystemId) {
  return recordKind({
    system,
    kind: 'collecting',
    many: false,
    acts: ['set', 'clear'],
    control: 'chapter',
    undo: true,
    value: collecting,
  });
}

export const collectingKinds = logSystems.map((system) => collectingKind(system));
