select p.proname::text as "name", array_to_string(array(select format_type(t, null) from unnest(p.proargtypes) as t), ', ') as "takes",
       has_function_privilege(p.oid, 'execute') as "callable"
  from pg_proc p
 where p.pronamespace = 'public'::regnamespace and p.proname = any($1::text[]) and p.prokind = 'f'
 order by 1, 2;
