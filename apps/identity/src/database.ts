import { DatabaseSync } from 'node:sqlite';

/** Times are milliseconds since 1970. `secure_delete` overwrites what is deleted. */
const schema = `
pragma journal_mode = wal;
pragma busy_timeout = 2000;
pragma secure_delete = on;

create table if not exists account (
  sub text primary key,
  email text not null unique,
  role text not null check (role in ('customer', 'support')),
  password_hash text not null,
  totp_secret text,
  totp_step integer not null default 0,
  second_factor integer not null default 0,
  active integer not null default 1
) strict;

create table if not exists seeded (sub text primary key) strict;

create table if not exists sign_in (
  interaction text primary key,
  step text not null check (step in ('email', 'password', 'code')),
  email text not null,
  sub text,
  password_proved integer not null default 0,
  code_hash text,
  code_expires integer not null default 0,
  code_guesses integer not null default 0,
  code_used integer not null default 0,
  code_mailed integer not null default 0,
  expires integer not null
) strict;
create index if not exists sign_in_of_person on sign_in (sub);

create table if not exists attempt (
  id integer primary key,
  kind text not null,
  who text not null,
  at integer not null
) strict;
create index if not exists attempt_of on attempt (kind, who, at);

create table if not exists provider_record (
  model text not null,
  id text not null,
  payload text not null,
  sub text,
  uid text,
  grant_id text,
  expires integer,
  primary key (model, id)
) strict;
create index if not exists provider_record_of_person on provider_record (sub);
create index if not exists provider_record_of_grant on provider_record (grant_id);
create index if not exists provider_record_uid on provider_record (uid);

create table if not exists kept_secret (name text primary key, value text not null) strict;
`;

export function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  database.exec(schema);
  return database;
}

/** All of it or nothing of it. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('begin immediate');
  try {
    const result = work();
    database.exec('commit');
    return result;
  } catch (error) {
    database.exec('rollback');
    throw error;
  }
}

const day = 24 * 60 * 60 * 1000;

/** Takes away what has expired, so that nothing typed stays longer than it is needed. */
export function sweep(database: DatabaseSync): void {
  const now = Date.now();
  database.prepare('delete from sign_in where expires <= ?').run(now);
  database.prepare('delete from provider_record where expires <= ?').run(now);
  database.prepare('delete from attempt where at <= ?').run(now - day);
}
