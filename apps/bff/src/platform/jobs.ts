import type { HeldRecord } from '@micromart/domain/held-record';
import { durations } from '@micromart/domain/time';
import type { KeptTo } from '@micromart/sources/embedded/log/keep-logs';
import type { ContactKind as ContactName } from '@micromart/store/contact-changes';
import type { Queue } from '@micromart/store/outbox';

export type { ContactName };

/** Follow-up work by queue. `sealed` is base64 of bytes sealed with the person's key at `place`. */
export interface Jobs {
  /** A one-time code to an address that is still to be proved. */
  'send-code': { person: string; place: string; sealed: string };
  /** A notice to the old address, with the way back. */
  'send-contact-notice': { person: string; place: string; sealed: string };
  /** A proved contact whose change was not answered: what follows is done if it was carried out. */
  'settle-contact-change': { person: string; place: string; sealed: string };
  /** The identity provider learns the sign-in e-mail that the account system has when the job runs, so the order of jobs does not matter. */
  'tell-identity': { person: string };
  /** The data of some people, those after `after` in the order of their ids, are searched for numbers that are not to be kept. */
  'scan-numbers': { after: string };
  /** Lines of logs that a person asked to be removed go, as long as there are any. */
  'remove-lines': { person: string; removal: string };
  /** Lines of logs that are older than their person's choice allows go; `from`: where a round goes on. */
  'keep-logs': { from: KeptTo };
  /** Pictures that nobody can bring back any more are deleted. */
  'clear-media': Record<string, never>;
  /** Pictures that are older than their device's setting allows go, of the people after `after` in the order of their ids. */
  'keep-media': { after: string };
  /** Whoever asked to be told of new versions of the policy gets one mail for the version in force. */
  'look-for-policy-version': Record<string, never>;
  'tell-policy-version': { person: string; date: string };
  /** The messaging system learns where the account can be reached when the job runs, so the order of jobs does not matter. */
  'tell-messaging': { person: string };
  /** A topic on a channel goes off, by the link in a message. */
  'end-choice': { person: string; place: string; sealed: string };
  /** "Do not sell or share" of a browser becomes that of the account. */
  'keep-opt-out': { person: string; source: 'person' | 'gpc'; saidAt: string; key: string };
  /** Rows whose time has passed are removed. */
  'sweep-expired': Record<string, never>;
}
export type JobName = keyof Jobs;

/** What a take-over is told and mended by does not give up before the way back does. */
const retryFor = durations.contactChangeUndo;
export const queues: readonly Queue<JobName>[] = [
  { name: 'send-code' },
  { name: 'send-contact-notice', retryFor },
  { name: 'settle-contact-change', retryFor },
  { name: 'tell-identity', retryFor },
  { name: 'tell-messaging', retryFor },
  { name: 'end-choice', retryFor },
  { name: 'keep-opt-out', retryFor },
  { name: 'scan-numbers' },
  { name: 'remove-lines', retryFor },
  { name: 'keep-logs' },
  { name: 'clear-media' },
  { name: 'keep-media' },
  { name: 'look-for-policy-version' },
  { name: 'tell-policy-version', retryFor },
  { name: 'sweep-expired' },
];

export interface CodeToSend {
  readonly contact: ContactName;
  readonly to: string;
  readonly code: string;
  /** What the code is for: to make the address that of an account (unless named), or to act on it without one. */
  readonly use?: 'own-address';
}
/** A choice of the messaging system, by its id, that is to go off. */
export interface ChoiceToEnd {
  readonly choice: string;
  readonly key: string;
}
export interface NoticeToSend {
  readonly contact: ContactName;
  /** Where it goes: the old e-mail or number. */
  readonly channel: ContactName;
  readonly to: string;
  readonly undoToken: string;
}
/** A contact whose code came back, or a number that is to be removed. */
export interface ProvedContact {
  readonly contact: ContactName;
  /** Empty: removed. */
  readonly target: string;
  /** Both contacts as they stood before. */
  readonly held: readonly HeldRecord[];
  /** Public id of the session that stays. */
  readonly session: string;
  readonly key: string;
}
