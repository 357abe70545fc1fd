import { moment } from '@micromart/domain/dates';
import type { LogLine } from '@micromart/domain/log-line';
import { type LogSystemId, logSystems } from '@micromart/domain/logs';
import type { LogPosition } from '@micromart/sources/log';

/** A place in the one timeline of all logs: newest first; of one moment the logs in their order, and within a log as it has its lines. */
export interface Place {
  readonly at: string;
  readonly system: LogSystemId;
  /** The line right before it; empty: whatever the log has of that moment is before it. */
  readonly id: string;
}

export interface PageOfLog {
  readonly system: LogSystemId;
  readonly lines: readonly LogLine[];
  readonly reached: LogPosition | null;
}

export interface Merged {
  readonly lines: readonly (LogLine & { readonly system: LogSystemId })[];
  /** Where the timeline goes on; null: this is its end. */
  readonly next: Place | null;
  /** The moment down to which all logs were looked at, when that, and not the number of lines, ended the page. */
  readonly lookedTo: string | null;
}

/** One page out of a page of each log. Nothing is shown from beyond where one of the logs has not been looked at: it may have lines there. */
export function mergePages(pages: readonly PageOfLog[], limit: number): Merged {
  const lines = pages.flatMap(({ system, lines: own }) => own.map((line) => ({ ...line, system }))).sort((a, b) => compare(a, b));
  const edges = pages.flatMap(({ system, reached }) => (reached === null ? [] : [{ system, at: reached.at, id: reached.id ?? '' }]));
  const [edge] = edges.sort(compare);
  const seen = edge === undefined ? lines : lines.filter((line) => line.system === edge.system || compare(line, edge) <= 0);
  const page = seen.slice(0, limit);
  const last = seen.length > limit ? page.at(-1) : undefined;
  return { lines: page, next: last ?? edge ?? null, lookedTo: last === undefined && edge !== undefined ? edge.at : null };
}

/** Where a log goes on from a place in the timeline. */
export function positionIn(system: LogSystemId, place: Place | null): LogPosition | null {
  if (place === null) return null;
  const order = rank(system) - rank(place.system);
  if (order === 0) return { at: place.at, id: place.id === '' ? null : place.id };
  return order < 0 ? { at: place.at, id: null } : { at: new Date(Date.parse(place.at) + 1).toISOString(), id: null };
}

/** A place as it stands in an address, and back. Null: there is no such place. */
export function writePlace({ at, system, id }: Place): string {
  return `${Date.parse(at).toString(36)}.${system}.${id}`;
}

export function readPlace(text: string): Place | null {
  const [at = '', named = '', ...id] = text.split('.');
  const system = logSystems.find((one) => one === named);
  if (system === undefined || !/^[0-9a-z]{1,9}$/.test(at)) return null;
  const time = Number.parseInt(at, 36);
  // The moment after it is asked for too.
  return moment.safeParse(new Date(time + 1).toISOString()).success ? { at: new Date(time).toISOString(), system, id: id.join('.') } : null;
}

type Ordered = Pick<Place, 'at' | 'system'>;

/** Equal for lines of one log and moment, which stay as they came. */
function compare(a: Ordered, b: Ordered): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return rank(a.system) - rank(b.system);
}

function rank(system: LogSystemId): number {
  return logSystems.indexOf(system);
}
