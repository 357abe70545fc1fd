import type { ContactKind as ContactName } from '@micromart/store/contact-changes';

export type { ContactName };

/** Follow-up work by queue. `sealed` is base64 of bytes sealed with the person's key at `place`. */
export interface Jobs {
  /** A one-time code to an address that is still to be proved. */
  'send-code': { person: string; place: string; sealed: string };
  /** A notice to the old address, with the way back. */
  'send-contact-notice': { person: string; place: string; sealed: string };
  /** The identity provider learns the new sign-in e-mail. */
  'tell-identity': { person: string; place: string; sealed: string };
  /** Rows whose time has passed are removed. */
  'sweep-expired': Record<string, never>;
}
export type JobName = keyof Jobs;
export const jobNames: readonly JobName[] = ['send-code', 'send-contact-notice', 'tell-identity', 'sweep-expired'];

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
export interface LoginToTell {
  readonly email: string;
}
