import type { HeldRecord } from '@micromart/domain/held-record';
import type { PersonCipher } from '@micromart/domain/person-cipher';
import { emailKind } from '@micromart/domain/records/accounts';
import type { ConnectedSystemId } from '@micromart/domain/systems';
import type { Decision } from './rules.ts';
import { refuse } from './rules.ts';

/** Where a keyed hash stands in for a value that only one person may have (migrations/0002). */
const index = 'held_record_one_of_a_value';

/** What the keyed hash of a record is made of; null for everything that many people may have alike. */
export function lookupOf(
  cipher: PersonCipher,
  system: ConnectedSystemId,
  { kind, value }: Pick<HeldRecord, 'kind' | 'value'>,
): string | null {
  if (system !== emailKind.system || kind !== emailKind.kind) return null;
  const email = emailKind.value.safeParse(value);
  return email.success ? (cipher.lookup?.(`held_record|${system}|${kind}`, email.data.address.toLowerCase()) ?? null) : null;
}

/** Says no when a change failed because somebody else has the value already. */
export function refusalOf(fault: unknown): Decision | null {
  const taken = typeof fault === 'object' && fault !== null && 'constraint' in fault && fault.constraint === index;
  return taken ? refuse('Somebody else uses this address at Micromart.', 'address') : null;
}
