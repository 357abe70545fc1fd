import type { HeldRecord } from '@micromart/domain/held-record';
import { disclosureKind } from '@micromart/domain/records/sharing';
import type * as z from 'zod';
import { anchorOf } from '../../platform/present-row.ts';
import { sayEntries, sayPurpose, sayRecipient } from '../../platform/say-names.ts';
import { sayDay } from '../../platform/say-time.ts';
import type { LedgerLine, SharingView } from './sharing-view.ts';

type Value = z.infer<typeof disclosureKind.value>;
export type Disclosure = Value & { readonly id: string };
type Ledger = Extract<SharingView, { state: 'fresh' }>['data']['ledger'];

const newest = 12;

/** Newest first. */
export function disclosuresOf(records: readonly HeldRecord[]): Disclosure[] {
  return records
    .filter(({ kind }) => kind === disclosureKind.kind)
    .map(({ id, value }) => ({ ...(value as Value), id }))
    .sort((one, other) => other.at.localeCompare(one.at));
}

export function presentLedger(
  disclosures: readonly Disclosure[],
  asked: { recipient?: string | undefined; purpose?: string | undefined; all?: '1' | undefined },
): Ledger {
  const fitting = disclosures.filter(
    ({ recipient, purpose }) => (!asked.recipient || asked.recipient === recipient) && (!asked.purpose || asked.purpose === purpose),
  );
  return {
    lines: (asked.all === undefined ? fitting.slice(0, newest) : fitting).map(presentLine),
    fitting: fitting.length,
    all: disclosures.length,
    recipients: optionsOf(
      disclosures.map(({ recipient }) => recipient),
      sayRecipient,
    ),
    purposes: optionsOf(
      disclosures.map(({ purpose }) => purpose),
      sayPurpose,
    ),
    asked: { recipient: asked.recipient ?? '', purpose: asked.purpose ?? '' },
  };
}

function optionsOf(ids: readonly string[], say: (id: string) => string) {
  return [...new Set(ids)].map((value) => ({ value, label: `${say(value)} (${ids.filter((id) => id === value).length})` }));
}

const grounds = {
  contract: 'needed for your order or account',
  consent: 'you allowed it',
  'legal-duty': 'the law asks for it',
  'service-provider': 'works for us under contract',
} as const satisfies Record<Value['ground'], string>;

function presentLine({ id, recipient, at, entries, purpose, ground }: Disclosure): LedgerLine {
  return {
    anchor: anchorOf({ system: 'sharing', kind: disclosureKind.kind, id }),
    recipient: sayRecipient(recipient),
    when: sayDay(at),
    what: sayEntries(entries),
    purpose: sayPurpose(purpose),
    ground: grounds[ground],
  };
}
