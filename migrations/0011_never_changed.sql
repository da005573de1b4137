-- The ledger is only ever added to, whoever asks: triggers refuse to change or delete its rows,
-- and the application's role is given no right to (it is not the owner of the tables).

create function refuse_change() returns trigger
language plpgsql
as $$
begin
  raise restrict_violation using
    message = format('rows of "%s" are never changed or deleted', tg_table_name),
    hint = 'Add a revision instead.',
    table = tg_table_name;
end
$$;

do $$
declare
  ledger text;
begin
  foreach ledger in array array[
    'thing', 'revision', 'edition', 'publication', 'review',
    'actor', 'actor_revision', 'place', 'place_revision', 'route', 'route_revision',
    'segment', 'segment_revision', 'source', 'source_revision', 'event', 'event_revision', 'claim',
    'base', 'base_revision', 'info', 'info_revision'
  ]
  loop
    execute format(
      'create trigger %I before update or delete or truncate on %I '
      'for each statement execute function refuse_change()',
      ledger || '_is_never_changed', ledger
    );
  end loop;
end
$$;

-- Gives the application's role what it may do. Also run after every start's migrations, because
-- later tables need it too and the role may be made later. Does nothing where there is no such role.
create function grant_application(application name) returns void
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
  execute format('grant update on person to %I', application);
  if to_regclass('_sqlx_migrations') is not null then
    execute format('revoke insert on _sqlx_migrations from %I', application);
  end if;
end
$$;

select grant_application('khutut');
