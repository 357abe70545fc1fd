-- Which version of the privacy policy a person was told of, opened and answered. Versions are dates.
create table policy_shown (
  person_id text not null,
  version date not null,
  noticed_at timestamptz,
  opened_at timestamptz,
  answer text check (answer in ('acknowledged', 'disagreed')),
  answered_at timestamptz,
  primary key (person_id, version),
  check ((answer is null) = (answered_at is null))
);

-- Who asked to be told of new versions, and of which they were told last.
create table policy_watch (
  person_id text not null primary key,
  wanted boolean not null,
  since timestamptz not null default now(),
  told_version date not null
);
create index policy_watch_wanted on policy_watch (person_id) where wanted;
