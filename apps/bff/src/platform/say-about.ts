import type { CatalogueEntry } from '@micromart/domain/catalogue/entry';
import { recipientWords } from '@micromart/domain/catalogue/parties';
import { purposeWords } from '@micromart/domain/catalogue/purpose-words';
import type { HeldRecord } from '@micromart/domain/held-record';
import { recipientKind } from '@micromart/domain/records/sharing';
import type { Sourced } from '@micromart/domain/sourced';
import type { AboutClause } from './about-view.ts';
import { sayDay } from './say-time.ts';

/** The part of "About this" that is the same for all that is held under one clause. `sharing`: the person's records of recipients. */
export function sayAbout(entry: CatalogueEntry, sharing: Sourced<HeldRecord[]>): AboutClause {
  return {
    entry: entry.id,
    name: entry.name,
    sentence: entry.sentence,
    clause: { heading: entry.clause.heading, quote: entry.clause.quote ?? null },
    purposes: entry.purposes.map((purpose) => purposeWords[purpose].sentence),
    givenTo: givenTo(entry, sharing),
    withheld: entry.withheld,
    say: entry.say,
    sensitive: entry.sensitivity === 'sensitive',
  };
}

/** Whom the catalogue names, and what the sharing register says of each today. */
function givenTo(entry: CatalogueEntry, sharing: Sourced<HeldRecord[]>): string[] {
  const states =
    sharing.state === 'unavailable' ? [] : sharing.data.flatMap((record) => recipientKind.value.safeParse(record.value).data ?? []);
  const named = entry.recipients.map((id) => {
    const words = `${recipientWords[id].name}, who ${recipientWords[id].task}`;
    const state = states.find(({ recipient }) => recipient === id);
    if (state === undefined || state.allowed) return words;
    return `${words}, until you stopped it${state.stoppedAt === null ? '' : ` on ${sayDay(state.stoppedAt)}`}`;
  });
  if (named.length === 0 || sharing.state === 'fresh') return named;
  return [...named, 'but we could not ask just now whether you have stopped any of it'];
}
