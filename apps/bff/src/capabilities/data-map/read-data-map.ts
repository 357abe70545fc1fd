import type { PurposeId } from '@micromart/domain/catalogue/entry';
import { purposeWords } from '@micromart/domain/catalogue/purpose-words';
import type { HeldRecord } from '@micromart/domain/held-record';
import { accountKind } from '@micromart/domain/records/accounts';
import { disclosureKind, type OptionalPurpose, purposeChoiceKind, recipientKind } from '@micromart/domain/records/sharing';
import { connectedSystems, systems } from '@micromart/domain/systems';
import type * as z from 'zod';
import type { AllHeld } from '../../platform/read-all-held.ts';
import type { CustomerContext } from '../../platform/request-context.ts';
import { type CountedHeld, countHeld } from './count-held.ts';
import { type DataGroupId, dataGroups, groupOfEntry, groupsOfSystem } from './data-groups.ts';
import type { DataMapView, MapLink } from './data-map-view.ts';
import { type Disclosure, groupNode, placeOfPurpose, type Recipient, recipientNodes, sayRecords, sum, systemNode } from './map-nodes.ts';

/**
 * The map of one person's data. Left of the purposes stand numbers of records, right of them how often the register says that something was
 * sent. A system that could not be asked is drawn with what it may hold as "not asked"; it never counts as zero.
 */
export async function readDataMap(ctx: CustomerContext): Promise<DataMapView> {
  const counted = await countHeld(ctx);
  const { held, notAsked } = counted;
  const sharing = held.systems.get('sharing');
  const sharingAway = sharing === undefined;
  const disclosures = recordsOf<Disclosure>(sharing?.known, disclosureKind.kind);
  const recipients = recordsOf<Recipient>(sharing?.known, recipientKind.kind);
  const used = counted.holdings.filter(({ entry }) => groupOfEntry(entry) !== 'sharing');

  const purposeIds = (Object.keys(purposeWords) as PurposeId[]).filter(
    (purpose) => used.some(({ entry }) => entry.purposes.includes(purpose)) || disclosures.some((one) => one.purpose === purpose),
  );
  const stopped = stoppedPurposes(held);
  return {
    systems: connectedSystems.map((system) => systemNode(system, counted)),
    data: (Object.keys(dataGroups) as DataGroupId[]).flatMap((group) => groupNode(group, counted) ?? []),
    purposes: purposeIds.map((purpose) => {
      const count = sum(used.filter(({ entry }) => entry.purposes.includes(purpose)));
      const note = stopped.has(purpose) ? 'you stopped this' : null;
      return {
        id: `purpose-${purpose}`,
        name: purposeWords[purpose].name,
        count,
        said: sayRecords(count),
        href: placeOfPurpose(purpose),
        note,
      };
    }),
    recipients: recipientNodes(recipients, disclosures, sharingAway),
    links: [
      ...links(counted.holdings, ({ system, entry }) => [[`system-${system}`, `data-${groupOfEntry(entry)}`]]),
      ...unknownLinks(counted),
      ...links(used, ({ entry }) => entry.purposes.map((purpose) => [`data-${groupOfEntry(entry)}`, `purpose-${purpose}`])),
      ...links(
        disclosures.map((one) => ({ ...one, count: 1 })),
        ({ purpose, recipient }) => [[`purpose-${purpose}`, `recipient-${recipient}`]],
      ),
    ],
    notAsked: notAsked.map((system) => systems[system].name),
  };
}

/** What a system that could not be asked may hold. */
function unknownLinks({ held }: CountedHeld): MapLink[] {
  return connectedSystems
    .filter((system) => !held.systems.has(system))
    .flatMap((system) => groupsOfSystem(system).map((group) => ({ from: `system-${system}`, to: `data-${group}`, count: null })));
}

function links<Counted extends { readonly count: number }>(
  things: readonly Counted[],
  ends: (thing: Counted) => readonly (readonly [string, string])[],
): MapLink[] {
  const all = new Map<string, MapLink & { count: number }>();
  for (const thing of things)
    for (const [from, to] of ends(thing)) {
      const key = `${from} ${to}`;
      all.set(key, { from, to, count: (all.get(key)?.count ?? 0) + thing.count });
    }
  return [...all.values()];
}

/** What the person said no to, of the purposes that stand on the map. */
function stoppedPurposes(held: AllHeld): ReadonlySet<PurposeId> {
  const choices = recordsOf<z.infer<typeof purposeChoiceKind.value>>(held.systems.get('sharing')?.known, purposeChoiceKind.kind);
  const [account] = recordsOf<z.infer<typeof accountKind.value>>(held.systems.get('accounts')?.known, accountKind.kind);
  const isStopped = (choice: OptionalPurpose) => choices.some(({ purpose, allowed }) => purpose === choice && !allowed);
  const stopped: readonly (readonly [PurposeId, boolean])[] = [
    ['improve', isStopped('improve')],
    ['analytics', isStopped('analytics')],
    ['personalise', account?.personalise === false],
  ];
  return new Set(stopped.filter(([, isOff]) => isOff).map(([purpose]) => purpose));
}

function recordsOf<Value>(records: readonly HeldRecord[] | undefined, kind: string): Value[] {
  return (records ?? []).filter((record) => record.kind === kind).map(({ value }) => value as Value);
}
