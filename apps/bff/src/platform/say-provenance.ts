import type { ChangedBy } from '@micromart/domain/actor';
import type { Provenance } from '@micromart/domain/held-record';
import { sayDay } from './say-time.ts';

const origins = {
  given: 'You told us',
  device: 'Reported by your device,',
  site: 'By our site,',
  derived: 'By us,',
  partner: 'Sent to us',
  support: 'Noted by our support',
} as const satisfies Record<Provenance['source'], string>;

const changers = {
  customer: 'you',
  support: 'our support',
  system: 'our systems',
  device: 'your device',
  partner: 'a partner',
} as const satisfies Record<ChangedBy, string>;

export function sayWho(who: ChangedBy): string {
  return changers[who];
}

/** "You told us when you registered, March 3, 2024". */
export function sayOrigin(provenance: Provenance): string {
  return `${origins[provenance.source]} ${provenance.occasion}, ${sayDay(provenance.collectedAt)}`;
}

/** The soft line under a value: its origin, and its last change when there was one. */
export function sayProvenance(provenance: Provenance): string {
  const origin = sayOrigin(provenance);
  if (provenance.changedAt === null) return origin;
  return `${origin}. Changed ${provenance.changedBy === null ? '' : `by ${sayWho(provenance.changedBy)} `}${sayDay(provenance.changedAt)}`;
}
