create table session (
  person_id text not null,
  public_id text not null,
  id_hash bytea not null,
  audience text not null check (audience in ('web', 'webview', 'agent')),
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  signed_in_at timestamptz not null default now(),
  idle_ms integer not null,
  absolute_ms integer not null,
  sealed bytea not null,
  ended_at timestamptz,
  primary key (person_id, public_id)
);
create unique index session_id_hash on session (id_hash);

-- Nobody is known yet, so this is the one table without a person.
create table sign_in (
  id_hash bytea primary key,
  sealed bytea not null,
  expires_at timestamptz not null,
  taken_at timestamptz
);

create table draft (
  person_id text not null,
  id_hash bytea not null,
  sealed bytea not null,
  expires_at timestamptz not null,
  taken_at timestamptz,
  primary key (person_id, id_hash)
);
