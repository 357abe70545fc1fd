import { setTimeout as wait } from 'node:timers/promises';
import { type ConnectedSystemId, connectedSystems } from '@micromart/domain/systems';
import * as z from 'zod';
import { ofSomebodyElsesContacts } from './contacts-faults.ts';
import { openEarlierReplies } from './earlier-replies.ts';
import type { ContactsQuestion } from './http/contacts-wire.ts';
import type { LogQuestion } from './http/log-wire.ts';
import type { MediaQuestion } from './http/media-wire.ts';
import type { Question as RecordsQuestion } from './http/wire.ts';
import { ofSomebodyElsesLog } from './log-faults.ts';
import { ofSomebodyElsesMedia } from './media-faults.ts';
import type { Call, Source } from './source.ts';

/**
 * What can be wrong with a system.
 * - `slow`: answers `slowness` later. - `hung`: never answers. - `error`: fails inside. - `garbage`: answers with something unreadable.
 * - `huge`: the answer has no end. - `cut`: the answer ends in the middle. - `reset`: the connection breaks. - `gone`: nobody is there.
 * - `other-person`: answers about somebody else. - `cached-person`: whoever asks a question is told what the first who asked it was told.
 * - `stale-version`: goes on telling everybody what it first told them, whatever is changed.
 * - `cancelled-reply`: a call gets no answer, and its answer comes to the next call.
 * - `reply-lost`: answers questions; carries a change or an erasure out, and then the connection breaks.
 */
export const faultKind = z.enum([
  'none',
  'slow',
  'hung',
  'error',
  'garbage',
  'huge',
  'cut',
  'reset',
  'other-person',
  'cached-person',
  'stale-version',
  'cancelled-reply',
  'gone',
  'reply-lost',
]);
export type FaultKind = z.infer<typeof faultKind>;

/** Milliseconds. */
export const slowness = 700;

/** The questions that change something: no cache answers these. */
export const questionsWithEffect: readonly string[] = ['change', 'erase', 'log/remove', 'media/remove', 'media/restore', 'contacts/forget'];

export interface FaultSwitches {
  get(system: ConnectedSystemId): FaultKind;
  set(system: ConnectedSystemId, kind: FaultKind): void;
  all(): Record<ConnectedSystemId, FaultKind>;
}

export function openFaultSwitches(): FaultSwitches {
  const kinds = Object.fromEntries(connectedSystems.map((system) => [system, 'none'])) as Record<ConnectedSystemId, FaultKind>;
  return {
    get: (system) => kinds[system],
    set(system, kind) {
      kinds[system] = kind;
    },
    all: () => ({ ...kinds }),
  };
}

/** The person whom a system in the state `other-person` speaks of. Nobody real. */
export const somebodyElse = {
  subject: 'p-somebody-else',
  record: {
    kind: 'name',
    id: 'main',
    version: '1',
    value: 'Somebody Else',
    provenance: {
      source: 'given',
      occasion: 'when somebody else registered',
      collectedAt: '2024-01-01T00:00:00.000Z',
      changedAt: null,
      changedBy: null,
    },
  },
} as const;

type Question = RecordsQuestion | `log/${LogQuestion}` | `media/${MediaQuestion}` | `contacts/${ContactsQuestion}`;

/** Its replies, by question. */
export const ofSomebodyElse = {
  read: { subject: somebodyElse.subject, records: [somebodyElse.record], asOf: '2026-01-01T00:00:00.000Z', next: null },
  change: { subject: somebodyElse.subject, result: { outcome: 'changed', records: [somebodyElse.record], removed: [], before: [] } },
  preview: {
    subject: somebodyElse.subject,
    holdings: [{ kind: 'name', count: 1, oldest: somebodyElse.record.provenance.collectedAt, staysBecause: null }],
  },
  erase: { subject: somebodyElse.subject, erased: 1, remaining: 0 },
  ...ofSomebodyElsesLog(somebodyElse.subject),
  ...ofSomebodyElsesMedia(somebodyElse.subject),
  ...ofSomebodyElsesContacts,
} as const satisfies Record<Question, object>;
const allQuestions = Object.keys(ofSomebodyElse) as Question[];
const aboutNobody = { subject: '' };

type Ask = (request: { readonly subject: string }, call: Call) => Promise<unknown>;
type Part = Readonly<Record<string, Ask>>;

/** The same source, with what its switch says. Of every part of the port only the questions are there. */
export function withFaults(source: Source, switches: Pick<FaultSwitches, 'get'>): Source {
  const earlier = openEarlierReplies();

  async function faulty(
    question: Question | 'health',
    request: { readonly subject: string },
    answer: () => Promise<unknown>,
  ): Promise<unknown> {
    const kind = switches.get(source.id);
    earlier.since(kind);
    switch (kind) {
      case 'none':
        return answer();
      case 'reply-lost': {
        const reply = await answer();
        if (questionsWithEffect.includes(question)) throw new Error(`${source.id} lost its reply`);
        return reply;
      }
      case 'slow':
        await wait(slowness);
        return answer();
      case 'hung':
        return new Promise(() => {});
      case 'garbage':
        return { subjekt: '<html>', records: 'Bad gateway' };
      case 'huge':
        return { records: Array.from({ length: 5000 }, () => somebodyElse.record) };
      case 'other-person':
        return question === 'health' ? undefined : ofSomebodyElse[question];
      case 'cached-person':
      case 'stale-version':
        return questionsWithEffect.includes(question) ? answer() : earlier.firstOf(kind, question, request, answer);
      case 'cancelled-reply':
        // Whose call an answer belongs to is for the adapter to find out; here only another person's comes through.
        return earlier.heldBack(request.subject, await answer()) ?? new Promise(() => {});
      case 'error':
      case 'cut':
      case 'reset':
      case 'gone':
        throw new Error(`${source.id} is switched to ${kind}`);
    }
  }

  function through(part: object, prefix = ''): Part {
    const asks = part as Part;
    return Object.fromEntries(
      allQuestions
        .filter((question) => question.startsWith(prefix) && question.slice(prefix.length) in asks)
        .map((question): [string, Ask] => {
          const name = question.slice(prefix.length);
          return [name, (request, call) => faulty(question, request, () => asks[name]?.(request, call) ?? Promise.reject(new Error(name)))];
        }),
    );
  }

  return {
    ...source,
    ...through(source),
    health: (call: Call) => faulty('health', aboutNobody, () => source.health(call)),
    ...(source.log && { log: through(source.log, 'log/') }),
    ...(source.media && { media: through(source.media, 'media/') }),
    ...(source.contacts && { contacts: through(source.contacts, 'contacts/') }),
  } as unknown as Source;
}
