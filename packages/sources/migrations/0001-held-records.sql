-- What the embedded systems of record hold. Value and provenance are sealed with the person's own key;
-- `since` orders the records of a kind, oldest first.
create table held_record (
  person_id text not null,
  system text not null,
  kind text not null,
  id text not null,
  version bigint not null,
  sealed bytea not null,
  since timestamptz not null,
  changed_at timestamptz not null default now(),
  primary key (person_id, system, kind, id)
);

create index held_record_oldest_first on held_record (person_id, system, kind, since, id);

-- One row for each act carried out, by its idempotency key. `reply` is sealed; an erasure forgets it and keeps the key.
-- The counts of an erasure are not personal and stay readable when the person's key is gone.
create table source_receipt (
  person_id text not null,
  system text not null,
  key text not null,
  reply bytea,
  erased bigint,
  remaining bigint,
  at timestamptz not null default now(),
  primary key (person_id, system, key)
);
