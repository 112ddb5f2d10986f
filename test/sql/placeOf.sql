select t.name
  from unit u
  cross join lateral (
    select coalesce(nullif(g.second_level, ''), nullif(g.first_level, ''), g.country) as name
      from geocoding_info g
     where g.id_geocoding = u.id_geocoding and g.lang in ($1, $2)
     order by g.lang = $3 desc limit 1) t
 where u.is_major and u.id_item = any($4::int[]) and t.name <> ''
 group by t.name
 order by count(*) desc, t.name
 limit 1;
