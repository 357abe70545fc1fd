import { captureKind, deviceKind } from '@micromart/domain/records/kitchen';
import { systems } from '@micromart/domain/systems';
import type { Asked } from '@micromart/sources/ask';
import type { GuardedMedia } from '@micromart/sources/guard-media';
import { withReceipt } from '@micromart/store/receipts';
import { auditLine } from '../../platform/audit.ts';
import { readDeadline } from '../../platform/read-deadline.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import { sayDay, sayMoment } from '../../platform/say-time.ts';
import { splitUnknown } from '../../platform/split-unknown.ts';
import { groupByDay } from './group-by-day.ts';
import type { ReadMediaInput } from './media-input.ts';
import type { MediaView } from './media-view.ts';
import { nameDevices, presentCameras, sumOf } from './present-cameras.ts';
import { presentOne, sayClock } from './say-picture.ts';

const pageSize = 48;
const mostDayChoices = 400;

/** The gallery, or one picture when the address names one. That the gallery was shown is written down once a visit. */
export async function readMedia(ctx: CustomerContext, { device, day, after, photo }: ReadMediaInput): Promise<MediaView> {
  const { kitchen } = ctx.services.sources;
  const asking = { deadlineAt: readDeadline(ctx), requestId: ctx.requestId };
  const subject = ctx.person;
  const media = mediaOf(ctx);
  const filter = { deviceId: device ?? null, day: day ?? null };
  const [held, counted, listed, found] = await Promise.all([
    kitchen.read({ subject, kinds: [deviceKind.kind, captureKind.kind] }, asking),
    media.count({ subject }, asking),
    photo === undefined ? media.list({ subject, filter, after: after ?? null, limit: pageSize }, asking) : null,
    photo === undefined ? null : media.find({ subject, id: photo }, asking),
  ]);
  if (held.state !== 'fresh') return unavailable(held);
  const missing = [counted, listed, found].find(isMissing);
  if (missing !== undefined) return unavailable(missing);

  const { known } = splitUnknown(ctx, 'kitchen', held.data);
  const { counts, removals, upkeep } = resultOf(counted);
  const names = nameDevices(known);
  const ofDevice = counts.filter(({ deviceId }) => device === undefined || deviceId === device);
  const page = listed === null ? null : resultOf(listed);
  const one = found === null ? null : resultOf(found);
  if (page !== null && page.items.length > 0) await noteGallery(ctx);
  return {
    state: 'fresh',
    asOf: resultOf(counted).asOf,
    data: {
      total: sumOf(counts),
      cameras: presentCameras(known, names, counts, upkeep.nextRunAt),
      filter: {
        device: filter.deviceId,
        day: filter.day,
        count: sumOf(ofDevice.filter((one) => day === undefined || one.day === day)),
      },
      dayChoices: daysOf(ofDevice),
      days: groupByDay(page?.items ?? [], names, ofDevice),
      next: page?.next ?? null,
      removals: removals.map(({ key, count, until }) => ({ key, anchor: `removal-${key}`, count, until: `${sayClock(until)} UTC` })),
      upkeep: { last: upkeep.lastRunAt === null ? null : sayMoment(upkeep.lastRunAt), next: sayMoment(upkeep.nextRunAt) },
      one: one === null || one.item === null ? null : presentOne(one.item, names.get(one.item.deviceId), one.openings, upkeep.nextRunAt),
    },
  };
}

export function mediaOf({ services }: CustomerContext): GuardedMedia {
  const { media } = services.sources.kitchen;
  if (media === undefined) throw new Error('the kitchen was opened without a place for pictures');
  return media;
}

function isMissing(asked: Asked<unknown> | null): asked is Extract<Asked<unknown>, { state: 'unavailable' }> {
  return asked?.state === 'unavailable';
}

/** Only of what is not missing. */
function resultOf<T>(asked: Asked<T>): T {
  if (asked.state === 'unavailable') throw new Error('there is no answer');
  return asked.result;
}

function unavailable({ since, why }: Pick<Extract<MediaView, { state: 'unavailable' }>, 'since' | 'why'>): MediaView {
  return { state: 'unavailable', since, why, system: systems.kitchen.name };
}

function daysOf(counts: readonly { day: string; count: number }[]) {
  const days = new Map<string, number>();
  for (const { day, count } of counts) days.set(day, (days.get(day) ?? 0) + count);
  return [...days].slice(0, mostDayChoices).map(([day, count]) => ({ day, label: sayDay(day), count }));
}

/** A line in the access log, once for each session: the small pictures are not written down one by one. */
async function noteGallery(ctx: CustomerContext): Promise<void> {
  const { store, keyring } = ctx.services;
  const visit = { person: ctx.person, act: 'gallery-shown', key: ctx.session.publicId };
  await withReceipt(store, keyring, visit, async () => {
    await auditLine(ctx, { procedure: 'media.gallery', line: 'was shown the gallery of pictures', outcome: 'ok' });
    return true;
  });
}
