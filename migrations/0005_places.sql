-- The named points whose control the record follows. No geometry types: lines and areas are
-- computed in Rust, so that any Postgres serves.

create table place (
  id text not null,
  thing_id bigint not null,
  family text not null generated always as ('place') stored,
  constraint place_pkey primary key (id),
  constraint place_thing_unique unique (thing_id),
  constraint place_thing_fkey foreign key (thing_id, family, id)
    references thing (id, family, key)
);

comment on table place is 'A place that the record has ever named.';

create table place_revision (
  revision_id bigint not null,
  thing_id bigint not null,
  name_en text not null,
  name_ar text not null,
  alt_names text[] not null,
  kind text not null,
  lon double precision not null,
  lat double precision not null,
  coord_precision_m bigint not null,
  parent_id text,
  geonames_id text,
  wikidata text,
  coord_source text,
  constraint place_revision_pkey primary key (revision_id),
  constraint place_revision_header_fkey foreign key (revision_id, thing_id)
    references revision (id, thing_id),
  constraint place_revision_place_fkey foreign key (thing_id) references place (thing_id),
  constraint place_revision_parent_fkey foreign key (parent_id) references place (id),
  constraint place_revision_named check (name_en <> '' and name_ar <> ''),
  constraint place_revision_kind_known check (
    kind in (
      'city', 'town', 'village', 'district', 'governorate', 'airport', 'airbase', 'military_base',
      'crossing', 'junction', 'bridge', 'dam', 'power_plant', 'oil_field', 'gas_field', 'industry',
      'hospital', 'stadium', 'hill', 'island', 'ruins', 'area'
    )
  ),
  constraint place_revision_on_earth check (
    lon between -180 and 180
    and lat between -90 and 90
  ),
  constraint place_revision_precision_counted check (coord_precision_m >= 0)
);

comment on table place_revision is 'A version of a place.';
comment on column place_revision.alt_names is 'other names and spellings, in either script, in order';
comment on column place_revision.lon is 'longitude, WGS 84, degrees';
comment on column place_revision.lat is 'latitude, WGS 84, degrees';
comment on column place_revision.coord_precision_m is 'the position is known to within, metres';
comment on column place_revision.parent_id is 'the place that it lies in';
comment on column place_revision.geonames_id is 'GeoNames number';
comment on column place_revision.wikidata is 'Wikidata item, Q…';
comment on column place_revision.coord_source is 'where the position comes from, with its licence';
