-- The parties to the war. The identity is what others refer to; each version of the row hangs on
-- a revision. The other families follow the same pattern.

create table actor (
  id text not null,
  thing_id bigint not null,
  family text not null generated always as ('actor') stored,
  constraint actor_pkey primary key (id),
  constraint actor_thing_unique unique (thing_id),
  constraint actor_thing_fkey foreign key (thing_id, family, id)
    references thing (id, family, key)
);

comment on table actor is 'An actor that the record has ever named.';

create table actor_revision (
  revision_id bigint not null,
  thing_id bigint not null,
  name_en text not null,
  name_ar text not null,
  alt_names text[] not null,
  short_en text,
  short_ar text,
  parent_id text,
  colour text,
  wikidata text,
  notes text,
  constraint actor_revision_pkey primary key (revision_id),
  constraint actor_revision_header_fkey foreign key (revision_id, thing_id)
    references revision (id, thing_id),
  constraint actor_revision_actor_fkey foreign key (thing_id) references actor (thing_id),
  constraint actor_revision_parent_fkey foreign key (parent_id) references actor (id),
  constraint actor_revision_named check (name_en <> '' and name_ar <> '')
);

comment on table actor_revision is 'A version of an actor.';
comment on column actor_revision.alt_names is 'other names, in either script, in order';
comment on column actor_revision.parent_id is 'the actor that it belongs to; null: it is a side';
comment on column actor_revision.colour is 'colour of the source map, #RRGGBB; kept, not drawn';
comment on column actor_revision.wikidata is 'Wikidata item, Q…';
