-- The publications that claims are taken from.

create table source (
  id text not null,
  thing_id bigint not null,
  family text not null generated always as ('source') stored,
  constraint source_pkey primary key (id),
  constraint source_thing_unique unique (thing_id),
  constraint source_thing_fkey foreign key (thing_id, family, id)
    references thing (id, family, key)
);

comment on table source is 'A source that the record has ever named.';

create table source_revision (
  revision_id bigint not null,
  thing_id bigint not null,
  publisher text not null,
  origin text,
  publisher_kind text not null,
  affiliation text,
  title text,
  language text,
  url text,
  published_on text,
  published_earliest date,
  published_latest date,
  notes text,
  reliability text,
  reliability_note text,
  archived_url text,
  capture_sha256 text,
  constraint source_revision_pkey primary key (revision_id),
  constraint source_revision_header_fkey foreign key (revision_id, thing_id)
    references revision (id, thing_id),
  constraint source_revision_source_fkey foreign key (thing_id) references source (thing_id),
  constraint source_revision_affiliation_fkey foreign key (affiliation) references actor (id),
  constraint source_revision_publisher_given check (publisher <> ''),
  constraint source_revision_kind_known check (
    publisher_kind in (
      'agency', 'broadcaster', 'newspaper', 'website', 'monitor', 'ngo', 'party_media', 'wiki',
      'map'
    )
  ),
  constraint source_revision_found check (published_on is not null or url is not null),
  constraint source_revision_days_ordered check (published_earliest <= published_latest),
  constraint source_revision_reliability_known check (
    reliability in ('A', 'B', 'C', 'D', 'E', 'F')
  )
);

comment on table source_revision is 'A version of a source.';
comment on column source_revision.origin is 'whose report it is, where not the publisher''s';
comment on column source_revision.affiliation is 'the actor whose own medium the origin is';
comment on column source_revision.title is 'in brackets where paraphrased';
comment on column source_revision.language is 'BCP 47';
comment on column source_revision.url is 'http or https';
comment on column source_revision.published_on is 'EDTF as written';
comment on column source_revision.published_earliest is 'its first day; null: open or unknown';
comment on column source_revision.published_latest is 'its last day; null: open or unknown';
comment on column source_revision.reliability is 'Admiralty scale; null counts as F';
comment on column source_revision.capture_sha256 is 'of the captured copy, hexadecimal';
