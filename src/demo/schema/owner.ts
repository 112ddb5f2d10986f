/** The role of Synology Photos; it owns everything in the database. */
export const OWNER = '"SynologyPhotos"';

/** A server has its roles once for all databases, so this may find it there. */
export const role = `
do $$ begin
  if not exists (select 1 from pg_roles where rolname = 'SynologyPhotos') then
    create role ${OWNER} nologin;
  end if;
end $$;
`;

/** Hands everything in `public` to the owner. Sequences owned by a column follow their table. */
export const ownership = `
do $$
declare statement text;
begin
  for statement in
    select format('alter table public.%I owner to ${OWNER}', relname)
      from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v')
    union all
    select format('alter function %s owner to ${OWNER}', oid::regprocedure)
      from pg_proc where pronamespace = 'public'::regnamespace
  loop
    execute statement;
  end loop;
end $$;
`;
