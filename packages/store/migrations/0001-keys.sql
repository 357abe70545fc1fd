-- One data key a person, wrapped by a key that is not in this database.
create table person_key (
  person_id text not null,
  version smallint not null default 1,
  wrapped bytea,
  wrapped_by text not null,
  created_at timestamptz not null default now(),
  destroyed_at timestamptz,
  primary key (person_id, version),
  check ((wrapped is null) = (destroyed_at is not null))
);
