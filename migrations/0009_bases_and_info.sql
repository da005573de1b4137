-- Where a side's supplies come from, and the facts of the record itself (title, licence, contact).

create table base (
  side text not null,
  place text not null,
  from_day date,
  key text not null,
  thing_id bigint not null,
  family text not null generated always as ('base') stored,
  constraint base_pkey primary key (thing_id),
  constraint base_named_unique unique nulls not distinct (side, place, from_day),
  constraint base_side_fkey foreign key (side) references actor (id),
  constraint base_place_fkey foreign key (place) references place (id),
  constraint base_thing_fkey foreign key (thing_id, family, key)
    references thing (id, family, key)
);

comment on table base is 'A base of supply that the record has ever named.';
comment on column base.from_day is 'first day; null: open';

create table base_revision (
  revision_id bigint not null,
  thing_id bigint not null,
  until_day date,
  note text,
  constraint base_revision_pkey primary key (revision_id),
  constraint base_revision_header_fkey foreign key (revision_id, thing_id)
    references revision (id, thing_id),
  constraint base_revision_base_fkey foreign key (thing_id) references base (thing_id)
);

comment on table base_revision is 'A version of a base.';
comment on column base_revision.until_day is 'the day after the last; null: open';
comment on column base_revision.note is 'why it counts as a base';

create table info (
  key text not null,
  thing_id bigint not null,
  family text not null generated always as ('info') stored,
  constraint info_pkey primary key (key),
  constraint info_thing_unique unique (thing_id),
  constraint info_thing_fkey foreign key (thing_id, family, key)
    references thing (id, family, key)
);

comment on table info is 'A fact of the record itself: a key of record.csv.';

create table info_revision (
  revision_id bigint not null,
  thing_id bigint not null,
  value text not null,
  constraint info_revision_pkey primary key (revision_id),
  constraint info_revision_header_fkey foreign key (revision_id, thing_id)
    references revision (id, thing_id),
  constraint info_revision_info_fkey foreign key (thing_id) references info (thing_id)
);

comment on table info_revision is 'A version of a fact of the record itself.';
