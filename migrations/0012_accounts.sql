-- Who may come into the newsroom and how: passwords, second factors, sessions, invitations, the
-- switches, and a log of what staff did. No secret lies here in the clear that somebody could come
-- in with, but the TOTP secrets, which the server itself must be able to read.
--
-- Times are given by the program, not by the database, so that tests can move the clock.

create table credential (
  person_id bigint not null,
  password_hash text not null,
  password_set_at timestamptz not null,
  is_demo boolean not null default false,
  totp_secret bytea,
  totp_since timestamptz,
  totp_last_step bigint,
  totp_offered bytea,
  constraint credential_pkey primary key (person_id),
  constraint credential_person_fkey foreign key (person_id) references person (id),
  constraint credential_password_hashed check (password_hash like '$argon2id$%'),
  constraint credential_totp_secret_length check (octet_length(totp_secret) = 20),
  constraint credential_totp_offered_length check (octet_length(totp_offered) = 20),
  constraint credential_totp_whole check ((totp_secret is null) = (totp_since is null)),
  constraint credential_totp_step_of_secret check (
    totp_last_step is null or totp_secret is not null
  )
);

comment on table credential is 'How a person proves who they are. None: invited, not yet come.';
comment on column credential.password_hash is 'Argon2id as a PHC string: 19456 KiB, 2 passes, 1 lane';
comment on column credential.is_demo is
  'made by serve --demo with a printed password and no second factor: of use in such a server only';
comment on column credential.totp_secret is '160 bits, RFC 6238: SHA-1, 6 digits, steps of 30 s';
comment on column credential.totp_last_step is
  'the newest step (of 30 s since 1970) whose code was used: no code of it or before works again';
comment on column credential.totp_offered is
  'a secret that is being set up, until a first code of it is entered';

create table recovery_code (
  person_id bigint not null,
  code_hash bytea not null,
  used_at timestamptz,
  constraint recovery_code_pkey primary key (person_id, code_hash),
  constraint recovery_code_person_fkey foreign key (person_id) references person (id),
  constraint recovery_code_hash_length check (octet_length(code_hash) = 32)
);

comment on table recovery_code is 'In place of a code of the app, each once.';
comment on column recovery_code.code_hash is
  'SHA-256 of the 80 random bits as they are typed, in small letters without spaces and hyphens';

create table session (
  id bigint generated always as identity,
  token_hash bytea not null,
  person_id bigint not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  second_factor boolean not null,
  ended_at timestamptz,
  ended_why text,
  constraint session_pkey primary key (id),
  constraint session_token_unique unique (token_hash),
  constraint session_person_fkey foreign key (person_id) references person (id),
  constraint session_token_hash_length check (octet_length(token_hash) = 32),
  constraint session_seen_after_created check (seen_at >= created_at),
  constraint session_end_reasoned check ((ended_at is null) = (ended_why is null)),
  constraint session_ended_why_known check (
    ended_why in (
      'signed_out', 'everywhere', 'renewed', 'password', 'role', 'second_factor', 'disabled',
      'ended_by_admin', 'lock_down', 'demo'
    )
  )
);

create index session_by_person on session (person_id) where ended_at is null;

comment on table session is
  'A browser that somebody signed in with. It lasts 2 h without use and 12 h in any case.';
comment on column session.token_hash is 'SHA-256 of the 256 random bits in the cookie';
comment on column session.seen_at is 'when it was last used, to the minute';
comment on column session.second_factor is 'whether a code was entered too, not the password alone';
comment on column session.ended_why is 'renewed: another one took its place in the same browser';

create table invitation (
  id bigint generated always as identity,
  token_hash bytea not null,
  person_id bigint not null,
  invited_by bigint,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  withdrawn_at timestamptz,
  constraint invitation_pkey primary key (id),
  constraint invitation_token_unique unique (token_hash),
  constraint invitation_person_fkey foreign key (person_id) references person (id),
  constraint invitation_invited_by_fkey foreign key (invited_by) references person (id),
  constraint invitation_token_hash_length check (octet_length(token_hash) = 32),
  constraint invitation_expires_later check (expires_at > created_at),
  constraint invitation_used_or_withdrawn check (used_at is null or withdrawn_at is null)
);

create index invitation_by_person on invitation (person_id);

comment on table invitation is
  'A link that lets a person choose a password, once, within 7 days. The role is the person''s.';
comment on column invitation.token_hash is 'SHA-256 of the 256 random bits in the link';
comment on column invitation.withdrawn_at is 'since when it works no more: a newer one took its place';

create table switch (
  name text not null,
  is_on boolean not null,
  changed_at timestamptz,
  changed_by bigint,
  constraint switch_pkey primary key (name),
  constraint switch_changed_by_fkey foreign key (changed_by) references person (id),
  constraint switch_known check (name in ('read_only', 'lock_down'))
);

insert into switch (name, is_on) values ('read_only', false), ('lock_down', false);

comment on table switch is
  'read_only: nothing is written in the newsroom but sign-in and these switches. lock_down: only '
  'admins may come in.';
comment on column switch.changed_at is 'null: never';

create table setting (
  person_id bigint not null,
  language text,
  keys boolean not null default true,
  constraint setting_pkey primary key (person_id),
  constraint setting_person_fkey foreign key (person_id) references person (id),
  constraint setting_language_known check (language in ('en', 'ar'))
);

comment on table setting is 'How a person wants the newsroom. None: the defaults.';
comment on column setting.language is 'of the pages; null: as the browser asks';
comment on column setting.keys is 'whether single letters work as keys';

create table audit (
  id bigint generated always as identity,
  at timestamptz not null,
  by bigint,
  act text not null,
  person_id bigint,
  detail text,
  constraint audit_pkey primary key (id),
  constraint audit_by_fkey foreign key (by) references person (id),
  constraint audit_person_fkey foreign key (person_id) references person (id),
  constraint audit_act_given check (act <> '')
);

create index audit_by_person on audit (person_id, id);

comment on table audit is 'What staff did in the newsroom, line by line; only added to.';
comment on column audit.by is 'who did it; null: whoever ran the command line';
comment on column audit.person_id is 'to whom it was done, where it was done to a person';
comment on column audit.detail is 'such as the new role; never a secret';

create trigger audit_is_never_changed
before update or delete or truncate on audit
for each statement execute function refuse_change();

create or replace function grant_application(application name) returns void
language plpgsql
as $$
begin
  if not exists (select from pg_roles where rolname = application) then
    return;
  end if;
  execute format('grant usage on schema %I to %I', current_schema(), application);
  execute format(
    'grant select, insert on all tables in schema %I to %I', current_schema(), application
  );
  -- What changes: who may come in. The ledger and the audit do not.
  execute format(
    'grant update on person, credential, recovery_code, session, invitation, switch, setting to %I',
    application
  );
  execute format('grant delete on recovery_code, session to %I', application);
  if to_regclass('_sqlx_migrations') is not null then
    execute format('revoke insert on _sqlx_migrations from %I', application);
  end if;
end
$$;

select grant_application('khutut');
