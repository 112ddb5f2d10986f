select c.relname::text as "table", t.tgname::text as "name",
       case when t.tgtype & 64 <> 0 then 'instead of' when t.tgtype & 2 <> 0 then 'before' else 'after' end as "when",
       array_remove(array[case when t.tgtype & 4 <> 0 then 'insert' end, case when t.tgtype & 16 <> 0 then 'update' end,
                          case when t.tgtype & 8 <> 0 then 'delete' end, case when t.tgtype & 32 <> 0 then 'truncate' end],
                    null) as "events",
       case when t.tgtype & 1 <> 0 then 'row' else 'statement' end as "forEach",
       array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum = any(t.tgattr::int2[])
              order by 1) as "columns",
       substring(pg_get_triggerdef(t.oid, true) from ' WHEN \((.*)\) EXECUTE ') as "condition",
       replace(n.nspname || '.', 'public.', '') || p.proname || '(' || replace(encode(t.tgargs, 'escape'), '\000', ',') || ')' as "calls",
       t.tgenabled in ('O', 'A') as "enabled", t.tgisinternal as "internal"
  from pg_trigger t
  join pg_class c on c.oid = t.tgrelid
  join pg_proc p on p.oid = t.tgfoid
  join pg_namespace n on n.oid = p.pronamespace
 where c.relnamespace = 'public'::regnamespace and c.relname = any($1::text[])
   and (not t.tgisinternal or t.tgenabled not in ('O', 'A'))
 order by 1, 2;
