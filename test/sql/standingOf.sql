select c.relname::text as "table", c.relkind = 'r' as "ordinary", c.relrowsecurity as "rowSecurity",
       row_security_active(c.oid) as "hidesRows",
       array(select r.rulename::text from pg_rewrite r where r.ev_class = c.oid and r.rulename <> '_RETURN' order by 1) as "rules",
       array(select p.relname::text from pg_inherits h join pg_class p on p.oid = h.inhparent where h.inhrelid = c.oid order by 1) as "parents",
       array(select p.relname::text from pg_inherits h join pg_class p on p.oid = h.inhrelid where h.inhparent = c.oid order by 1) as "children"
  from pg_class c
 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'f') and c.relname = any($1::text[])
 order by 1;
