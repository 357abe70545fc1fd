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
  readonly answers: Map<string, Answer & { readonly until: number }>;
}

export interface LastGoodAnswers {
  /** Call when asking; give the answer to what it returns. An answer that was under way while something changed is not kept. */
  begin(person: string, kinds: readonly string[]): (answer: Answer) => void;
  find(person: string, kinds: readonly string[]): Answer | undefined;
  /** Something was changed: what was said before is no longer good. */
  outdate(person: string): void;
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

/**
 * Personal data of many people in one memory. The key is the person first, in every method: one person's answer is never reachable by
 * another's id. Bounded in number and age.
 */
export function openLastGoodAnswers(): LastGoodAnswers {
  const people = new LRUCache<string, Remembered>({ max: mostPeople, ttl: kept });

  function remember(person: string): Remembered {
    const known = people.get(person);
    if (known) return known;
    const remembered = { changes: 0, isClosed: false, answers: new Map() };
    people.set(person, remembered);
    return remembered;
  }

  return {
    begin(person, kinds) {
      const asked = remember(person);
      const { changes } = asked;
      return (answer) => {
        if (people.peek(person) !== asked || asked.changes !== changes) return;
        people.set(person, asked);
        asked.isClosed = false;
        asked.answers.set(keyOf(kinds), { ...answer, until: performance.now() + kept });
      };
    },
    find(person, kinds) {
      const answer = people.get(person)?.answers.get(keyOf(kinds));
      return answer && answer.until > performance.now() ? answer : undefined;
    },
    outdate(person) {
      const remembered = remember(person);
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
