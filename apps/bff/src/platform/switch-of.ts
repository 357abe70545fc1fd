import type { HeldRecord } from '@micromart/domain/held-record';
import { isLogSystem, type LogSystemId, logs } from '@micromart/domain/logs';
import { topics } from '@micromart/domain/records/messaging';
import type { ConnectedSystemId } from '@micromart/domain/systems';
import * as z from 'zod';

/** A value that is on or off, with the act of its own slice that turns it over: also from a page that shows many kinds. */
export const switchView = z.object({
  /** The procedure, such as `notifications.setChoice`. */
  act: z.string(),
  /** Its whole input for the other side, without the key. */
  input: z.record(z.string(), z.unknown()),
  label: z.string(),
  on: z.boolean(),
});
export type SwitchView = z.infer<typeof switchView>;

type Turn = (value: never, record: HeldRecord, label: string) => SwitchView | null;

/** A log that goes on or is paused. `version` null: nobody has chosen yet. */
export function turnOfLog(log: LogSystemId, on: boolean, version: string | null): SwitchView | null {
  const { name, cannotPause } = logs[log];
  return cannotPause === null
    ? { act: 'activity.setCollecting', input: { log, on: !on, version }, label: `Write down: ${name}`, on }
    : null;
}

/** By kind. The acts are those of the slices that show the values; a test holds them against the router. */
const turns: Readonly<Record<string, Turn>> = {
  'accounts.account': (value: { personalise: boolean }, record, label) => ({
    act: 'personalInfo.changeValue',
    input: { kind: record.kind, id: record.id, act: 'set', value: { personalise: !value.personalise }, version: record.version },
    label,
    on: value.personalise,
  }),
  'accounts.diet-use': (value: { limited: boolean }, record, label) => ({
    act: 'personalInfo.changeValue',
    input: { kind: record.kind, id: record.id, act: 'set', value: { limited: !value.limited }, version: record.version },
    label,
    on: value.limited,
  }),
  // An essential topic may be on its last channel: its switch stands on the overview, which says so.
  'messaging.topic-choice': (value: { topic: keyof typeof topics; on: boolean }, record, label) =>
    topics[value.topic].essential
      ? null
      : { act: 'notifications.setChoice', input: { id: record.id, on: !value.on, version: record.version }, label, on: value.on },
  'messaging.open-tracking': (value: { on: boolean }, record, label) => ({
    act: 'notifications.setOpenTracking',
    input: { on: !value.on, version: record.version },
    label,
    on: value.on,
  }),
  'sharing.recipient': (value: { essential: boolean; allowed: boolean; name: string }, record) =>
    value.essential
      ? null
      : {
          act: 'thirdParties.setAllowed',
          input: { id: record.id, allowed: !value.allowed, version: record.version },
          label: `${value.name} may get it`,
          on: value.allowed,
        },
  'sharing.purpose-choice': (value: { allowed: boolean }, record, label) => ({
    act: 'sharing.setPurpose',
    input: { id: record.id, allowed: !value.allowed, version: record.version },
    label,
    on: value.allowed,
  }),
  'accounts.support-access': (value: { allowed: boolean }, record, label) => ({
    act: 'security.setSupportAccess',
    input: { allowed: !value.allowed, version: record.version },
    label,
    on: value.allowed,
  }),
  'kitchen.capture': (value: { on: boolean }, record) => ({
    act: 'media.setCapture',
    input: { id: record.id, on: !value.on, version: record.version },
    label: 'Taking pictures',
    on: value.on,
  }),
  'site.visit-link': (value: { linked: boolean }, record) => ({
    act: 'activity.setVisitLink',
    input: { linked: !value.linked, version: record.version },
    label: 'Connect visits with me',
    on: value.linked,
  }),
  'site.cookie-choice': (value: { purpose: string; allowed: boolean }, _record, label) => ({
    act: 'cookieRecords.choose',
    input: { purpose: value.purpose, allowed: !value.allowed },
    label,
    on: value.allowed,
  }),
  // Taking it back takes two steps, which stand on its own page.
  'site.sale-opt-out': (value: { on: boolean }, _record, label) =>
    value.on ? null : { act: 'cookieRecords.setOptOut', input: { on: true }, label, on: false },
  'community.review': (value: { product: string; state: 'public' | 'hidden' }, record) => ({
    act: 'content.setPublic',
    input: { id: record.id, isPublic: value.state === 'hidden', version: record.version },
    label: `Your review of ${value.product} on the site`,
    on: value.state === 'public',
  }),
};

/** Null: it is no switch, or not one that can be turned everywhere. */
export function switchOf(system: ConnectedSystemId, record: HeldRecord, label: string): SwitchView | null {
  if (record.kind === 'collecting' && isLogSystem(system)) return turnOfLog(system, (record.value as { on: boolean }).on, record.version);
  return turns[`${system}.${record.kind}`]?.(record.value as never, record, label) ?? null;
}
