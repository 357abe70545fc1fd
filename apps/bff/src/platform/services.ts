import type { ConnectedSystemId } from '@micromart/domain/systems';
import type { KeptTo } from '@micromart/sources/embedded/log/keep-logs';
import type { EmbeddedLog } from '@micromart/sources/embedded/log/embedded-log';
import type { EmbeddedMedia } from '@micromart/sources/embedded/media/embedded-media';
import type { GuardedSource } from '@micromart/sources/guard';
import type { GuardedStripe } from '@micromart/sources/recipients/stripe';
import type { Keyring } from '@micromart/store/keys';
import type { Store } from '@micromart/store/open-store';
import type { Outbox } from '@micromart/store/outbox';
import type { Env } from '../env.ts';
import type { JobName } from './jobs.ts';
import type { Limits } from './limits.ts';
import type { Log } from './log.ts';
import type { PolicyTexts } from './policy-dir.ts';

/** What an act may reach for. Opened once in main.ts, or by a test. */
export interface Services {
  readonly env: Env;
  /** Keys the tokens of forms that are sent without script. */
  readonly formSecret: string;
  readonly log: Log;
  readonly store: Store;
  readonly keyring: Keyring;
  readonly sources: Readonly<Record<ConnectedSystemId, GuardedSource>>;
  /** Null: no account at Stripe is connected, so nobody knows what it holds. */
  readonly stripe: GuardedStripe | null;
  /** Removes lines of logs kept here that are past their time, for so many milliseconds; resolves to where the round goes on, null at its end. */
  readonly keepLogs: (milliseconds: number, from: KeptTo | null) => Promise<KeptTo | null>;
  /** What jobs do for the pictures that are kept here; null when the kitchen is behind HTTP and does it itself. */
  readonly mediaUpkeep: Pick<EmbeddedMedia, 'clear' | 'applyKeepDays'> | null;
  /** Where a sign-in at this page is written down; null when the account system is behind HTTP and does it itself. */
  readonly signInLog: Pick<EmbeddedLog, 'append'> | null;
  readonly outbox: Outbox<JobName>;
  readonly limits: Limits;
  /** The operator's legal texts, and what the operator says where the policy is silent. */
  readonly policy: PolicyTexts;
}
