with named as (
  select g.id_geocoding as id, n.name from geocoding_info g
    cross join lateral (values (g.country), (g.first_level), (g.second_level)) as n(name)
   where g.id_geocoding is not null
  union
  select g.id, a.value from geocoding g
    join administrative a on a.id in (g.level_1, g.level_2, g.level_3, g.level_4, g.level_5, g.level_6)
), used as (
  select u.id_geocoding as id, count(*) as photos from unit u
   where u.is_major and u.id_geocoding is not null group by u.id_geocoding
)
select n.name, array_agg(distinct n.id) as "geocodings", coalesce(sum(x.photos), 0)::int as "photos"
  from named n left join used x on x.id = n.id
 where n.name <> ''
 group by n.name
 order by "photos" desc, n.name;
