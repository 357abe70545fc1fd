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

export type VerificationPurpose = 'change-email' | 'change-phone' | 'prove-address';

export interface VerificationTable {
  person_id: string;
  id: string;
  purpose: VerificationPurpose;
  /** Null: the person, signed in. */
  asker: string | null;
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

export interface UnsubscribeLinkTable {
  person_id: string;
  id: string;
  token_hash: Uint8Array;
  /** What it switches off. */
  sealed: Sealed;
  expires_at: Instant;
}

export interface OptOutHeardTable {
  person_id: string;
  source: 'person' | 'gpc';
  said_at: Instant;
}

export interface AddressProofTable {
  /** A pseudonym of the address: whoever proves it needs no account. */
  person_id: string;
  id: string;
  token_hash: Uint8Array;
  address: Sealed;
  expires_at: Instant;
}

export type PolicyAnswer = 'acknowledged' | 'disagreed';

/** A version is a date, `YYYY-MM-DD`; read it as text. */
type PolicyDate = ColumnType<Date, string, string>;

export interface PolicyShownTable {
  person_id: string;
  version: PolicyDate;
  noticed_at: MaybeInstant;
  opened_at: MaybeInstant;
  answer: ColumnType<PolicyAnswer | null, PolicyAnswer | null | undefined, PolicyAnswer | null>;
  answered_at: MaybeInstant;
}

export interface PolicyWatchTable {
  person_id: string;
  wanted: boolean;
  since: Generated<Date>;
  told_version: PolicyDate;
}

export interface NumberScanTable {
  person_id: string;
  searched_at: Generated<Date>;
  /** Ids of systems, joined by commas. */
  unsearched: string;
  findings: Sealed;
}

export interface RemovalTable {
  person_id: string;
  id: string;
  sealed: Sealed;
  /** Counts, as text. */
  removed: Generated<string>;
  remaining: string;
  staying: Generated<string>;
  begun_at: ByDatabase;
  ended_at: MaybeInstant;
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
  policy_shown: PolicyShownTable;
  policy_watch: PolicyWatchTable;
  unsubscribe_link: UnsubscribeLinkTable;
  opt_out_heard: OptOutHeardTable;
  address_proof: AddressProofTable;
  number_scan: NumberScanTable;
  removal: RemovalTable;
}
