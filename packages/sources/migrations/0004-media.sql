-- Pictures of the devices. The bytes are files named by `id`, sealed like `sealed` with the person's own key. A row comes before its files
-- and goes after them (`stored` false: its files are not all there), so whatever a kill leaves behind is found here and cleared away.
create table media_item (
  person_id text not null,
  id text not null,
  device_id text not null,
  taken_at timestamptz not null,
  added_at timestamptz not null default now(),
  stored boolean not null default false,
  sealed bytea not null,
  removal text,
  removed_at timestamptz,
  primary key (person_id, id)
);

create index media_item_newest_first on media_item (person_id, taken_at desc, id desc) where stored and removed_at is null;
create index media_item_of_device on media_item (person_id, device_id, taken_at desc, id desc) where stored and removed_at is null;
create index media_item_removed on media_item (person_id, removal) where removed_at is not null;
create index media_item_to_clear on media_item (removed_at, added_at) where removed_at is not null or not stored;

-- How many can be seen, kept by the statements that add, hide and bring back, so that no count looks at the pictures.
create table media_count (
  person_id text not null,
  device_id text not null,
  day date not null,
  count int not null,
  primary key (person_id, device_id, day)
);

-- Who or what opened a picture.
create table media_opening (
  person_id text not null,
  item_id text not null,
  seq bigint generated always as identity,
  at timestamptz not null default now(),
  sealed bytea not null,
  primary key (person_id, item_id, seq)
);

-- When the job that carries out how long pictures are kept last ran.
create table media_upkeep (
  id int primary key check (id = 1),
  ran_at timestamptz not null
);
