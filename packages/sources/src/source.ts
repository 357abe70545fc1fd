import { changeOutcome, heldRecord, type RecordChange } from '@micromart/domain/held-record';
import type { RecordKind } from '@micromart/domain/record-kind';
import type { ConnectedSystemId } from '@micromart/domain/systems';
import * as z from 'zod';
import type { Call } from './call.ts';
import type { ContactsPort } from './contacts.ts';
import type { LogPort } from './log.ts';
import type { MediaPort } from './media.ts';

export type { Call } from './call.ts';

export const readReply = z.strictObject({
  /** The person the reply is about. A reply about anybody else is thrown away. */
  subject: z.string(),
  records: z.array(heldRecord).max(1000),
  /** When the system looked, by its own clock. */
  asOf: z.iso.datetime(),
  /** Cursor of the next page, or null. */
  next: z.string().nullable(),
});
export type ReadReply = z.infer<typeof readReply>;

export const changeReply = z.strictObject({ subject: z.string(), result: changeOutcome });
export type ChangeReply = z.infer<typeof changeReply>;

/** What an erasure would remove, and what must stay and why. Counts are of records. */
export const previewReply = z.strictObject({
  subject: z.string(),
  holdings: z.array(
    z.strictObject({ kind: z.string(), count: z.int(), oldest: z.iso.datetime().nullable(), staysBecause: z.string().nullable() }),
  ),
});
export type PreviewReply = z.infer<typeof previewReply>;

export const eraseReply = z.strictObject({ subject: z.string(), erased: z.int(), remaining: z.int() });
export type EraseReply = z.infer<typeof eraseReply>;

/**
 * The port to one system that holds customers' data. Adapters (embedded, http) pass the suite in contract.ts.
 *
 * A method may reject or hang: only `guardSource` (guard.ts) turns that into `Sourced<T>`, and nothing calls a bare `Source` but the guard.
 */
export interface Source {
  readonly id: ConnectedSystemId;
  describe(): readonly RecordKind[];
  /** All records of the named kinds (all kinds when empty), oldest first within a kind, at most `limit` (1..1000). */
  read(request: { subject: string; kinds: readonly string[]; after: string | null; limit: number }, call: Call): Promise<ReadReply>;
  /** Carries out one act once per `change.key`. */
  change(request: { subject: string; change: RecordChange }, call: Call): Promise<ChangeReply>;
  preview(request: { subject: string; kinds: readonly string[] }, call: Call): Promise<PreviewReply>;
  erase(request: { subject: string; kinds: readonly string[]; key: string }, call: Call): Promise<EraseReply>;
  /** Rejects when the system is not well. */
  health(call: Call): Promise<void>;
  /** What it writes down by itself: only a system with a log has it. */
  readonly log?: LogPort;
  /** Pictures: only a system with cameras has them. */
  readonly media?: MediaPort;
  /** What customers told us about other people; only a system that takes referrals has it. */
  readonly contacts?: ContactsPort;
  /** Tells of changes that did not come through `change` (a device went online, a carrier reported STOP). Returns the way to stop. */
  watch?(onChange: (subject: string, kinds: readonly string[]) => void): () => void;
}
