import type { CatalogueEntry } from '@micromart/domain/catalogue/entry';
import type { HeldRecord } from '@micromart/domain/held-record';
import { allLines } from '@micromart/domain/log-line';
import { type ConnectedSystemId, connectedSystems } from '@micromart/domain/systems';
import { readDeadline } from './read-deadline.ts';
import type { CustomerContext } from './request-context.ts';
import { splitUnknown } from './split-unknown.ts';
import { loggedOf, spokenOf } from './spoken-of.ts';

/** One system's answer: what it holds in known and in unknown shapes, and its log lines by kind. `isFresh` false: an older answer is shown. */
interface SystemHeld {
  readonly known: readonly HeldRecord[];
  readonly unknown: readonly HeldRecord[];
  readonly isFresh: boolean;
}

/** What was asked of several systems at once. A system that could not be asked is in `notAsked` and holds nothing here: never "nothing held". */
export interface AllHeld {
  readonly systems: ReadonlyMap<ConnectedSystemId, SystemHeld>;
  readonly logged: ReadonlyMap<ConnectedSystemId, ReadonlyMap<string, number>>;
  /** Pictures by system; a system without cameras is not in it. */
  readonly pictured: ReadonlyMap<ConnectedSystemId, number>;
  /** Systems that did not answer now, also those of which an older answer is shown. */
  readonly notAsked: readonly ConnectedSystemId[];
}

export interface HeldRecordOf {
  readonly system: ConnectedSystemId;
  readonly record: HeldRecord;
}

/** Asks the systems all at once under one deadline. */
export async function readAllHeld(ctx: CustomerContext, wanted: readonly ConnectedSystemId[] = connectedSystems): Promise<AllHeld> {
  const asking = { deadlineAt: readDeadline(ctx), requestId: ctx.requestId };
  const systems = new Map<ConnectedSystemId, SystemHeld>();
  const logged = new Map<ConnectedSystemId, ReadonlyMap<string, number>>();
  const notAsked = new Set<ConnectedSystemId>();
  const pictured = new Map<ConnectedSystemId, number>();
  await Promise.all(
    wanted.flatMap((system) => {
      const source = ctx.services.sources[system];
      const records = async () => {
        const held = await source.read({ subject: ctx.person, kinds: [] }, asking);
        if (held.state !== 'fresh') notAsked.add(system);
        if (held.state !== 'unavailable') systems.set(system, { ...splitUnknown(ctx, system, held.data), isFresh: held.state === 'fresh' });
      };
      const lines = async () => {
        if (source.log === undefined) return;
        const today = new Date().toISOString().slice(0, 10);
        const counted = await source.log.count({ subject: ctx.person, filter: allLines, daysSince: today, olderThan: [] }, asking);
        if (counted.state === 'unavailable') notAsked.add(system);
        else logged.set(system, new Map(counted.result.kinds.map(({ kind, count }) => [kind, count])));
      };
      const pictures = async () => {
        if (source.media === undefined) return;
        const counted = await source.media.count({ subject: ctx.person }, asking);
        if (counted.state === 'unavailable') notAsked.add(system);
        else
          pictured.set(
            system,
            counted.result.counts.reduce((sum, { count }) => sum + count, 0),
          );
      };
      return [records(), lines(), pictures()];
    }),
  );
  return { systems, logged, pictured, notAsked: wanted.filter((system) => notAsked.has(system)) };
}

/** The connected systems that may hold something of these clauses. */
export function systemsOf(entries: readonly CatalogueEntry[]): ConnectedSystemId[] {
  return connectedSystems.filter((system) =>
    entries.some(
      (entry) =>
        entry.heldBy.includes(system) ||
        spokenOf(entry).some(({ kind }) => kind.startsWith(`${system}.`)) ||
        loggedOf(entry).some((logged) => logged.system === system),
    ),
  );
}

/** The records that a clause speaks about. C12 speaks of all that nobody has described. */
export function recordsOf(held: AllHeld, entry: CatalogueEntry): HeldRecordOf[] {
  const all = [...held.systems];
  if (entry.id === 'C12') return all.flatMap(([system, { unknown }]) => unknown.map((record) => ({ system, record })));
  const spoken = spokenOf(entry);
  return all.flatMap(([system, { known }]) =>
    known
      .filter((record) => spoken.some(({ kind, where }) => kind === `${system}.${record.kind}` && (where?.(record.value as never) ?? true)))
      .map((record) => ({ system, record })),
  );
}

/** The log lines that a clause speaks about, by the name that their kind has as a filter of the timeline. A kind without lines is left out. */
export function linesOf(held: AllHeld, entry: CatalogueEntry): { readonly name: string; readonly count: number }[] {
  return loggedOf(entry).flatMap(({ system, kind, name }) => {
    const count = held.logged.get(system)?.get(kind) ?? 0;
    return count === 0 ? [] : [{ name, count }];
  });
}

/** How many photos and clips a clause speaks about. */
export function picturesOf({ pictured }: AllHeld, { id }: CatalogueEntry): number {
  return id === 'E7' ? [...pictured.values()].reduce((sum, count) => sum + count, 0) : 0;
}

/** The systems that hold something of this clause and could not be asked. */
export function missingOf(held: AllHeld, entry: CatalogueEntry): ConnectedSystemId[] {
  const named = systemsOf([entry]);
  return held.notAsked.filter((system) => named.includes(system));
}
