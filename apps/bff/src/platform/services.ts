import type { ConnectedSystemId } from '@micromart/domain/systems';
import type { GuardedSource } from '@micromart/sources/guard';
import type { Keyring } from '@micromart/store/keys';
import type { Store } from '@micromart/store/open-store';
import type { Outbox } from '@micromart/store/outbox';
import type { Env } from '../env.ts';
import type { JobName } from './jobs.ts';
import type { Limits } from './limits.ts';
import type { Log } from './log.ts';

/** What an act may reach for. Opened once in main.ts, or by a test. */
export interface Services {
  readonly env: Env;
  /** Keys the tokens of forms that are sent without script. */
  readonly formSecret: string;
  readonly log: Log;
  readonly store: Store;
  readonly keyring: Keyring;
  readonly sources: Readonly<Record<ConnectedSystemId, GuardedSource>>;
  readonly outbox: Outbox<JobName>;
  readonly limits: Limits;
}
