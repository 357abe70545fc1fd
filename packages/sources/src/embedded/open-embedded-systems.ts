import type { PersonCipher } from '@micromart/domain/person-cipher';
import type { ConnectedSystemId } from '@micromart/domain/systems';
import type { Kysely } from 'kysely';
import { accountsRules } from './accounts.ts';
import { type EmbeddedSource, embeddedSource } from './embedded-source.ts';
import { HeldRecordTable } from './held-record-table.ts';
import { kitchenRules } from './kitchen.ts';
import { messagingRules } from './messaging.ts';
import type { SystemRules } from './rules.ts';
import { sharingRules } from './sharing.ts';

/** Micromart's systems of record on tables of their own (migrations/0001). */
// biome-ignore lint/suspicious/noExplicitAny: any schema that has those tables serves
export function openEmbeddedSystems({ db, cipher }: { db: Kysely<any>; cipher: PersonCipher }): Record<ConnectedSystemId, EmbeddedSource> {
  const open = (rules: SystemRules) => embeddedSource(new HeldRecordTable(db, cipher, rules.system), rules);
  return { accounts: open(accountsRules), kitchen: open(kitchenRules), messaging: open(messagingRules), sharing: open(sharingRules) };
}
