-- When a person's data was last searched for card, social security and bank account numbers, what could not be searched, and what was found:
-- places and last four digits only, sealed with the person's key.
create table number_scan (
  person_id text primary key,
  searched_at timestamptz not null default now(),
  unsearched text not null,
  findings bytea not null
);

-- Which people opened somebody's data, however often that person did and however often our own systems look.
create index access_log_by_kind on access_log (person_id, actor_kind, seq);
