-- Publishing: an edition is numbered without a gap, and says which revisions it brought. The
-- record of edition N is, for each thing, its newest publication up to N, less the retractions.

create table edition (
  number integer not null,
  published_at timestamptz not null default clock_timestamp(),
  published_by bigint,
  note text,
  constraint edition_pkey primary key (number),
  constraint edition_published_by_fkey foreign key (published_by) references person (id),
  constraint edition_number_positive check (number > 0)
);

comment on table edition is 'A publication of the whole record.';
comment on column edition.number is '1, 2, 3 … without a gap; given by the database';
comment on column edition.published_by is 'who published it; null: an import';
comment on column edition.note is 'what it brings, or the reason of the import';

create table publication (
  thing_id bigint not null,
  edition integer not null,
  revision_id bigint not null,
  constraint publication_pkey primary key (thing_id, edition) include (revision_id),
  constraint publication_revision_unique unique (revision_id),
  constraint publication_edition_fkey foreign key (edition) references edition (number),
  constraint publication_revision_fkey foreign key (revision_id, thing_id)
    references revision (id, thing_id)
);

create index publication_by_edition on publication (edition);

comment on table publication is 'Which revision of a thing an edition brought: one at most.';

-- Publications wait for each other until they commit or roll back: so a failed one uses no
-- number, and whoever merges sees the record that it will follow.
create function lock_publishing() returns void
language sql
as $$
  select pg_advisory_xact_lock(7539004)
$$;

create function number_edition() returns trigger
language plpgsql
as $$
begin
  perform lock_publishing();
  select coalesce(max(number), 0) + 1
  into new.number
  from edition;
  return new;
end
$$;

create trigger edition_is_numbered
before insert on edition
for each row execute function number_edition();

create function announce_edition() returns trigger
language plpgsql
as $$
begin
  perform pg_notify('khutut_edition', new.number::text);
  return null;
end
$$;

create trigger edition_is_announced
after insert on edition
for each row execute function announce_edition();
