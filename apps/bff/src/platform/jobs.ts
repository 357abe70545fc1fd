import type { HeldRecord } from '@micromart/domain/held-record';
import type { ContactKind as ContactName } from '@micromart/store/contact-changes';

export type { ContactName };

/** Follow-up work by queue. `sealed` is base64 of bytes sealed with the person's key at `place`. */
export interface Jobs {
  /** A one-time code to an address that is still to be proved. */
  'send-code': { person: string; place: string; sealed: string };
  /** A notice to the old address, with the way back. */
  'send-contact-notice': { person: string; place: string; sealed: string };
  /** A proved contact whose change was not answered: what follows is done if it was carried out. */
  'settle-contact-change': { person: string; place: string; sealed: string };
  /** The identity provider learns the new sign-in e-mail. */
  'tell-identity': { person: string; place: string; sealed: string };
  /** Rows whose time has passed are removed. */
  'sweep-expired': Record<string, never>;
}
export type JobName = keyof Jobs;
export const jobNames: readonly JobName[] = ['send-code', 'send-contact-notice', 'settle-contact-change', 'tell-identity', 'sweep-expired'];

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
/** A contact whose code came back. */
export interface ProvedContact {
  readonly contact: ContactName;
  readonly target: string;
  /** Both contacts as they stood before. */
  readonly held: readonly HeldRecord[];
  /** Public id of the session that stays. */
  readonly session: string;
  readonly key: string;
}
export interface LoginToTell {
  readonly email: string;
}
