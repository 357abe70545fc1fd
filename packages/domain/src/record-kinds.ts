import type { RecordKind } from './record-kind.ts';
import { accountsKinds } from './records/accounts.ts';
import { careKinds } from './records/care.ts';
import { collectingKinds } from './records/collecting.ts';
import { communityKinds } from './records/community.ts';
import { kitchenKinds } from './records/kitchen.ts';
import { messagingKinds } from './records/messaging.ts';
import { sharingKinds } from './records/sharing.ts';
import { shopKinds } from './records/shop.ts';
import { siteKinds } from './records/site.ts';
import type { ConnectedSystemId } from './systems.ts';

/** Every kind of record of every connected system. */
export const recordKinds: readonly RecordKind[] = [
  ...accountsKinds,
  ...kitchenKinds,
  ...messagingKinds,
  ...sharingKinds,
  ...shopKinds,
  ...siteKinds,
  ...communityKinds,
  ...careKinds,
  ...collectingKinds,
];

export function findRecordKind(system: ConnectedSystemId, kind: string): RecordKind | undefined {
  return recordKinds.find((known) => known.system === system && known.kind === kind);
}
