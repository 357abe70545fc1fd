-- The idempotency key of the act: a repeated act writes no second line.
alter table diary add column key_hash bytea;
create unique index diary_once on diary (person_id, key_hash, kind, record_id);
