import { entryOf } from '@micromart/domain/catalogue/catalogue';
import type { PurposeId, RecipientId } from '@micromart/domain/catalogue/entry';
import { recipientWords } from '@micromart/domain/catalogue/parties';
import type { disclosureKind, recipientKind } from '@micromart/domain/records/sharing';
import { type ConnectedSystemId, connectedSystems, systems } from '@micromart/domain/systems';
import type * as z from 'zod';
import { placeOfEntry } from '../../platform/place-of-entry.ts';
import type { CountedHeld, Holding } from './count-held.ts';
import { type DataGroupId, dataGroups, groupOfEntry, groupsOfSystem } from './data-groups.ts';
import type { MapNode } from './data-map-view.ts';

/** The clause that stands for a purpose, and where on its page it is spoken of. */
const clauseOfPurpose: Readonly<Record<PurposeId, readonly [entry: string, anchor?: string]>> = {
  account: ['B2'],
  orders: ['B3'],
  personalise: ['J1', 'suggestions'],
  improve: ['J2', 'sharing-purpose-choice-improve'],
  'customer-service': ['J3', 'seen-by-support'],
  communicate: ['J5'],
  marketing: ['H8e'],
  analytics: ['E11', 'sharing-purpose-choice-analytics'],
  advertising: ['I3'],
  security: ['K3'],
  law: ['L2', 'releases'],
  promotion: ['G2'],
  'share-with-providers': ['J0', 'holders'],
};

export function placeOfPurpose(purpose: PurposeId): string | null {
  const [id, anchor] = clauseOfPurpose[purpose];
  const href = placeOfEntry(entryOf(id))?.href ?? null;
  return href === null || anchor === undefined ? href : `${href.split('#')[0]}#${anchor}`;
}

export function systemNode(system: ConnectedSystemId, { holdings, notAsked, held }: CountedHeld): MapNode {
  const own = holdings.filter((holding) => holding.system === system);
  const isKnown = held.systems.has(system);
  const count = isKnown ? sum(own) : null;
  const [first] = own;
  return {
    id: `system-${system}`,
    name: sentenceStart(systems[system].name.replace(/^the /, '')),
    count,
    said: count === null ? 'not asked' : sayRecords(count),
    href: first === undefined ? null : (placeOfEntry(first.entry)?.href ?? null),
    note:
      held.systems.get(system)?.isFresh === false ? 'an older answer' : isKnown && notAsked.includes(system) ? 'not all of it asked' : null,
  };
}

/** Nothing held and everything asked: no node. */
export function groupNode(group: DataGroupId, { holdings, held }: CountedHeld): MapNode | null {
  const own = holdings.filter(({ entry }) => groupOfEntry(entry) === group);
  const away = connectedSystems.filter((system) => !held.systems.has(system) && groupsOfSystem(system).includes(group));
  if (own.length === 0 && away.length === 0) return null;
  const count = own.length === 0 ? null : sum(own);
  return {
    id: `data-${group}`,
    name: dataGroups[group].name,
    count,
    said: count === null ? 'not asked' : sayRecords(count),
    href: own.map(({ entry }) => placeOfEntry(entry)?.href ?? null).find((href) => href !== null) ?? null,
    note: own.length > 0 && away.length > 0 ? 'not all of it asked' : null,
  };
}

export type Recipient = z.infer<typeof recipientKind.value>;
export type Disclosure = z.infer<typeof disclosureKind.value>;

/** Without the register nobody knows who got something: those whom the policy names are drawn as not asked. */
export function recipientNodes(recipients: readonly Recipient[], disclosures: readonly Disclosure[], isAway: boolean): MapNode[] {
  if (isAway) {
    return (Object.keys(recipientWords) as RecipientId[]).map((id) => ({
      id: `recipient-${id}`,
      name: recipientWords[id].name,
      count: null,
      said: 'not asked',
      href: null,
      note: null,
    }));
  }
  const ids = [...new Set([...recipients.map(({ recipient }) => recipient), ...disclosures.map(({ recipient }) => recipient)])];
  if (ids.length === 0) return [{ id: 'recipient-nobody', name: 'Nobody', count: 0, said: 'nothing sent', href: null, note: null }];
  return ids.map((id) => {
    const known = recipients.find(({ recipient }) => recipient === id);
    const count = disclosures.filter(({ recipient }) => recipient === id).length;
    return {
      id: `recipient-${id}`,
      name: known?.name ?? (Object.hasOwn(recipientWords, id) ? recipientWords[id as RecipientId].name : id),
      count,
      said: count === 0 ? 'nothing sent' : count === 1 ? 'sent once' : `sent ${count} times`,
      href: count === 0 ? `/#sharing-recipient-${id}` : `/sharing?${new URLSearchParams({ recipient: id }).toString()}#ledger`,
      note: known?.allowed === false ? 'you stopped this' : null,
    };
  });
}

export function sum(holdings: readonly Pick<Holding, 'count'>[]): number {
  return holdings.reduce((total, { count }) => total + count, 0);
}

const number = new Intl.NumberFormat('en-US');

export function sayRecords(count: number): string {
  return count === 1 ? '1 record' : `${number.format(count)} records`;
}

function sentenceStart(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
