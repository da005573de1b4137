-- Routes and the rows of their segments. A segment is named by its route and its number; rows of
-- two routes that are one road are joined by the rules, not here.

create table route (
  id text not null,
  thing_id bigint not null,
  family text not null generated always as ('route') stored,
  constraint route_pkey primary key (id),
  constraint route_thing_unique unique (thing_id),
  constraint route_thing_fkey foreign key (thing_id, family, id)
    references thing (id, family, key)
);

comment on table route is 'A route that the record has ever named.';

create table route_revision (
  revision_id bigint not null,
  thing_id bigint not null,
  name_en text not null,
  name_ar text not null,
  notes text,
  constraint route_revision_pkey primary key (revision_id),
  constraint route_revision_header_fkey foreign key (revision_id, thing_id)
    references revision (id, thing_id),
  constraint route_revision_route_fkey foreign key (thing_id) references route (thing_id),
  constraint route_revision_named check (name_en <> '' and name_ar <> '')
);

comment on table route_revision is 'A version of a route.';

create table segment (
  route_id text not null,
  seq bigint not null,
  thing_id bigint not null,
  family text not null generated always as ('segment') stored,
  key text not null generated always as (route_id || '.' || seq::text) stored,
  constraint segment_pkey primary key (route_id, seq),
  constraint segment_thing_unique unique (thing_id),
  constraint segment_route_fkey foreign key (route_id) references route (id),
  constraint segment_thing_fkey foreign key (thing_id, family, key)
    references thing (id, family, key),
  constraint segment_seq_counted check (seq >= 0)
);

comment on table segment is 'A row of a route that the record has ever named.';
comment on column segment.seq is 'its number along the route';

create table segment_revision (
  revision_id bigint not null,
  thing_id bigint not null,
  from_place text not null,
  to_place text not null,
  via double precision[] not null,
  length_km double precision not null,
  constraint segment_revision_pkey primary key (revision_id),
  constraint segment_revision_header_fkey foreign key (revision_id, thing_id)
    references revision (id, thing_id),
  constraint segment_revision_segment_fkey foreign key (thing_id) references segment (thing_id),
  constraint segment_revision_from_place_fkey foreign key (from_place) references place (id),
  constraint segment_revision_to_place_fkey foreign key (to_place) references place (id),
  constraint segment_revision_via_paired check (cardinality(via) % 2 = 0),
  constraint segment_revision_length_positive check (length_km > 0)
);

comment on table segment_revision is 'A version of a row of a route.';
comment on column segment_revision.via is
  'points between the ends: lon, lat, lon, lat …, WGS 84, degrees';
comment on column segment_revision.length_km is 'length, kilometres';
