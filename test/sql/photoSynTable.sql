select current_user::text as "role", has_table_privilege(c.oid, 'select') as "readable",
       has_table_privilege(session_user, c.oid, 'select') as "readableAsSession",
       c.relkind = 'r' and not c.relrowsecurity
         and not exists (select 1 from pg_attribute a join pg_type t on t.oid = a.atttypid
                          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                            and (t.typnamespace <> 'pg_catalog'::regnamespace or t.typtype <> 'b')) as "plain"
  from pg_class c
 where c.relnamespace = 'public'::regnamespace and c.relname = 'auto_album' and c.relkind in ('r', 'p');
