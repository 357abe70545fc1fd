import { contradictions } from '@micromart/domain/catalogue/contradictions';
import type { CatalogueEntry, Mode } from '@micromart/domain/catalogue/entry';
import { purposeWords } from '@micromart/domain/catalogue/purpose-words';
import { policySilences } from '@micromart/domain/catalogue/silences';
import { findRecordKind } from '@micromart/domain/record-kinds';
import { systems } from '@micromart/domain/systems';
import { besideClause } from './beside-clause.ts';
import type { ClauseView, HeldRow } from './clause-view.ts';
import { placeOfEntry, placeOfRecord, type ShownAt } from './place-of-entry.ts';
import type { PolicyTexts } from './policy-dir.ts';
import { anchorOf, presentRow } from './present-row.ts';
import { type AllHeld, type HeldRecordOf, linesOf, missingOf, picturesOf, recordsOf } from './read-all-held.ts';
import { sayHeld, sayUnknown } from './say-held.ts';
import { sayProvenance } from './say-provenance.ts';
import { loggedOf, spokenOf } from './spoken-of.ts';
import { switchOf } from './switch-of.ts';

/** Said only when every system that could hold it was asked. */
export const nothingHeld = 'We hold nothing here.';

/** One clause in plain words, with what is held under it. `held` null: nobody is signed in. At most `most` things are listed. */
export function presentClause(entry: CatalogueEntry, held: AllHeld | null, policy: PolicyTexts, most: number): ClauseView {
  const place = placeOfEntry(entry);
  const records = held === null ? [] : recordsOf(held, entry);
  return {
    entry: entry.id,
    name: entry.name,
    sentence: entry.sentence,
    quote: entry.clause.quote ?? null,
    say: entry.say,
    why: entry.purposes.map((purpose) => purposeWords[purpose].sentence),
    kept: policy.kept(entry),
    change: sayMode(entry.change, 'change', place),
    stop: sayMode(entry.remove, 'stop', place),
    place,
    holds: held === null ? null : sayHolds(entry, held, { records: records.length, listed: most, place }),
    isComplete: held === null || missingOf(held, entry).length === 0,
    beside: held === null ? null : besideClause(entry, held),
    rows: records.slice(0, most).map((one) => presentHeld(entry, one)),
    more: Math.max(0, records.length - most),
    notes: [],
    careful: contradictions
      .filter(({ rows }) => rows.includes(entry.id))
      .map(({ id, policySays, shown }) => ({ id, says: [...policySays], shown })),
    silent: policySilences
      .filter(({ rows }) => rows.includes(entry.id))
      .map(({ id, question }) => ({ id, question, answer: policy.operator.answers[id] ?? null })),
  };
}

/** One held thing, wherever it is listed among others. */
export function presentHeld(entry: CatalogueEntry, { system, record }: HeldRecordOf): HeldRow {
  const ref = { system, kind: record.kind, id: record.id };
  const kind = findRecordKind(system, record.kind);
  const { label, lines } = entry.id === 'C12' ? sayUnknown(record) : sayHeld(system, record);
  const isOwnRow = kind !== undefined && system === 'accounts' && entry.place.section === 'personal-information';
  return {
    ...ref,
    anchor: anchorOf(ref),
    label,
    lines: [...lines],
    how: sayProvenance(record.provenance),
    href: placeOfRecord(entry, system, record)?.href ?? null,
    turn: kind === undefined ? null : switchOf(system, record, label),
    row: isOwnRow ? presentRow(kind, record) : null,
    isRepeated: false,
  };
}

/** Null: the rows say it all, or there is nothing that could be held. */
function sayHolds(
  entry: CatalogueEntry,
  held: AllHeld,
  { records, listed, place }: { records: number; listed: number; place: ShownAt | null },
): string | null {
  const missing = missingOf(held, entry).map((system) => systems[system].name);
  const [kinds, pictures] = [linesOf(held, entry), picturesOf(held, entry)];
  const lines = kinds.reduce((sum, { count }) => sum + count, 0);
  const parts = [
    ...(records > 0 ? [many(records, 'entry', 'entries')] : []),
    ...(lines > 0 ? [many(lines, 'line in the log', 'lines in the logs')] : []),
    ...(pictures > 0 ? [many(pictures, 'picture or clip', 'pictures and clips')] : []),
  ];
  if (missing.length === 0 && records > 0 && records <= listed && parts.length === 1) return null;
  const found = parts.length === 0 ? null : `We hold ${parts.join(' and ')} of this.${sayKinds(kinds)}`;
  if (missing.length > 0)
    return `${found ?? ''} ${upperFirst(missing.join(' and '))} could not be asked just now. This does not mean that ${found === null ? 'we hold nothing' : 'this is all'}.`.trim();
  if (found !== null) return found;
  if (entry.heldBy.includes('stripe'))
    return `Stripe holds it, not we. What it holds is read from there${place === null ? '' : `, under ${place.title}`}.`;
  return spokenOf(entry).length + loggedOf(entry).length > 0 ? nothingHeld : null;
}

function sayMode(mode: Mode, what: 'change' | 'stop', place: ShownAt | null): string | null {
  switch (mode.how) {
    case 'self':
      if (place === null) return 'On request, to support@micromart.com, until its page is here.';
      return `${what === 'change' ? 'You change it yourself' : 'You delete or stop it yourself'}, under ${place.title}.`;
    case 'at-source':
      return mode.where;
    case 'by-request':
      return `On request, to support@micromart.com. ${mode.reason}`;
    case 'cannot':
      return `${what === 'change' ? 'It cannot be changed' : 'It cannot be stopped'}. ${mode.reason}`;
    case 'not-applicable':
      return null;
  }
}

/** Lines of several kinds, each with its own number: the timeline shows as many when it is narrowed to that kind. */
function sayKinds(kinds: readonly { readonly name: string; readonly count: number }[]): string {
  if (kinds.length < 2) return '';
  return ` The lines by kind: ${kinds.map(({ name, count }) => `${name} ${count.toLocaleString('en-US')}`).join(', ')}.`;
}

function many(count: number, one: string, more: string): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : more}`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
