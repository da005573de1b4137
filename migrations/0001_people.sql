-- Who writes and reviews. Kept apart from sign-in (passwords, second factors, sessions), which
-- comes with the newsroom: the ledger needs only somebody to point at, for ever.

create table person (
  id bigint generated always as identity,
  name text not null,
  role text not null,
  created_at timestamptz not null default now(),
  disabled_at timestamptz,
  constraint person_pkey primary key (id),
  constraint person_name_unique unique (name),
  constraint person_name_given check (name <> ''),
  constraint person_role_known check (role in ('reporter', 'editor', 'admin'))
);

comment on table person is 'A member of staff. Never deleted: revisions name their author.';
comment on column person.role is
  'reporter (drafts), editor (reviews, publishes) or admin (people, settings)';
comment on column person.disabled_at is 'since when this person may no longer sign in; null: may';
