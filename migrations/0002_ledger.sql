-- The ledger: every row of the record is a thing, and what was ever said of it is a chain of
-- revisions that are never changed. One header for all families, so that history, review and
-- publication are each one table and number, author and reason mean the same everywhere.

create table thing (
  id bigint generated always as identity,
  family text not null,
  key text not null,
  ordinal bigint not null,
  constraint thing_pkey primary key (id),
  constraint thing_key_unique unique (family, key),
  constraint thing_ordinal_unique unique (family, ordinal),
  constraint thing_named_unique unique (id, family, key),
  constraint thing_family_known check (
    family in ('actor', 'place', 'route', 'segment', 'source', 'event', 'base', 'info')
  ),
  constraint thing_ordinal_positive check (ordinal > 0)
);

comment on table thing is 'What a row of the record is about, whatever is said of it.';
comment on column thing.key is
  'its name within the family: an id; of a segment route.seq; of a base side/place/from';
comment on column thing.ordinal is
  'its place in the recorded order of its family, from 1: kept for ever, new ones come last';

create table revision (
  id bigint generated always as identity,
  thing_id bigint not null,
  number integer not null,
  recorded_at timestamptz not null default now(),
  author bigint,
  origin text not null,
  change_kind text not null,
  reason text,
  embargo_until timestamptz,
  based_on bigint,
  constraint revision_pkey primary key (id),
  constraint revision_number_unique unique (thing_id, number),
  constraint revision_thing_unique unique (id, thing_id),
  constraint revision_thing_fkey foreign key (thing_id) references thing (id),
  constraint revision_author_fkey foreign key (author) references person (id),
  constraint revision_based_on_fkey foreign key (based_on, thing_id)
    references revision (id, thing_id),
  constraint revision_number_positive check (number > 0),
  constraint revision_origin_known check (origin in ('bundle', 'newsroom')),
  constraint revision_author_named check (origin = 'bundle' or author is not null),
  constraint revision_change_kind_known check (
    change_kind in (
      'event', 'late_report', 'correction', 'clarification', 'reclassification', 'retraction'
    )
  ),
  constraint revision_retracted_by_staff check (
    change_kind <> 'retraction' or origin = 'newsroom'
  ),
  constraint revision_reason_given check (
    origin = 'bundle'
    or change_kind not in ('correction', 'clarification', 'reclassification', 'retraction')
    or coalesce(reason, '') <> ''
  )
);

comment on table revision is
  'The header of one version of one thing; its text is the row of the same id in the table of its '
  'family. A retraction has none.';
comment on column revision.number is 'counts the revisions of the thing, from 1';
comment on column revision.author is 'who wrote it; null: a bundle brought it';
comment on column revision.origin is
  'bundle or newsroom. A bundle''s revision without a publication is what a bundle said where the '
  'record went its own way: the next import compares with it';
comment on column revision.change_kind is
  'why the record changes: event (happened since the last edition), late_report (earlier, newly '
  'known), correction (we were wrong), clarification (same meaning, clearer words), '
  'reclassification (same facts, other assessment), retraction (we no longer say it)';
comment on column revision.reason is 'the public reason';
comment on column revision.embargo_until is 'not to be published before this time; null: at once';
comment on column revision.based_on is 'the revision that the author saw when changing it';
