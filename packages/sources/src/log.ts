import { moment } from '@micromart/domain/dates';
import { type LogFilter, logFilter, logLine } from '@micromart/domain/log-line';
import * as z from 'zod';
import type { Call } from './call.ts';

/**
 * A place between two lines: right after (older than) the line `id` of the moment `at`. `id` null: right after everything of that moment.
 * Lines of one moment are ordered by their system alone.
 */
export const logPosition = z.strictObject({ at: moment, id: z.string().min(1).max(60).nullable() });
export type LogPosition = z.infer<typeof logPosition>;

export const logPage = z.strictObject({
  subject: z.string(),
  /** Newest first. */
  lines: z.array(logLine).max(200),
  /** Everything newer than this was looked at; go on from here. Null: the log was looked at to its end. May come with few lines or none. */
  reached: logPosition.nullable(),
});
export type LogPage = z.infer<typeof logPage>;

export const logFound = z.strictObject({ subject: z.string(), line: logLine.nullable() });
export type LogFound = z.infer<typeof logFound>;

const counted = z.int().min(0);

export const logCounts = z.strictObject({
  subject: z.string(),
  /** Lines that fit the filter. */
  total: counted,
  /** Of these, the ones that may not be deleted yet. */
  staying: counted,
  /** Lines that fit, by day (UTC), of the days since `daysSince`; days without any are left out. */
  days: z.array(z.strictObject({ day: z.iso.date(), count: counted })).max(800),
  /** Lines that fit and are older than each of the days of `olderThan`, in that order. */
  older: z.array(counted).max(5),
  /** All that is held, whatever the filter: the choices that a filter has. */
  kinds: z.array(z.strictObject({ kind: z.string(), count: counted })).max(100),
  devices: z.array(z.strictObject({ device: z.string(), count: counted })).max(1000),
  places: z.array(z.strictObject({ place: z.string(), count: counted })).max(1000),
  /** When lines past their time were last removed, and when that happens next; null: never yet, not planned. */
  keeping: z.strictObject({ ranAt: z.iso.datetime().nullable(), runsAt: z.iso.datetime().nullable() }),
});
export type LogCounts = z.infer<typeof logCounts>;

/** Removed by this call; still to be removed by further calls; and what may not be deleted yet. */
export const logRemoval = z.strictObject({ subject: z.string(), removed: counted, remaining: counted, staying: counted });
export type LogRemoval = z.infer<typeof logRemoval>;

/** Words are no part of it: only what counters can tell the number of beforehand is removed by filter. */
export const removalFilter = logFilter.extend({ text: z.null() });

/** Which lines go: these, or all that fit and were written down before the moment `before`. */
export const logSelection = z.union([
  z.strictObject({ ids: z.array(z.string().min(1).max(60)).min(1).max(500) }),
  z.strictObject({ filter: removalFilter, before: moment }),
]);
export type LogSelection = z.infer<typeof logSelection>;

export interface PageRequest {
  readonly subject: string;
  readonly filter: LogFilter;
  readonly after: LogPosition | null;
  /** 1..200 */
  readonly limit: number;
}

export interface CountRequest {
  readonly subject: string;
  /** Words in it are not counted by. */
  readonly filter: LogFilter;
  readonly daysSince: string;
  readonly olderThan: readonly string[];
}

/**
 * The port to what a system writes down by itself: a part of `Source` that only systems with a log have. May hold ten million lines of one
 * person, so no question may take longer because there are more of them: a page comes from a position and never from an offset, counting
 * never looks at lines, a search looks at so many lines a question and says how far it came, a removal goes on in calls of bounded size.
 *
 * Whether new lines are written and how long they stay is the record `collecting` (domain). The log is not part of `erase`: a person's
 * lines go with `remove` of everything, call by call.
 */
export interface LogPort {
  page(request: PageRequest, call: Call): Promise<LogPage>;
  find(request: { subject: string; id: string }, call: Call): Promise<LogFound>;
  count(request: CountRequest, call: Call): Promise<LogCounts>;
  /** Removes as much as fits into one call. Asked again with the same selection it goes on, so a lost answer does no harm. */
  remove(request: { subject: string; selection: LogSelection }, call: Call): Promise<LogRemoval>;
}
