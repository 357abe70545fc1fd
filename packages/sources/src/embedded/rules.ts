import type { HeldRecord, RecordChange } from '@micromart/domain/held-record';
import type { ConnectedSystemId } from '@micromart/domain/systems';

/** One record as it shall stand. `given`: the person gave this value here and now; otherwise source and occasion stay as they were. */
export interface Put {
  readonly kind: string;
  readonly id: string;
  readonly value: unknown;
  readonly given?: true;
}

/**
 * What a rule decides. `relied`: further records that must not change meanwhile for the decision to be right.
 * `forgets`: how the records stood before is neither answered nor remembered.
 */
export type Decision =
  | {
      readonly put: readonly Put[];
      readonly remove: readonly Pick<HeldRecord, 'kind' | 'id'>[];
      readonly relied?: readonly HeldRecord[];
      readonly forgets?: true;
    }
  | { readonly refused: string; readonly field: string | null };

export interface Step {
  readonly change: RecordChange;
  /** The record the change names; null for `add`, for the first `set` and for `stop-marketing`. */
  readonly current: HeldRecord | null;
  /** Already valid for its kind. */
  readonly value: unknown;
  /** All records of the kind and of the kinds read together with it. */
  readonly held: readonly HeldRecord[];
  /** ISO 8601. */
  readonly now: string;
}

/** What is peculiar to one system. Everything else (versions, keys, validity) is the same for all. */
export interface SystemRules {
  readonly system: ConnectedSystemId;
  /** For a kind: the other kinds that its rules look at. */
  readonly together: Readonly<Record<string, readonly string[]>>;
  /** Kinds that stay in a partial erasure, with the reason a customer reads. They go when everything in the system is erased. */
  readonly staying: Readonly<Record<string, string>>;
  decide(step: Step): Decision;
}

export function refuse(refused: string, field: string | null = null): Decision {
  return { refused, field };
}

export function put(...records: readonly Put[]): Decision {
  return { put: records, remove: [] };
}

export function remove(...records: readonly Pick<HeldRecord, 'kind' | 'id'>[]): Decision {
  return { put: [], remove: records };
}

/** The name of the first field that differs, of those named. */
export function differing<Value extends object>(before: Value, after: Value, fields: readonly (keyof Value & string)[]): string | null {
  return fields.find((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field])) ?? null;
}
