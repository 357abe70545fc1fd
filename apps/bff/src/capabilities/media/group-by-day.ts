import type { MediaItem } from '@micromart/sources/media';
import { sayDay } from '../../platform/say-time.ts';
import type { DayView } from './media-view.ts';
import { type NamedDevice, presentPicture } from './say-picture.ts';

/** Newest first, as they came. `counts`: of the devices that are shown. */
export function groupByDay(
  items: readonly MediaItem[],
  names: ReadonlyMap<string, NamedDevice>,
  counts: readonly { day: string; count: number }[],
): DayView[] {
  const days = new Map<string, DayView>();
  for (const item of items) {
    const day = item.takenAt.slice(0, 10);
    const shown = days.get(day) ?? {
      day,
      anchor: `day-${day}`,
      title: sayDay(day),
      count: counts.filter((one) => one.day === day).reduce((sum, { count }) => sum + count, 0),
      pictures: [],
    };
    shown.pictures.push(presentPicture(item, names.get(item.deviceId)));
    days.set(day, shown);
  }
  return [...days.values()];
}
