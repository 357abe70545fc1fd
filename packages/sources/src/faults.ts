import { setTimeout as wait } from 'node:timers/promises';
import { type ConnectedSystemId, connectedSystems } from '@micromart/domain/systems';
import * as z from 'zod';
import { contactsWithFaults, ofSomebodyElsesContacts } from './contacts-faults.ts';
import { logWithFaults, ofSomebodyElsesLog } from './log-faults.ts';
import { mediaWithFaults, ofSomebodyElsesMedia } from './media-faults.ts';
import type { Source } from './source.ts';

/**
 * What can be wrong with a system.
 * - `slow`: answers `slowness` later. - `hung`: never answers. - `error`: fails inside. - `garbage`: answers with something unreadable.
 * - `huge`: the answer has no end. - `reset`: the connection breaks. - `other-person`: answers about somebody else. - `gone`: nobody is there.
 * - `reply-lost`: answers questions; carries a change or an erasure out, and then the connection breaks.
 */
export const faultKind = z.enum(['none', 'slow', 'hung', 'error', 'garbage', 'huge', 'reset', 'other-person', 'gone', 'reply-lost']);
export type FaultKind = z.infer<typeof faultKind>;

/** Milliseconds. */
export const slowness = 700;

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
} as const;

/** The same source, with what its switch says. Only `none`, `slow` and `reply-lost` reach it. */
export function withFaults(source: Source, switches: Pick<FaultSwitches, 'get'>): Source {
  async function faulty<Reply>(answer: () => Promise<Reply>, otherPerson: () => unknown): Promise<Reply> {
    const kind = switches.get(source.id);
    switch (kind) {
      case 'none':
      case 'reply-lost':
        return answer();
      case 'slow':
        await wait(slowness);
        return answer();
      case 'hung':
        return new Promise(() => {});
      case 'garbage':
        return { subjekt: '<html>', records: 'Bad gateway' } as Reply;
      case 'huge':
        return { records: Array.from({ length: 5000 }, () => somebodyElse.record) } as Reply;
      case 'other-person':
        return otherPerson() as Reply;
      case 'error':
      case 'reset':
      case 'gone':
        throw new Error(`${source.id} is switched to ${kind}`);
    }
  }
  async function losable<Reply>(reply: Promise<Reply>): Promise<Reply> {
    const isLost = switches.get(source.id) === 'reply-lost';
    const answer = await reply;
    if (isLost) throw new Error(`${source.id} lost its reply`);
    return answer;
  }
  return {
    ...source,
    ...(source.log && { log: logWithFaults(source.log, faulty, losable) }),
    ...(source.media && { media: mediaWithFaults(source.media, faulty, losable) }),
    ...(source.contacts && { contacts: contactsWithFaults(source.contacts, faulty, losable) }),
    read: (request, call) =>
      faulty(
        () => source.read(request, call),
        () => ofSomebodyElse.read,
      ),
    change: (request, call) =>
      faulty(
        () => losable(source.change(request, call)),
        () => ofSomebodyElse.change,
      ),
    preview: (request, call) =>
      faulty(
        () => source.preview(request, call),
        () => ofSomebodyElse.preview,
      ),
    erase: (request, call) =>
      faulty(
        () => losable(source.erase(request, call)),
        () => ofSomebodyElse.erase,
      ),
    health: (call) =>
      faulty(
        () => source.health(call),
        () => undefined,
      ),
  };
}
