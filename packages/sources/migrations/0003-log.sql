-- What the embedded systems write down by themselves: made for ten million lines of one person. What a line says is sealed with the
-- person's own key; place and words are keyed hashes. Every index leads with person and system and ends with the order of pages,
-- so that a page of any filter is read from where it begins and to where it is full.
create table log_entry (
  person_id text not null,
  system text not null,
  at timestamptz not null,
  seq bigint not null,
  kind text not null,
  device text,
  place bigint,
  words bigint[] not null,
  sealed bytea not null,
  primary key (person_id, system, at, seq)
);
create index log_entry_of_kind on log_entry (person_id, system, kind, at, seq);
create index log_entry_of_device on log_entry (person_id, system, device, at, seq) where device is not null;
create index log_entry_of_place on log_entry (person_id, system, place, at, seq) where place is not null;

-- Which lines say a word, newest last.
create table log_word (
  person_id text not null,
  system text not null,
  word bigint not null,
  at timestamptz not null,
  seq bigint not null,
  primary key (person_id, system, word, at, seq)
);

-- How many lines there are: written in the same statement as the lines, so that nobody ever counts these. `device` is empty and `place`
-- 0 where a line has none.
create table log_count (
  person_id text not null,
  system text not null,
  day date not null,
  kind text not null,
  device text not null,
  place bigint not null,
  n bigint not null,
  primary key (person_id, system, day, kind, device, place)
);
create table log_total (
  person_id text not null,
  system text not null,
  kind text not null,
  device text not null,
  place bigint not null,
  n bigint not null,
  primary key (person_id, system, kind, device, place)
);
create table log_word_total (
  person_id text not null,
  system text not null,
  word bigint not null,
  n bigint not null,
  primary key (person_id, system, word)
);

-- The places by their hash, sealed.
create table log_place (
  person_id text not null,
  system text not null,
  place bigint not null,
  sealed bytea not null,
  primary key (person_id, system, place)
);

-- When lines past their time were last removed, for each system.
create table log_keeping (
  system text primary key,
  ran_at timestamptz not null
);
