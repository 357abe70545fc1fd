import { describe, expect, it } from 'vitest';
import { recordKinds } from '../record-kinds.ts';
import { topics } from '../records/messaging.ts';
import { connectedSystems } from '../systems.ts';
import { catalogue, entryOf, entryOfKind, findEntry } from './catalogue.ts';
import { contradictions } from './contradictions.ts';
import type { CatalogueEntry, Mode } from './entry.ts';
import { recipientWords } from './parties.ts';
import { policyRows } from './policy-rows.ts';
import { purposeWords } from './purpose-words.ts';
import { policySilences } from './silences.ts';

/** Rows whose mode differs from the mark of the policy table, with the reason. */
const otherThanMarked: Readonly<Record<string, string>> = {
  'C12 change': 'data without a name has no editor, so its correction is asked for',
  'K2 change': 'only the identity provider handles passwords',
};

/** Entries whose act is on a record that another entry speaks for. */
const actsElsewhere: Readonly<Record<string, string>> = { J0: 'sharing.purpose-choice', J1: 'accounts.account' };

function words(entry: CatalogueEntry): readonly string[] {
  const reasons = [entry.change, entry.remove].flatMap((mode) => ('reason' in mode ? [mode.reason] : 'where' in mode ? [mode.where] : []));
  return [entry.name, entry.sentence, entry.say, entry.withheld ?? '', ...reasons, 'event' in entry.kept ? entry.kept.event : ''].filter(
    (text) => text !== '',
  );
}

const others = [
  ...contradictions.flatMap((one) => [...one.policySays, one.shown]),
  ...policySilences.flatMap((one) => [one.topic, one.question]),
  ...Object.values(purposeWords).flatMap((one) => [one.name, one.sentence]),
  ...Object.values(recipientWords).flatMap((one) => [one.name, one.task]),
];

describe('the catalogue', () => {
  it('has each row of the policy table exactly once, in its order', () => {
    expect(catalogue.map((entry) => entry.id)).toEqual(policyRows.map((row) => row.id));
    expect(policyRows).toHaveLength(81);
  });

  it.each(policyRows)('$id is changed and removed as its row promises', (row) => {
    const entry = entryOf(row.id);
    const kept = (act: 'change' | 'remove', promised: Mode['how']) =>
      promised === entry[act].how ||
      `${row.id} ${act}` in otherThanMarked ||
      (promised === 'not-applicable' && ['cannot', 'at-source'].includes(entry[act].how));
    expect(kept('change', row.change), `change is ${entry.change.how}`).toBe(true);
    expect(kept('remove', row.remove), `remove is ${entry.remove.how}`).toBe(true);
  });

  it('claims each kind of record once, and no kind that does not exist', () => {
    const claimed = catalogue.flatMap((entry) => entry.kinds);
    expect([...claimed].sort()).toEqual(recordKinds.map(({ system, kind }) => `${system}.${kind}`).sort());
  });

  it.each(recordKinds)('the entry of $system.$kind names its system', ({ system, kind }) => {
    expect(entryOfKind(system, kind)?.heldBy).toContain(system);
  });

  it('lets a person do here, with at least one act, what a shown entry calls self-service', () => {
    const empty = catalogue
      .filter(
        (entry) => entry.place.status === 'now' && entry.kinds.length > 0 && (entry.change.how === 'self' || entry.remove.how === 'self'),
      )
      .filter((entry) => !entry.heldBy.includes('dashboard'))
      .filter(({ id, kinds }) => {
        const own = [...kinds, actsElsewhere[id]];
        return !recordKinds.some(({ system, kind, acts }) => own.includes(`${system}.${kind}`) && acts.length > 0);
      });
    expect(empty.map((entry) => entry.id)).toEqual([]);
  });

  it('names a section exactly where the overview shows the entry', () => {
    for (const { id, place } of catalogue) {
      expect(place.section !== undefined, id).toBe(place.page === 'overview');
      if (place.page === 'overview') expect(place.status, id).toBe('now');
    }
  });

  it('shows now only what a connected system, this page itself or Stripe holds', () => {
    for (const { id, heldBy } of catalogue.filter(({ place }) => place.status === 'now')) {
      // How to reach us, and the settings of a browser, are nobody's data.
      expect(heldBy.length > 0, id).toBe(!['I8', 'M3'].includes(id));
      for (const system of heldBy) expect([...connectedSystems, 'dashboard', 'stripe'], id).toContain(system);
    }
  });

  it('answers nothing for what it does not know', () => {
    expect(findEntry('Z9')).toBeUndefined();
    expect(entryOfKind('accounts', 'shoe-size')).toBeUndefined();
    expect(() => entryOf('Z9')).toThrow(RangeError);
  });

  it('explains each topic of messages', () => {
    for (const topic of Object.values(topics)) expect(entryOf(topic.policy).kept.rule).toBe('until');
  });

  it('treats what can reveal health, belief or the home as sensitive, and what must never be shown as secret', () => {
    for (const id of ['C8', 'C10', 'C11', 'E7']) expect(entryOf(id).sensitivity, id).toBe('sensitive');
    for (const id of ['K1', 'K2', 'K5']) expect(entryOf(id).sensitivity, id).toBe('secret');
  });
});

describe('the words', () => {
  it.each(catalogue)('$id is short, whole and calm', (entry) => {
    expect(entry.sentence.length).toBeLessThanOrEqual(160);
    expect(entry.say.length).toBeLessThanOrEqual(200);
    expect(entry.name.length).toBeLessThanOrEqual(50);
    expect(entry.name).toMatch(/^[A-Z][^.]*$/);
    for (const text of words(entry).slice(1)) expect(text).toMatch(/^[A-Z"].*\.$/);
    for (const dpv of entry.dpv) expect(dpv).toMatch(/^(pd|dpv):[A-Z][A-Za-z]+$/);
    expect((entry.clause.quote ?? '').split(' ').length).toBeLessThanOrEqual(8);
  });

  it('never shouts, urges or hides behind legal words', () => {
    const unwanted =
      /!|\bplease\b|\bhereby\b|\bpursuant\b|\bherein\b|\bshall\b|\bdata subject\b|\bthird part(y|ies)\b|\brecommend|\bdon't miss\b|\bsimply\b|\bjust\b/i;
    for (const text of [...catalogue.flatMap(words), ...others]) expect(text).not.toMatch(unwanted);
  });

  it('gives no two entries the same name', () => {
    const names = catalogue.map((entry) => entry.name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  });

  it('says what is lost wherever something can be withheld here', () => {
    for (const entry of catalogue.filter(({ remove, id }) => remove.how === 'self' && !['D1', 'E2', 'K2'].includes(id)))
      expect(entry.withheld, entry.id).not.toBeNull();
  });
});

describe('for the privacy team', () => {
  it('names the eight contradictions and the ten silences, each with rows that exist', () => {
    expect(contradictions.map(({ id }) => id)).toEqual(['X1', 'X2', 'X3', 'X4', 'X5', 'X6', 'X7', 'X8']);
    expect(new Set(policySilences.map(({ id }) => id)).size).toBe(10);
    for (const { rows } of [...contradictions, ...policySilences]) for (const row of rows) expect(findEntry(row), row).toBeDefined();
  });
});
