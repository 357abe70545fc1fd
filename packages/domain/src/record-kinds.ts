import type { RecordKind } from './record-kind.ts';
import { accountsKinds } from './records/accounts.ts';
import { kitchenKinds } from './records/kitchen.ts';
import { messagingKinds } from './records/messaging.ts';
import { sharingKinds } from './records/sharing.ts';
import type { ConnectedSystemId } from './systems.ts';

/** Every kind of record of every connected system. */
export const recordKinds: readonly RecordKind[] = [...accountsKinds, ...kitchenKinds, ...messagingKinds, ...sharingKinds];

export function findRecordKind(system: ConnectedSystemId, kind: string): RecordKind | undefined {
  return recordKinds.find((known) => known.system === system && known.kind === kind);
}
