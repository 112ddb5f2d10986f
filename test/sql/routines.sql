select p.proname::text as "name", p.oid::regprocedure::text as "signature", p.prosrc as "body", not p.prosecdef as "asCaller",
       p.prorettype = 'trigger'::regtype as "forTriggers",
       exists (select 1 from pg_trigger t join pg_class c on c.oid = t.tgrelid
                where t.tgfoid = p.oid and not t.tgisinternal and c.relnamespace = 'public'::regnamespace
                  and c.relname = any($1::text[])) as "triggered"
  from pg_proc p
 where p.pronamespace = 'public'::regnamespace
 order by 2;
