-- Lines that were asked to be removed and may not be yet: told with the removal.
alter table removal add column staying bigint not null default 0;
