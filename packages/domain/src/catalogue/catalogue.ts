import type { SystemId } from '../systems.ts';
import { messageChannels } from './channels.ts';
import { collection } from './collection.ts';
import { contact } from './contact.ts';
import { content } from './content.ts';
import { cookies } from './cookies.ts';
import { devices } from './devices.ts';
import type { CatalogueEntry } from './entry.ts';
import { messageTopics } from './messages.ts';
import { outsideParties } from './outside-parties.ts';
import { paymentSecurity } from './payment-security.ts';
import { personal } from './personal.ts';
import { policy } from './policy.ts';
import { purposes } from './purposes.ts';
import { scope } from './scope.ts';
import { site } from './site.ts';

/** Every clause of the policy, in the order of the policy table. */
export const catalogue: readonly CatalogueEntry[] = [
  ...scope,
  ...collection,
  ...contact,
  ...personal,
  ...devices,
  ...site,
  ...content,
  ...messageChannels,
  ...messageTopics,
  ...cookies,
  ...purposes,
  ...paymentSecurity,
  ...outsideParties,
  ...policy,
];

const byId = new Map(catalogue.map((entry) => [entry.id, entry]));
const byKind = new Map(catalogue.flatMap((entry) => entry.kinds.map((kind) => [kind, entry])));

export function findEntry(id: string): CatalogueEntry | undefined {
  return byId.get(id);
}

/** The entry of an id that is known to be there. Throws a RangeError for any other. */
export function entryOf(id: string): CatalogueEntry {
  const entry = byId.get(id);
  if (entry === undefined) throw new RangeError(`The catalogue has no entry ${id}`);
  return entry;
}

/** The one entry that speaks for a kind of record. `undefined`: nobody does, and it is shown as "Other data we hold" (C12). */
export function entryOfKind(system: SystemId, kind: string): CatalogueEntry | undefined {
  return byKind.get(`${system}.${kind}`);
}
