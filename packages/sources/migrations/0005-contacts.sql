-- Whom customers told us about, findable by the owner of the address: a keyed hash of it, gone together with the record.
create table contact_lookup (
  person_id text not null,
  system text not null,
  kind text not null,
  id text not null,
  lookup text not null,
  primary key (person_id, system, kind, id),
  foreign key (person_id, system, kind, id) references held_record (person_id, system, kind, id) on delete cascade
);
create index contact_lookup_address on contact_lookup (system, lookup);

-- Addresses whose owners asked not to be given to us again. `key`: of the last act, and how many records all acts have removed.
create table contact_refused (
  system text not null,
  lookup text not null,
  key text not null,
  removed integer not null,
  at timestamptz not null default now(),
  primary key (system, lookup)
);
