import type { HeldRecord } from '@micromart/domain/held-record';
import { LRUCache } from 'lru-cache';

/** What a system last said about a person, and when it looked (ISO 8601). */
export interface Answer {
  readonly records: HeldRecord[];
  readonly asOf: string;
}

interface Remembered {
  /** How often the person's data was changed since it is remembered. */
  changes: number;
  /** The last answer about this person was about somebody else. */
  isClosed: boolean;
  readonly answers: Map<string, Answer & { readonly until: number; readonly keptAt: number }>;
  /** Counts what happens to these answers, to tell which was kept before a reading began. */
  clock: number;
  /** Versions that are known to be past, and how many were known when each became so. */
  readonly past: Map<string, number>;
  known: number;
}

type Version = Pick<HeldRecord, 'kind' | 'id' | 'version'>;

export interface LastGoodAnswers {
  /**
   * Call when asking; give the answer to what it returns. An answer that was under way while something changed is not kept, nor one that was
   * under way when another to the same question was kept: which of the two is newer nobody knows. False: it names a version that was known to
   * be past when the system was asked.
   */
  begin(person: string, kinds: readonly string[]): (answer: Answer) => boolean;
  find(person: string, kinds: readonly string[]): Answer | undefined;
  /** Everything that is remembered of the named kinds (of all when empty). */
  versions(person: string, kinds: readonly string[]): Version[];
  /** Something was changed: what was said before is no longer good, and the versions named are past. */
  outdate(person: string, past?: readonly Version[]): void;
  /**
   * Asked about this person, the system spoke of somebody else: nothing that it said of this person is shown until it has answered a reading
   * rightly. What it said of other people stays: each of those answers was about its own person when it came.
   */
  close(person: string): void;
  isClosed(person: string): boolean;
  forget(person: string): void;
  forgetAll(): void;
}

const mostPeople = 2000;
const kept = 10 * 60 * 1000;
const mostPast = 500;

/**
 * Personal data of many people in one memory. The key is the person first, in every method: one person's answer is never reachable by
 * another's id. Bounded in number and age.
 */
export function openLastGoodAnswers(): LastGoodAnswers {
  const people = new LRUCache<string, Remembered>({ max: mostPeople, ttl: kept });

  function remember(person: string): Remembered {
    const known = people.get(person);
    if (known) return known;
    const remembered = { changes: 0, isClosed: false, answers: new Map(), clock: 0, past: new Map(), known: 0 };
    people.set(person, remembered);
    return remembered;
  }

  return {
    begin(person, kinds) {
      const asked = remember(person);
      const { changes, known } = asked;
      const beganAt = ++asked.clock;
      return (answer) => {
        if (answer.records.some((record) => (asked.past.get(nameOf(record)) ?? Number.POSITIVE_INFINITY) <= known)) return false;
        if (people.peek(person) !== asked || asked.changes !== changes) return true;
        people.set(person, asked);
        asked.isClosed = false;
        const before = asked.answers.get(keyOf(kinds));
        if (before && before.keptAt > beganAt) return true;
        notePast(asked, followed(before?.records ?? [], answer.records));
        asked.answers.set(keyOf(kinds), { ...answer, until: performance.now() + kept, keptAt: ++asked.clock });
        return true;
      };
    },
    find(person, kinds) {
      const answer = people.get(person)?.answers.get(keyOf(kinds));
      return answer && answer.until > performance.now() ? answer : undefined;
    },
    versions(person, kinds) {
      const records = [...(people.get(person)?.answers.values() ?? [])].flatMap((answer) => answer.records);
      return records.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
    },
    outdate(person, past = []) {
      const remembered = remember(person);
      notePast(remembered, past);
      remembered.changes++;
      remembered.answers.clear();
    },
    close(person) {
      const remembered = people.get(person);
      if (!remembered) return;
      remembered.changes++;
      remembered.isClosed = true;
      remembered.answers.clear();
    },
    isClosed: (person) => people.get(person)?.isClosed ?? false,
    forget: (person) => void people.delete(person),
    forgetAll: () => people.clear(),
  };
}

function keyOf(kinds: readonly string[]): string {
  return JSON.stringify([...kinds].sort());
}

function nameOf({ kind, id, version }: Version): string {
  return JSON.stringify([kind, id, version]);
}

/** Those that stand in another version now. */
function followed(before: readonly Version[], now: readonly Version[]): Version[] {
  if (before.length === 0) return [];
  const versions = new Map(now.map(({ kind, id, version }) => [`${kind} ${id}`, version]));
  return before.filter(({ kind, id, version }) => (versions.get(`${kind} ${id}`) ?? version) !== version);
}

function notePast(remembered: Remembered, versions: readonly Version[]): void {
  for (const version of versions) {
    if (remembered.past.has(nameOf(version))) continue;
    remembered.past.set(nameOf(version), ++remembered.known);
    if (remembered.past.size > mostPast) remembered.past.delete(remembered.past.keys().next().value as string);
  }
}
