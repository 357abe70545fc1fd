import type { LogCounts } from '@micromart/sources/log';
import type { CustomerContext } from '../../platform/request-context.ts';
import type { ActivityView } from './activity-view.ts';
import type { OpenLog } from './log-systems.ts';
import { nameOfDevice, nameOfKind } from './present-line.ts';
import { placeId } from './understand-filter.ts';

/** What there is to filter by, with how many lines each has: the same whatever is filtered by now. */
export function presentOptions(
  ctx: CustomerContext,
  counted: readonly (OpenLog & { counts: LogCounts })[],
  devices: ReadonlyMap<string, string>,
): ActivityView['options'] {
  return {
    kinds: counted
      .filter(({ counts }) => counts.kinds.length > 0)
      .map(({ system, words, counts }) => ({
        log: system,
        label: words.name,
        count: counts.kinds.reduce((sum, { count }) => sum + count, 0),
        kinds: counts.kinds.map(({ kind, count }) => ({ value: `${system}.${kind}`, label: nameOfKind(system, kind), count })),
      })),
    devices: addUp(
      counted.flatMap(({ counts }) =>
        counts.devices.map(({ device, count }) => ({ value: device, label: nameOfDevice(device, devices), count })),
      ),
    ),
    places: addUp(
      counted.flatMap(({ counts }) => counts.places.map(({ place, count }) => ({ value: placeId(ctx, place), label: place, count }))),
    ),
  };
}

interface Option {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** The same place or device in several logs is one choice. The most frequent first. */
function addUp(options: readonly Option[]): Option[] {
  return [...Map.groupBy(options, ({ value }) => value).values()]
    .flatMap((same) => (same[0] === undefined ? [] : [{ ...same[0], count: same.reduce((sum, { count }) => sum + count, 0) }]))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));
}
