import { AppError } from '@micromart/domain/app-error';
import { inSeconds } from '@micromart/domain/time';
import type { Keyring } from '@micromart/store/keys';
import type { Store } from '@micromart/store/open-store';
import { RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible';

/**
 * Every limit of the product. `points` calls in `seconds`, counted by `by`.
 * `shared`: counted in the database, so all nodes count together; the others are counted a node.
 */
export const rateRules = {
  page: { points: 240, seconds: 60, by: 'session', shared: false },
  picture: { points: 1200, seconds: 60, by: 'session', shared: false },
  read: { points: 600, seconds: 60, by: 'session', shared: false },
  /** Asks every system at once. */
  search: { points: 120, seconds: 60, by: 'session', shared: false },
  change: { points: 120, seconds: 60, by: 'person', shared: true },
  'contact-change': { points: 10, seconds: 900, by: 'person', shared: true },
  /** Asks many systems, or another company, for one press. */
  'costly-act': { points: 20, seconds: 900, by: 'person', shared: true },
  'code-guess': { points: 20, seconds: 900, by: 'person', shared: true },
  'sign-in': { points: 60, seconds: 60, by: 'address', shared: true },
  'address-code': { points: 10, seconds: 900, by: 'address', shared: true },
  'address-guess': { points: 30, seconds: 900, by: 'address', shared: true },
  /** Mail programs of many people press from a few addresses of their makers. */
  unsubscribe: { points: 1200, seconds: 60, by: 'address', shared: false },
  'anonymous-act': { points: 30, seconds: 60, by: 'address', shared: true },
} as const;
export type RateRuleName = keyof typeof rateRules;

export interface Caller {
  readonly address: string;
  readonly person: string | null;
  readonly session: string | null;
}

export interface Limits {
  /** Counts one call; throws `too-many` with the seconds to wait. */
  count(rule: RateRuleName, caller: Caller): Promise<void>;
}

export async function openLimits(store: Store, keyring: Pick<Keyring, 'lookup'>): Promise<Limits> {
  const limiters = new Map<RateRuleName, RateLimiterMemory | RateLimiterPostgres>();
  for (const [name, rule] of Object.entries(rateRules) as [RateRuleName, (typeof rateRules)[RateRuleName]][]) {
    const options = { points: rule.points, duration: rule.seconds, keyPrefix: name };
    limiters.set(
      name,
      rule.shared
        ? new RateLimiterPostgres({
            ...options,
            storeClient: store.sqlClient,
            storeType: 'client',
            tableName: 'rate_limit',
            tableCreated: true,
            clearExpiredByTimeout: false,
          })
        : new RateLimiterMemory(options),
    );
  }
  return {
    async count(name, caller) {
      const { by } = rateRules[name];
      const key = by === 'session' ? caller.session : by === 'person' ? caller.person : null;
      try {
        await limiters.get(name)?.consume(keyring.lookup('rate', key ?? networkOf(caller.address)));
      } catch (refused) {
        if (refused instanceof Error) throw refused;
        const wait = (refused as { msBeforeNext: number }).msBeforeNext;
        throw new AppError('too-many', name, { retryAfterSeconds: Math.max(1, inSeconds(wait)) });
      }
    },
  };
}

/** Whoever has one IPv6 address has the 2^64 of its network. */
export function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = '', tail = ''] = address.split('::');
  const groups = head.split(':').filter((group) => group !== '');
  const missing = 8 - groups.length - tail.split(':').filter((group) => group !== '').length;
  return [...groups, ...Array<string>(Math.max(0, missing)).fill('0')].slice(0, 4).join(':');
}
