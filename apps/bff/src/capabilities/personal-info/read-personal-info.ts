import type { HeldRecord } from '@micromart/domain/held-record';
import { findRecordKind } from '@micromart/domain/record-kinds';
import { accountsKinds, signInFactorKind } from '@micromart/domain/records/accounts';
import { openVerifications } from '@micromart/store/verifications';
import { entryFor, presentRow, presentUnknown } from '../../platform/present-row.ts';
import { presentSection } from '../../platform/present-section.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import type { RowView } from '../../platform/row-view.ts';
import { splitUnknown } from '../../platform/split-unknown.ts';
import type { PersonalInfoView } from './personal-info-view.ts';

/** Everything the account system holds about the person, one row a value, with the values that are not held beside it. */
export async function readPersonalInfo(ctx: CustomerContext, deadlineAt: number): Promise<PersonalInfoView> {
  const { sources, store, keyring } = ctx.services;
  const [sourced, open] = await Promise.all([
    sources.accounts.read({ subject: ctx.person, kinds: [] }, { deadlineAt, requestId: ctx.requestId }),
    openVerifications(store, keyring, ctx.person),
  ]);
  const pending = open.flatMap(({ purpose, ...change }) =>
    purpose === 'prove-address' ? [] : [{ contact: contactOf[purpose], ...change }],
  );
  return presentSection('accounts', sourced, (records) => {
    const { known, unknown } = splitUnknown(ctx, 'accounts', records);
    return { rows: rowsOf(known, unknown), other: unknown.map((record) => presentUnknown('accounts', record)), pending };
  });
}

const contactOf = { 'change-email': 'email', 'change-phone': 'phone' } as const;

/** A kind that came in a shape nobody knows is among the other data, so it is not told as "nothing held" as well. */
function rowsOf(records: readonly HeldRecord[], strange: readonly HeldRecord[]): RowView[] {
  return accountsKinds.filter(standsHere).flatMap((kind) => {
    const held = records.filter((record) => record.kind === kind.kind);
    if (held.length > 0) return held.map((record) => labelled(presentRow(kind, record), record));
    if (kind.kind === 'diet-use' || kind.acts.length === 0 || kind.many || strange.some((record) => record.kind === kind.kind)) return [];
    return [presentRow(kind, null)];
  });
}

/** The other kinds of the account system stand on pages of their own. */
function standsHere({ kind }: { kind: string }): boolean {
  return entryFor('accounts', kind).place.page === 'overview';
}

/** What only the account system's kinds say beside the value. */
function labelled(row: RowView, record: HeldRecord): RowView {
  const known = findRecordKind('accounts', record.kind);
  if (known === undefined || !known.value.safeParse(record.value).success) return row;
  const value = record.value as { verifiedAt?: string | null; label?: string; precision?: string; from?: string };
  if (record.kind === 'email' || record.kind === 'phone') {
    return {
      ...row,
      chips: [value.verifiedAt === null ? { tone: 'needs-you', text: 'not confirmed' } : { tone: 'good', text: 'confirmed' }],
    };
  }
  if (record.kind === 'address' && value.label !== '') return { ...row, chips: [{ tone: 'plain', text: value.label ?? '' }] };
  if (record.kind === 'location') {
    const from = { given: 'as you told us', ip: 'from your internet address', device: 'from your device' }[value.from as 'given'];
    return { ...row, chips: [{ tone: 'plain', text: `${value.precision} level, ${from}` }] };
  }
  if (record.kind === signInFactorKind.kind) return { ...row, note: null };
  return row;
}
