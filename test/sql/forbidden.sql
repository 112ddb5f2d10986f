select distinct t.name as "table"
  from unnest($1::text[]) as t(name) cross join unnest($2::text[]) as w(way)
 where not has_table_privilege('public.' || quote_ident(t.name), w.way)
 order by 1;
