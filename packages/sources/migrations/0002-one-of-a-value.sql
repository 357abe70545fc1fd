-- A keyed hash of values that no two people may have, such as the e-mail address they sign in with.
alter table held_record add column lookup text;
create unique index held_record_one_of_a_value on held_record (system, kind, lookup);
