import type * as z from 'zod';
import type { RecordAct } from './held-record.ts';
import type { ConnectedSystemId } from './systems.ts';

/** Which control edits a value in the page. `chapter`: its chapter has an editor of its own for it. */
export type ControlId =
  | 'text'
  | 'contact'
  | 'address'
  | 'date'
  | 'choice'
  | 'choices'
  | 'region'
  | 'switch'
  | 'device'
  | 'chapter'
  | 'none';

/** One kind of record of one system: its shape, and what may be done to it by its owner. */
export interface RecordKind<Value = unknown> {
  readonly system: ConnectedSystemId;
  readonly kind: string;
  readonly value: z.ZodType<Value>;
  readonly many: boolean;
  /** Of many: the ids there can be. `set` makes one that is not there yet. */
  readonly ids?: readonly string[];
  /** Its own name in the page, where the name of its catalogue entry would not do. */
  readonly label?: string;
  readonly acts: readonly RecordAct[];
  readonly control: ControlId;
  /** For `choice` and `choices`: the values with their words. */
  readonly options?: Readonly<Record<string, string>>;
  /** True when the diary may put the earlier value back. */
  readonly undo: boolean;
}

export function recordKind<Value>(kind: RecordKind<Value>): RecordKind<Value> {
  return kind;
}
