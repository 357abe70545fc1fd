-- A sign-in at the identity provider that is older than this opens no session any more: the person, or a contact change, signed other places out.
create table sign_in_floor (
  person_id text primary key,
  not_before timestamptz not null
);
