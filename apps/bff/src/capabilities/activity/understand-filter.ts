import { allLines, type LogFilter } from '@micromart/domain/log-line';
import type { CustomerContext } from '../../platform/request-context.ts';
import type { ReadActivityInput } from './activity-input.ts';
import { type OpenLog, openLogs } from './log-systems.ts';

export interface Understood {
  /** The logs that can have such lines. */
  readonly among: readonly OpenLog[];
  readonly filter: LogFilter;
}

/** What the address asks for, as the systems understand it. A kind or a log that nobody knows finds nothing. */
export function understandFilter(ctx: CustomerContext, input: ReadActivityInput, places: readonly string[]): Understood {
  const [named, kind] = input.kind?.split('.') ?? [];
  const place = input.place === undefined ? null : (places.find((words) => placeId(ctx, words) === input.place) ?? 'nowhere');
  return {
    among: openLogs(ctx).filter(({ system }) => named === undefined || system === named),
    filter: {
      ...allLines,
      kinds: kind === undefined ? [] : [kind],
      device: input.device ?? null,
      place,
      from: input.from ?? null,
      to: input.to ?? null,
      text: input.q?.trim() || null,
    },
  };
}

/** What a place is called in an address: the same for one person and place, and of no use to anybody else. */
export function placeId({ services, person }: CustomerContext, place: string): string {
  return services.keyring.lookup(`activity place|${person}`, place).slice(0, 16);
}
