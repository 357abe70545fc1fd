import { entryOfKind, findEntry } from '@micromart/domain/catalogue/catalogue';
import type { KeptOutNumber } from '@micromart/domain/kept-out-numbers';
import { type SystemId, systems } from '@micromart/domain/systems';
import { type Finding, readNumberScan } from '@micromart/store/number-scans';
import { placeOfEntry } from '../../platform/place-of-entry.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import { sayMoment } from '../../platform/say-time.ts';
import { newestLines } from '../../platform/scan-numbers.ts';
import type { StoredNumbersView } from './stored-numbers-view.ts';

/** What the last search found, and when it was. Before the first one nothing is claimed. */
export async function readStoredNumbers({ services, person }: CustomerContext): Promise<StoredNumbersView> {
  const scan = await readNumberScan(services.store.db, services.keyring, person);
  return {
    searchedAt: scan?.searchedAt ?? null,
    searched: scan === null ? null : sayMoment(scan.searchedAt),
    found: (scan?.findings ?? []).map(presentFinding),
    unsearched: (scan?.unsearched ?? []).map((system) => systems[system as SystemId].name),
    newestLines,
  };
}

const names = {
  card: 'Card number',
  'social-security': 'Social security number',
  'bank-account': 'Bank account number',
} as const satisfies Record<KeptOutNumber, string>;

function presentFinding({ what, lastFour, system, kind }: Finding, place: number) {
  const entry = entryOfKind(system as SystemId, kind) ?? (system === 'dashboard' ? undefined : findEntry('C12'));
  const within = kind === 'diary' ? 'the diary of your changes' : kind === 'log' ? 'a line of a log' : (entry?.name ?? kind);
  return {
    anchor: `stored-number-${place}`,
    label: `${names[what]} ending in ${lastFour}`,
    where: `In ${within}, in ${systems[system as SystemId].name}`,
    href: entry === undefined || kind === 'log' ? null : (placeOfEntry(entry)?.href ?? null),
  };
}
