select distinct s.relname::text as "sequence", has_sequence_privilege(s.oid, 'usage') as "usable"
  from pg_class s
  left join pg_depend d on d.objid = s.oid and d.classid = 'pg_class'::regclass and d.deptype = 'a'
  left join pg_class c on c.oid = d.refobjid and d.refclassid = 'pg_class'::regclass
 where s.relkind = 'S' and s.relnamespace = 'public'::regnamespace
   and (s.relname = any($1::text[]) or c.relname = any($2::text[]))
 order by 1;
