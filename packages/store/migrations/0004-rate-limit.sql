-- Read and written by rate-limiter-flexible, which names the columns.
create table rate_limit (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
