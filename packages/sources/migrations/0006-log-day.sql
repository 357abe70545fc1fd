-- How many lines each day has, of whatever kind, device and place: a year of them is read for every first view, and `log_count` has a row
-- for each combination of these. The lock: a line written between the sum and the end would be missing in it.
lock table log_count in share row exclusive mode;
create table log_day (
  person_id text not null,
  system text not null,
  day date not null,
  n bigint not null,
  primary key (person_id, system, day)
);
insert into log_day (person_id, system, day, n)
select person_id, system, day, sum(n) from log_count group by person_id, system, day having sum(n) > 0;
