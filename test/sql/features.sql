select distinct c.relname::text as "table"
  from pg_class c cross join unnest($1::text[]) as w(way)
 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'f')
   and c.relname = any($2::text[])
   and not (has_table_privilege(c.oid, w.way) and has_schema_privilege(c.relnamespace, 'usage'))
 order by 1;

select c.relname::text as "table", a.attname::text as "column",
       case when t.typelem <> 0 and t.typlen = -1 then 'ARRAY'
            when t.typnamespace = 'pg_catalog'::regnamespace then format_type(t.oid, null)
            else 'USER-DEFINED' end as "type",
       not a.attnotnull as "nullable", a.atthasdef or a.attidentity <> '' as "hasDefault",
       a.attidentity = 'a' or coalesce(to_jsonb(a)->>'attgenerated', '') <> '' as "computed",
       format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end
         || coalesce(' default ' || replace(pg_get_expr(d.adbin, d.adrelid), 'public.', ''), '')
         || case a.attidentity when 'a' then ' generated always' when 'd' then ' generated' else '' end
         || case when coalesce(to_jsonb(a)->>'attgenerated', '') <> '' then ' computed' else '' end as "declared"
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'f')
   and c.relname = any($1::text[])
 order by c.relname, a.attnum;

select substring(c.relname from '[0-9]+$')::int as "album"
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'id_item' and a.atttypid = 'int4'::regtype
 where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
   and c.relname ~ '^condition_album_item_[0-9]{1,9}$' and has_table_privilege(c.oid, 'select')
 order by 1;
