import { deviceTypes } from '@micromart/domain/records/kitchen';
import type { MediaItem, MediaOpener, PictureReason } from '@micromart/sources/media';
import { sayDay, sayMoment } from '../../platform/say-time.ts';
import type { OnePictureView, PictureView } from './media-view.ts';

/** A device of the person, as pictures name it. */
export interface NamedDevice {
  readonly name: string;
  readonly type: keyof typeof deviceTypes;
}

const reasons = {
  'door-opened': 'door opened',
  'program-finished': 'program finished',
  'asked-for': 'asked for in the app',
} as const satisfies Record<PictureReason, string>;

const why = {
  'door-opened': 'The door was opened',
  'program-finished': 'A program had finished',
  'asked-for': 'Somebody of your household asked for it in the app',
} as const satisfies Record<PictureReason, string>;

const clock = new Intl.DateTimeFormat('en-US', { timeStyle: 'short', timeZone: 'UTC' });

/** "6:02 PM". */
export function sayClock(iso: string): string {
  return clock.format(new Date(iso));
}

export function deviceName(device: NamedDevice | undefined): string {
  return device?.name ?? 'A device that is no longer linked';
}

export function presentPicture(item: MediaItem, device: NamedDevice | undefined): PictureView {
  const name = deviceName(device);
  const reason = reasons[item.reason];
  return {
    id: item.id,
    anchor: `picture-${item.id}`,
    alt: `${item.form === 'clip' ? 'Short clip: ' : ''}${name}, ${reason}, ${sayMoment(item.takenAt)}`,
    time: sayClock(item.takenAt),
    deviceName: name,
    reason,
    isClip: item.form === 'clip',
  };
}

export function presentOne(
  item: MediaItem,
  device: NamedDevice | undefined,
  openings: readonly { at: string; by: MediaOpener }[],
  nextRun: string,
): OnePictureView {
  const { width, height } = item;
  return {
    ...presentPicture(item, device),
    title: `${deviceName(device)}, ${sayDay(item.takenAt)}`,
    width,
    height,
    facts: [
      { label: 'Taken', text: sayMoment(item.takenAt) },
      { label: 'By', text: device === undefined ? deviceName(device) : `${device.name}, ${deviceTypes[device.type]}` },
      { label: 'Why', text: why[item.reason] },
      { label: 'It goes', text: goes(item.goesAt, nextRun) },
      { label: 'Inside the file', text: 'Nothing but what you see. Place, camera and all else were taken out when it arrived.' },
    ],
    openings: openings.map(({ at, by }) => ({ who: by.name, when: sayMoment(at) })),
  };
}

function goes(goesAt: string | null, nextRun: string): string {
  if (goesAt === null) return 'When you delete it. No end is set for this device.';
  return goesAt <= nextRun ? `With the next clearing, ${sayMoment(nextRun)}` : `On ${sayDay(goesAt)}`;
}
