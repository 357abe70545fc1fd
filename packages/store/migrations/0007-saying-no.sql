-- One-click unsubscribe (RFC 8058): what a link in a message switches off stands sealed behind the hash of its token.
create table unsubscribe_link (
  person_id text not null,
  id uuid not null,
  token_hash bytea not null,
  sealed bytea not null,
  expires_at timestamptz not null,
  primary key (person_id, id)
);
create unique index unsubscribe_link_token on unsubscribe_link (token_hash);

-- "Do not sell or share", said by a browser of this person and handed on to the account once.
create table opt_out_heard (
  person_id text not null,
  source text not null check (source in ('person', 'gpc')),
  said_at timestamptz not null,
  primary key (person_id, source)
);

-- An address whose owner proved it without an account; `person_id` is a pseudonym made of a keyed hash of the address.
create table address_proof (
  person_id text not null,
  id uuid not null,
  token_hash bytea not null,
  address bytea not null,
  expires_at timestamptz not null,
  primary key (person_id, id)
);
create unique index address_proof_token on address_proof (token_hash);

alter table verification drop constraint verification_purpose_check;
alter table verification add constraint verification_purpose_check check (purpose in ('change-email', 'change-phone', 'prove-address'));
