select c.relname::text as "table", i.relname::text as "name", x.indisprimary as "primary",
       array(select coalesce(a.attname::text, pg_get_indexdef(x.indexrelid, k.nth, true))
               from generate_series(1, x.indnkeyatts::int) as k(nth)
               left join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[k.nth - 1] and a.attnum > 0
              order by 1) as "columns",
       x.indpred is null and x.indisvalid and x.indisready and x.indimmediate as "whole"
  from pg_index x
  join pg_class c on c.oid = x.indrelid
  join pg_class i on i.oid = x.indexrelid
 where x.indisunique and c.relnamespace = 'public'::regnamespace and c.relname = any($1::text[])
 order by 1, 2;
