import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

/** Times are set by the database's clock, never by ours. */
type ByDatabase = ColumnType<Date, never, never>;
type Instant = ColumnType<Date, Date, Date>;
type MaybeInstant = ColumnType<Date | null, Date | null | undefined, Date | null>;
/** Ciphertext. PGlite gives a Uint8Array, pg a Buffer (which is one). */
type Sealed = Uint8Array;

export interface PersonKeyTable {
  person_id: string;
  version: Generated<number>;
  /** The data key, sealed by the wrapping key; `null` once it was destroyed. */
  wrapped: Sealed | null;
  /** Which wrapping key: a fingerprint, not the key. */
  wrapped_by: string;
  created_at: ByDatabase;
  destroyed_at: MaybeInstant;
}

export type Audience = 'web' | 'webview' | 'agent';

export interface SessionTable {
  person_id: string;
  public_id: string;
  id_hash: Uint8Array;
  audience: Audience;
  created_at: ByDatabase;
  last_seen_at: Generated<Date>;
  signed_in_at: Generated<Date>;
  idle_ms: number;
  absolute_ms: number;
  sealed: Sealed;
  ended_at: MaybeInstant;
}

export interface SignInTable {
  id_hash: Uint8Array;
  sealed: Sealed;
  expires_at: Instant;
  taken_at: MaybeInstant;
}

export interface DraftTable {
  person_id: string;
  id_hash: Uint8Array;
  sealed: Sealed;
  expires_at: Instant;
  taken_at: MaybeInstant;
}

export type VerificationPurpose = 'change-email' | 'change-phone';

export interface VerificationTable {
  person_id: string;
  id: string;
  purpose: VerificationPurpose;
  session_public_id: string;
  target: Sealed;
  target_lookup: string;
  code_hash: string;
  attempts: Generated<number>;
  attempts_allowed: number;
  created_at: ByDatabase;
  expires_at: Instant;
  consumed_at: MaybeInstant;
  cancelled_at: MaybeInstant;
}

export type DiaryActor = 'customer' | 'support' | 'system';

export interface SignInFloorTable {
  person_id: string;
  not_before: Instant;
}

export interface DiaryTable {
  key_hash: ColumnType<Uint8Array | null, Uint8Array | null | undefined, never>;
  person_id: string;
  seq: GeneratedAlways<string>;
  at: ByDatabase;
  actor: DiaryActor;
  system: string;
  kind: string;
  record_id: string;
  act: string;
  /** Bound into the seals of `before` and `after`. */
  seal_id: string;
  before: Sealed | null;
  after: Sealed | null;
  undo_until: MaybeInstant;
  undone_at: MaybeInstant;
  undone_by_seq: ColumnType<string | null, string | null | undefined, string | null>;
}

export interface ReceiptTable {
  person_id: string;
  act: string;
  key_hash: Uint8Array;
  /** Who carries out the act now. */
  claim: string;
  /** `null` while the act is under way. */
  result: Sealed | null;
  at: Generated<Date>;
}

export interface AccessLogTable {
  person_id: string;
  seq: GeneratedAlways<string>;
  at: ByDatabase;
  actor_kind: string;
  actor_id: string;
  procedure: string;
  line: string;
  outcome: string;
  request_id: string;
}

export type ContactKind = 'email' | 'phone';

export interface ContactChangeTable {
  person_id: string;
  id: string;
  kind: ContactKind;
  before: Sealed | null;
  after: Sealed;
  undo_token_hash: Uint8Array;
  changed_at: ByDatabase;
  undo_until: Instant;
  undone_at: MaybeInstant;
}

/** The dashboard's own tables. Every one but `sign_in` is keyed by the person first. */
export interface Tables {
  person_key: PersonKeyTable;
  session: SessionTable;
  sign_in: SignInTable;
  draft: DraftTable;
  verification: VerificationTable;
  sign_in_floor: SignInFloorTable;
  diary: DiaryTable;
  receipt: ReceiptTable;
  access_log: AccessLogTable;
  contact_change: ContactChangeTable;
}
