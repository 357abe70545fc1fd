create table verification (
  person_id text not null,
  id uuid not null,
  purpose text not null check (purpose in ('change-email', 'change-phone')),
  session_public_id text not null,
  target bytea not null,
  target_lookup text not null,
  code_hash text not null,
  attempts smallint not null default 0,
  attempts_allowed smallint not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  consumed_at timestamptz,
  cancelled_at timestamptz,
  primary key (person_id, id)
);
create index verification_recent on verification (person_id, created_at);

create table diary (
  person_id text not null,
  seq bigint generated always as identity,
  at timestamptz not null default now(),
  actor text not null check (actor in ('customer', 'support', 'system')),
  system text not null,
  kind text not null,
  record_id text not null,
  act text not null,
  seal_id uuid not null,
  before bytea,
  after bytea,
  undo_until timestamptz,
  undone_at timestamptz,
  undone_by_seq bigint,
  primary key (person_id, seq)
);

create table receipt (
  person_id text not null,
  act text not null,
  key_hash bytea not null,
  claim uuid not null,
  result bytea,
  at timestamptz not null default now(),
  primary key (person_id, act, key_hash)
);

create table access_log (
  person_id text not null,
  seq bigint generated always as identity,
  at timestamptz not null default now(),
  actor_kind text not null,
  actor_id text not null,
  procedure text not null,
  line text not null,
  outcome text not null,
  request_id text not null,
  primary key (person_id, seq)
);

create table contact_change (
  person_id text not null,
  id uuid not null,
  kind text not null check (kind in ('email', 'phone')),
  before bytea,
  after bytea not null,
  undo_token_hash bytea not null,
  changed_at timestamptz not null default now(),
  undo_until timestamptz not null,
  undone_at timestamptz,
  primary key (person_id, id)
);
create unique index contact_change_undo on contact_change (undo_token_hash);
