select c.relname::text as "table", k.conname::text as "name",
       case k.contype when 'f' then 'reference' when 'c' then 'check' else 'exclusion' end as "kind",
       array(select a.attname::text from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any(k.conkey)
              order by array_position(k.conkey, a.attnum)) as "columns",
       case k.contype when 'c' then pg_get_expr(k.conbin, k.conrelid) when 'x' then pg_get_constraintdef(k.oid)
            else 'on delete ' || case k.confdeltype when 'a' then 'refuse' when 'r' then 'refuse' when 'c' then 'cascade'
                                                    when 'n' then 'set null' else 'set default' end end as "says",
       case when n.oid = 'public'::regnamespace then t.relname::text else n.nspname || '.' || t.relname end as "to",
       array(select a.attname::text from pg_attribute a where a.attrelid = k.confrelid and a.attnum = any(k.confkey)
              order by array_position(k.confkey, a.attnum)) as "toColumns"
  from pg_constraint k
  join pg_class c on c.oid = k.conrelid
  left join pg_class t on t.oid = k.confrelid
  left join pg_namespace n on n.oid = t.relnamespace
 where (k.contype in ('c', 'f', 'x') and c.relnamespace = 'public'::regnamespace and c.relname = any($1::text[]))
    or (k.contype = 'f' and n.oid = 'public'::regnamespace and t.relname = any($2::text[]))
 order by 1, 2;
