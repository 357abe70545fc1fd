-- Lines of logs that a person asked to be removed, until they are and for a day more. What is to go is sealed.
create table removal (
  person_id text not null,
  id uuid not null,
  sealed bytea not null,
  removed bigint not null default 0,
  remaining bigint not null,
  begun_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (person_id, id)
);
