select c.relname::text as "table", a.attname::text as "column",
       case when t.typelem <> 0 and t.typlen = -1 then 'ARRAY'
            when t.typnamespace = 'pg_catalog'::regnamespace then format_type(t.oid, null)
            else 'USER-DEFINED' end as "type",
       not a.attnotnull as "nullable", a.atthasdef or a.attidentity <> '' as "hasDefault"
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid
 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'f')
   and c.relname = any($1::text[])
 order by c.relname, a.attnum;
