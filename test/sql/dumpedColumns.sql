select c.relname::text as "table", quote_ident(a.attname) as "name",
       a.atttypid = any(array['int2', 'int4', 'int8']::regtype[]) as "isNumber"
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
 where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname = any($1::text[])
   and coalesce(to_jsonb(a)->>'attgenerated', '') = ''
 order by c.relname, a.attnum;
