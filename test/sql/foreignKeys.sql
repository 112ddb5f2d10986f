select quote_ident(t.relname) as "table", quote_ident(p.relname) as "target",
       array(select quote_ident(a.attname) from unnest(k.conkey) with ordinality as n(number, place)
               join pg_attribute a on a.attrelid = k.conrelid and a.attnum = n.number order by n.place) as "columns",
       array(select quote_ident(a.attname) from unnest(k.confkey) with ordinality as n(number, place)
               join pg_attribute a on a.attrelid = k.confrelid and a.attnum = n.number order by n.place) as "targetColumns",
       case when k.confdeltype <> 'c' and not exists (
              select 1 from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any(k.conkey) and a.attnotnull)
            then 'points nowhere' else 'goes' end as "onDelete"
  from pg_constraint k
  join pg_class t on t.oid = k.conrelid and t.relnamespace = 'public'::regnamespace
  join pg_class p on p.oid = k.confrelid and p.relnamespace = 'public'::regnamespace
 where k.contype = 'f' and (t.relname = any($1::text[]) or p.relname = any($2::text[]))
 order by t.relname, k.conname;
