import type { HeldRecord } from '@micromart/domain/held-record';
import { durations } from '@micromart/domain/time';
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
  { name: 'sweep-expired' },
];

export interface CodeToSend {
  readonly contact: ContactName;
  readonly to: string;
  readonly code: string;
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
