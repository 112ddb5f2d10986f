select distinct c.relname::text as "table"
  from pg_class c cross join unnest($1::text[]) as w(way)
 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'f')
   and c.relname = any($2::text[])
   and not (has_table_privilege(c.oid, w.way) and has_schema_privilege(c.relnamespace, 'usage'))
 order by 1;
