import { catalogue, entryOf, entryOfKind, findEntry } from '@micromart/domain/catalogue/catalogue';
import type { CatalogueEntry } from '@micromart/domain/catalogue/entry';
import { logs } from '@micromart/domain/logs';
import type { ConnectedSystemId } from '@micromart/domain/systems';
import { type AllHeld, readAllHeld } from '../../platform/read-all-held.ts';
import { readDeadline } from '../../platform/read-deadline.ts';
import type { CustomerContext } from '../../platform/request-context.ts';

/** How much one system holds under one clause: records, lines of its log, pictures. */
export interface Holding {
  readonly system: ConnectedSystemId;
  readonly entry: CatalogueEntry;
  readonly count: number;
}

export interface CountedHeld {
  readonly holdings: readonly Holding[];
  readonly held: AllHeld;
  /** Systems of which something could not be asked now. */
  readonly notAsked: readonly ConnectedSystemId[];
}

/** Everything held, counted. Nothing is counted twice: each record and each line belongs to one clause. */
export async function countHeld(ctx: CustomerContext): Promise<CountedHeld> {
  const [held, pictures] = await Promise.all([readAllHeld(ctx), countPictures(ctx)]);
  const counts = new Map<string, Holding>();
  const add = (system: ConnectedSystemId, entry: CatalogueEntry, count: number) => {
    const key = `${system} ${entry.id}`;
    if (count > 0) counts.set(key, { system, entry, count: (counts.get(key)?.count ?? 0) + count });
  };
  for (const [system, { known, unknown }] of held.systems) {
    for (const { kind } of known) add(system, entryOfKind(system, kind) ?? entryOf('C12'), 1);
    add(system, entryOf('C12'), unknown.length);
  }
  for (const [system, lines] of held.logged) for (const [kind, count] of lines) add(system, entryOfLine(system, kind), count);
  if (pictures !== null) add('kitchen', entryOf('E7'), pictures);
  const notAsked = new Set(held.notAsked);
  if (pictures === null) notAsked.add('kitchen');
  return { held, holdings: [...counts.values()].sort((one, other) => place(one) - place(other)), notAsked: [...notAsked] };
}

function entryOfLine(system: ConnectedSystemId, kind: string): CatalogueEntry {
  const kinds: Readonly<Record<string, { policy: string }>> = Object.hasOwn(logs, system) ? logs[system as keyof typeof logs].kinds : {};
  return findEntry(kinds[kind]?.policy ?? '') ?? entryOf('C12');
}

/** Null: they could not be counted. A kitchen system without pictures has none. */
async function countPictures(ctx: CustomerContext): Promise<number | null> {
  const { media } = ctx.services.sources.kitchen;
  if (media === undefined) return 0;
  const asked = await media.count({ subject: ctx.person }, { deadlineAt: readDeadline(ctx), requestId: ctx.requestId });
  return asked.state === 'unavailable' ? null : asked.result.counts.reduce((sum, { count }) => sum + count, 0);
}

function place({ entry }: Holding): number {
  return catalogue.indexOf(entry);
}
