select p.proname::text as "name", p.oid::regprocedure::text as "signature", not p.prosecdef as "asCaller",
       case when p.prosrc = '' then pg_get_functiondef(p.oid) else p.prosrc end as "body",
       'returns ' || pg_get_function_result(p.oid) || ', ' || (select l.lanname from pg_language l where l.oid = p.prolang)
         || coalesce(', set ' || array_to_string(p.proconfig, ', '), '') as "declared",
       p.prorettype = 'trigger'::regtype as "forTriggers",
       exists (select 1 from pg_trigger t join pg_class c on c.oid = t.tgrelid
                where t.tgfoid = p.oid and not t.tgisinternal and c.relnamespace = 'public'::regnamespace
                  and c.relname = any($1::text[])) as "triggered"
  from pg_proc p
 where p.pronamespace = 'public'::regnamespace
 order by 2;
