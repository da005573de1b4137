-- What happened, and what each source says of it. An event and its claims are one version: the
-- claims hang on the event's revision, so that both are merged, reviewed and published together.
--
-- Places, participants and segments are arrays: an event is read back whole, in order, in one row.
-- An array cannot hold foreign keys; as what it names is never changed or deleted, a look when it
-- is written is as good: event_names_known.

create table event (
  id text not null,
  thing_id bigint not null,
  family text not null generated always as ('event') stored,
  constraint event_pkey primary key (id),
  constraint event_thing_unique unique (thing_id),
  constraint event_thing_fkey foreign key (thing_id, family, id)
    references thing (id, family, key)
);

comment on table event is 'An event that the record has ever named.';

create table event_revision (
  revision_id bigint not null,
  thing_id bigint not null,
  kind text not null,
  places text[] not null,
  route text,
  segments bigint[] not null,
  actor_to text,
  actor_from text,
  participants text[] not null,
  date text not null,
  earliest date,
  latest date,
  extent text not null,
  summary_en text,
  summary_ar text,
  assessment text,
  assessment_note text,
  note text,
  about text,
  constraint event_revision_pkey primary key (revision_id),
  constraint event_revision_header_fkey foreign key (revision_id, thing_id)
    references revision (id, thing_id),
  constraint event_revision_event_fkey foreign key (thing_id) references event (thing_id),
  constraint event_revision_route_fkey foreign key (route) references route (id),
  constraint event_revision_actor_to_fkey foreign key (actor_to) references actor (id),
  constraint event_revision_actor_from_fkey foreign key (actor_from) references actor (id),
  constraint event_revision_about_fkey foreign key (about) references event (id),
  constraint event_revision_kind_known check (
    kind in (
      'captured', 'recaptured', 'withdrew', 'held', 'contested', 'route_cut', 'route_reopened',
      'siege_begun', 'siege_lifted', 'clash', 'participation_disputed', 'attack', 'infiltration',
      'buildup', 'threat', 'border_reached'
    )
  ),
  constraint event_revision_extent_known check (extent in ('full', 'partial')),
  constraint event_revision_assessment_known check (assessment in ('accepted', 'rejected')),
  constraint event_revision_assessment_reasoned check (
    (assessment is null) = (assessment_note is null)
  ),
  constraint event_revision_somewhere check (cardinality(places) > 0 or route is not null),
  constraint event_revision_segments_of_route check (
    cardinality(segments) = 0 or route is not null
  ),
  constraint event_revision_gainer_named check (
    kind not in ('captured', 'recaptured', 'held', 'route_cut', 'route_reopened')
    or actor_to is not null
  ),
  constraint event_revision_loser_named check (
    kind not in ('withdrew', 'route_cut')
    or actor_from is not null
  ),
  constraint event_revision_road_named check (
    kind not in ('route_cut', 'route_reopened')
    or route is not null
  ),
  constraint event_revision_dispute_about check (
    kind <> 'participation_disputed'
    or about is not null
  ),
  constraint event_revision_summarised check (summary_en is not null or summary_ar is not null),
  constraint event_revision_dated check (earliest is not null or latest is not null),
  constraint event_revision_days_ordered check (earliest <= latest)
);

comment on table event_revision is 'A version of an event; its claims are of the same revision.';
comment on column event_revision.places is 'ids of places, in order';
comment on column event_revision.segments is 'seq of the route, in order; empty: the whole route';
comment on column event_revision.actor_to is 'who gains, holds, cuts or reopens';
comment on column event_revision.actor_from is 'who loses or leaves';
comment on column event_revision.participants is 'ids of actors who else took part, in order';
comment on column event_revision.date is 'EDTF as written';
comment on column event_revision.earliest is 'its first day; null: open or unknown';
comment on column event_revision.latest is 'its last day; null: open or unknown';
comment on column event_revision.about is 'the event whose participants it disputes';

create table claim (
  revision_id bigint not null,
  position integer not null,
  source text not null,
  stance text not null,
  speaker text,
  speaker_actor text,
  origin text,
  date text,
  earliest date,
  latest date,
  credibility smallint,
  note text,
  constraint claim_pkey primary key (revision_id, position),
  constraint claim_event_fkey foreign key (revision_id) references event_revision (revision_id),
  constraint claim_source_fkey foreign key (source) references source (id),
  constraint claim_speaker_actor_fkey foreign key (speaker_actor) references actor (id),
  constraint claim_position_positive check (position > 0),
  constraint claim_stance_known check (stance in ('asserts', 'denies', 'doubts')),
  constraint claim_days_ordered check (earliest <= latest),
  constraint claim_credibility_graded check (credibility between 1 and 6)
);

comment on table claim is 'What one source says of one version of an event.';
comment on column claim.position is 'its place among the claims of the event, from 1';
comment on column claim.origin is 'whose report it relays; null: the source''s own';
comment on column claim.date is 'the source''s own day where it differs, EDTF as written';
comment on column claim.earliest is 'first day of that; null: open or unknown, or no date';
comment on column claim.latest is 'last day of that; null: open or unknown, or no date';
comment on column claim.credibility is 'Admiralty scale, 1 (confirmed) to 6 (cannot be judged)';

create function event_names_known() returns trigger
language plpgsql
as $$
begin
  perform 1
  from written as w, unnest(w.places) as named (id)
  where not exists (select from place where place.id = named.id);
  if found then
    raise foreign_key_violation using
      message = 'an event names a place that the record does not know',
      constraint = 'event_revision_places_known', table = 'event_revision';
  end if;

  perform 1
  from written as w, unnest(w.participants) as named (id)
  where not exists (select from actor where actor.id = named.id);
  if found then
    raise foreign_key_violation using
      message = 'an event names an actor that the record does not know',
      constraint = 'event_revision_participants_known', table = 'event_revision';
  end if;

  perform 1
  from written as w, unnest(w.segments) as named (seq)
  where not exists (
    select from segment
    where segment.route_id = w.route and segment.seq = named.seq
  );
  if found then
    raise foreign_key_violation using
      message = 'an event names a segment that its route does not have',
      constraint = 'event_revision_segments_known', table = 'event_revision';
  end if;
  return null;
end
$$;

create trigger event_names_are_known
after insert on event_revision
referencing new table as written
for each statement execute function event_names_known();
