import type { HeldRecord } from '@micromart/domain/held-record';
import { logOf } from '@micromart/domain/logs';
import { findRecordKind } from '@micromart/domain/record-kinds';
import type { Collecting } from '@micromart/domain/records/collecting';
import type { ConnectedSystemId } from '@micromart/domain/systems';
import { entryFor } from './present-row.ts';
import { sayHeldOfAccount } from './say-held-of-account.ts';
import { sayHeldOfShop } from './say-held-of-shop.ts';
import type { SayHeld } from './say-in-short.ts';
import { sayValue } from './say-value.ts';

/** A record in a few words, for a list of many kinds: what it is, and what it says in at most a few short lines. */
export interface HeldInWords {
  readonly label: string;
  readonly lines: readonly string[];
}

const sayings: Readonly<Record<string, SayHeld>> = { ...sayHeldOfAccount, ...sayHeldOfShop };

/** What was chosen for a log. */
export const sayCollecting = (system: string, value: Collecting): HeldInWords => ({
  label: logOf(system)?.name ?? 'Collecting',
  lines: [value.on ? 'On' : 'Paused', value.keepMonths === null ? 'Kept until you delete it' : `Kept for ${value.keepMonths} months`],
});

export function sayHeld(system: ConnectedSystemId, record: HeldRecord): HeldInWords {
  const kind = findRecordKind(system, record.kind);
  const label = kind?.label ?? entryFor(system, record.kind).name;
  const say = sayings[`${system}.${record.kind}`];
  if (record.kind === 'collecting' && kind?.value.safeParse(record.value).success) return sayCollecting(system, record.value as Collecting);
  if (kind === undefined || say === undefined || !kind.value.safeParse(record.value).success)
    return { label, lines: sayValue(record, kind) };
  const said = say(record.value as never);
  return { label: said.label ?? label, lines: said.lines.filter((line) => line !== null && line !== '') as string[] };
}

/** A record that nobody described, under the name its system gives it. */
export function sayUnknown(record: HeldRecord): HeldInWords {
  return { label: record.kind.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase()), lines: sayValue(record, undefined) };
}
