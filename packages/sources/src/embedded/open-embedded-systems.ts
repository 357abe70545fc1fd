import { isLogSystem } from '@micromart/domain/logs';
import type { ConnectedSystemId } from '@micromart/domain/systems';
import type { Kysely } from 'kysely';
import { accountsRules } from './accounts.ts';
import { careRules } from './care.ts';
import { communityRules } from './community.ts';
import { openContacts } from './contacts.ts';
import { type EmbeddedSource, embeddedSource } from './embedded-source.ts';
import { HeldRecordTable } from './held-record-table.ts';
import { kitchenRules } from './kitchen.ts';
import { embeddedLog } from './log/embedded-log.ts';
import { withLogRules } from './log/log-rules.ts';
import type { LogCipher } from './log/log-words.ts';
import { withLog } from './log/with-log.ts';
import { embeddedMedia } from './media/embedded-media.ts';
import type { MediaFiles } from './media/media-files.ts';
import { withMedia } from './media/with-media.ts';
import { messagingRules } from './messaging.ts';
import type { SystemRules } from './rules.ts';
import { sharingRules } from './sharing.ts';
import { shopRules } from './shop.ts';
import { siteRules } from './site.ts';

export interface EmbeddedSystemsOptions {
  // biome-ignore lint/suspicious/noExplicitAny: any schema that has the tables of migrations/ serves
  readonly db: Kysely<any>;
  readonly cipher: LogCipher;
  /** Where pictures are kept; without it, the kitchen takes and has none. */
  readonly files?: MediaFiles;
}

/** Micromart's systems of record on tables of their own (migrations/). */
export function openEmbeddedSystems({ db, cipher, files }: EmbeddedSystemsOptions): Record<ConnectedSystemId, EmbeddedSource> {
  function open(rules: SystemRules): EmbeddedSource {
    const { system } = rules;
    const table = new HeldRecordTable(db, cipher, system);
    const source = embeddedSource(table, withLogRules(rules));
    return isLogSystem(system) ? withLog(source, embeddedLog({ db, cipher }, system, table)) : source;
  }
  const kitchen = open(kitchenRules);
  const community = open(communityRules);
  return {
    accounts: open(accountsRules),
    kitchen: files ? withMedia(kitchen, embeddedMedia({ db, cipher, files }, new HeldRecordTable(db, cipher, 'kitchen'))) : kitchen,
    messaging: open(messagingRules),
    sharing: open(sharingRules),
    shop: open(shopRules),
    site: open(siteRules),
    community: { ...community, contacts: openContacts({ db, cipher }, community) },
    care: open(careRules),
  };
}
