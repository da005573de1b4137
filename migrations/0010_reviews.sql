-- The way of a revision from draft to approval, as a log: the last line is where it stands.
-- Bound to the exact revision, so that nothing is approved unseen.

create table review (
  id bigint generated always as identity,
  revision_id bigint not null,
  state text not null,
  by bigint not null,
  at timestamptz not null default now(),
  reason text,
  constraint review_pkey primary key (id),
  constraint review_revision_fkey foreign key (revision_id) references revision (id),
  constraint review_by_fkey foreign key (by) references person (id),
  constraint review_state_known check (
    state in ('draft', 'submitted', 'approved', 'returned', 'declined')
  ),
  constraint review_refusal_reasoned check (
    state not in ('returned', 'declined')
    or coalesce(reason, '') <> ''
  )
);

create index review_by_revision on review (revision_id, id);

comment on table review is 'One step of the review of one revision.';
comment on column review.by is 'who took the step';
comment on column review.reason is 'why; staff only';
