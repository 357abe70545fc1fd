import { moment } from '@micromart/domain/dates';
import type { HeldRecord } from '@micromart/domain/held-record';
import { allLines, type LogFilter, type LogLine } from '@micromart/domain/log-line';
import { openTrackingKind } from '@micromart/domain/records/messaging';
import type { Sourced, UnavailableWhy } from '@micromart/domain/sourced';
import { systems } from '@micromart/domain/systems';
import type { LogPosition } from '@micromart/sources/log';
import * as z from 'zod';
import { readDeadline } from '../../platform/read-deadline.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import type { MessagesView } from './messages-view.ts';
import { openingKinds, presentMessage } from './present-message.ts';

/** `before`: where the page before ended. */
export const messagesInput = z.object({ before: z.string().max(120).optional().catch(undefined) }).default({});

const perPage = 25;
const mostOpenings = 200;
const sent = { ...allLines, kinds: ['sent'] };
const opened = { ...allLines, kinds: openingKinds };

/** How long after a message its opening is looked for. Milliseconds. */
const openedWithin = 30 * 24 * 60 * 60 * 1000;

/** What was sent, with what was noted about opening it within a month. */
export async function readMessages(ctx: CustomerContext, { before }: z.infer<typeof messagesInput>): Promise<MessagesView> {
  const { messaging } = ctx.services.sources;
  const { log } = messaging;
  if (log === undefined) return unanswered({ why: 'broken', since: new Date().toISOString() });
  const subject = ctx.person;
  const asking = { deadlineAt: readDeadline(ctx), requestId: ctx.requestId };
  const ask = { subject, daysSince: dayOf(Date.now()), olderThan: [] };
  const [page, allSent, allOpened, tracking] = await Promise.all([
    log.page({ subject, filter: sent, after: readPosition(before), limit: perPage }, asking),
    log.count({ ...ask, filter: sent }, asking),
    log.count({ ...ask, filter: opened }, asking),
    messaging.read({ subject, kinds: [openTrackingKind.kind] }, asking),
  ]);
  if (page.state === 'unavailable') return unanswered(page);
  if (allSent.state === 'unavailable') return unanswered(allSent);
  if (allOpened.state === 'unavailable') return unanswered(allOpened);
  const { lines, reached } = page.result;
  const openings = await log.page({ subject, filter: openingsOf(lines), after: null, limit: mostOpenings }, asking);
  if (openings.state === 'unavailable') return unanswered(openings);
  return {
    state: 'fresh',
    asOf: new Date().toISOString(),
    data: {
      messages: lines.map((line) => presentMessage(line, openings.result.lines)),
      more: reached === null ? null : writePosition(reached),
      total: allSent.result.total,
      openings: allOpened.result.total,
      noting: notingIn(tracking),
    },
  };
}

function notingIn(tracking: Sourced<readonly HeldRecord[]>): Extract<MessagesView, { state: 'fresh' }>['data']['noting'] {
  if (tracking.state === 'unavailable') return 'unasked';
  const [record] = tracking.data;
  if (record === undefined) return 'no-setting';
  const { data } = openTrackingKind.value.safeParse(record.value);
  if (data === undefined) return 'unasked';
  return data.on ? 'on' : 'off';
}

function unanswered({ why, since }: { why: UnavailableWhy; since: string }): Extract<MessagesView, { state: 'unavailable' }> {
  return { state: 'unavailable', why, since, system: systems.messaging.name };
}

/** Openings from the oldest message of a page to a month after its newest. */
function openingsOf(lines: readonly LogLine[]): LogFilter {
  const [newest, oldest] = [lines[0]?.at, lines.at(-1)?.at];
  if (newest === undefined || oldest === undefined) return opened;
  return { ...opened, from: oldest.slice(0, 10), to: dayOf(Date.parse(newest) + openedWithin) };
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function writePosition({ at, id }: LogPosition): string {
  return id === null ? at : `${at}_${id}`;
}

/** Null, the beginning, for whatever is no position. */
function readPosition(text: string | undefined): LogPosition | null {
  const [at = '', id = null] = (text ?? '').split('_', 2);
  return moment.safeParse(at).success && (id === null || /^[\w.:-]{1,60}$/.test(id)) ? { at, id } : null;
}
