select g.id_geocoding as "id", g.lang::int as "lang", g.country, g.first_level as "first", g.second_level as "second"
  from geocoding_info g
 where g.id_geocoding is not null and g.lang = any($1::int[])
 order by g.id_geocoding, g.lang, g.id;
