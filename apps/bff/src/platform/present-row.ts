import { entryOfKind, findEntry } from '@micromart/domain/catalogue/catalogue';
import type { CatalogueEntry } from '@micromart/domain/catalogue/entry';
import type { HeldRecord } from '@micromart/domain/held-record';
import type { RecordKind } from '@micromart/domain/record-kind';
import { findRecordKind } from '@micromart/domain/record-kinds';
import type { ConnectedSystemId } from '@micromart/domain/systems';
import type { RecordRef, RowView } from './row-view.ts';
import { sayProvenance } from './say-provenance.ts';
import { sayDay } from './say-time.ts';
import { sayValue } from './say-value.ts';

/** Anchor of a record in the page. Ids are letters, digits and a few signs; anything else becomes a dash. */
export function anchorOf(ref: RecordRef): string {
  return `${ref.system}-${ref.kind}-${ref.id}`.replace(/[^A-Za-z0-9_-]+/g, '-');
}

/** Anchor of what nobody knows. Some of the record may be known: that stands in its own row, with the plain anchor. */
export function unknownAnchorOf(ref: RecordRef): string {
  return findRecordKind(ref.system, ref.kind) === undefined ? anchorOf(ref) : `${anchorOf(ref)}-other`;
}

/** The entry that speaks for a kind; C12 ("other information") for what the catalogue does not know. */
export function entryFor(system: ConnectedSystemId, kind: string): CatalogueEntry {
  const entry = entryOfKind(system, kind) ?? findEntry('C12');
  if (entry === undefined) throw new Error('the catalogue has no entry C12');
  return entry;
}

/** One value of a kind that the catalogue knows: held (`record`) or not held (`null`). */
export function presentRow(kind: RecordKind, record: HeldRecord | null): RowView {
  const ref: RecordRef = { system: kind.system, kind: kind.kind, id: record?.id ?? 'main' };
  const entry = entryFor(kind.system, kind.kind);
  const held = record !== null;
  return {
    ...ref,
    anchor: anchorOf(ref),
    entry: entry.id,
    label: kind.label ?? entry.name,
    lines: held ? sayValue(record, kind) : [],
    value: held ? record.value : null,
    version: held ? record.version : null,
    how: held ? sayProvenance(record.provenance) : null,
    chips: held && entry.sensitivity === 'sensitive' ? [{ tone: 'needs-you', text: 'sensitive' }] : [],
    control: kind.control,
    options: Object.entries(kind.options ?? {}).map(([value, label]) => ({ value, label })),
    acts: kind.acts.filter((act) => held || act === 'set' || act === 'add'),
    note: noteOf(entry),
    sensitive: entry.sensitivity === 'sensitive',
  };
}

/** Something a system sent that the catalogue does not know. It can be seen and asked about, and is never dropped. */
export function presentUnknown(system: ConnectedSystemId, record: HeldRecord): RowView {
  const ref: RecordRef = { system, kind: record.kind, id: record.id };
  return {
    ...ref,
    anchor: unknownAnchorOf(ref),
    entry: 'C12',
    label: record.kind.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase()),
    lines: sayValue(record, undefined),
    value: null,
    version: record.version,
    how: sayUnknownOrigin(system, record),
    chips: [],
    control: 'none',
    options: [],
    acts: [],
    note: noteOf(entryFor(system, record.kind)),
    sensitive: false,
  };
}

/** A part of a record that is known otherwise: where the record came from says nothing about this part. */
function sayUnknownOrigin(system: ConnectedSystemId, { kind, provenance }: HeldRecord): string {
  if (findRecordKind(system, kind) === undefined) return sayProvenance(provenance);
  return `It came with a record that we have held since ${sayDay(provenance.collectedAt)}. How it got there, nobody has described`;
}

function noteOf(entry: CatalogueEntry): string | null {
  if (entry.change.how === 'cannot' || entry.change.how === 'by-request') return entry.change.reason;
  if (entry.withheld === null) return null;
  return `Without it: ${entry.withheld.slice(0, 1).toLowerCase()}${entry.withheld.slice(1)}`;
}
