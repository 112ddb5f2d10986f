select distinct i.id
  from unit u
  join item i on i.id = u.id_item
  join folder f on f.id = u.id_folder
  left join metadata m on m.id_unit = u.id
 where u.is_major
   and i.id = any($1::int[])
   and (exists (select 1 from unit pu join many_unit_has_many_person up on up.id_unit = pu.id where pu.id_item = i.id and up.id_person = any($2::int[]))
    or exists (select 1 from unnest($3::bigint[], $4::bigint[]) as r(first, last) where u.takentime between r.first and r.last)
    or ((m.latitude is not null and m.longitude is not null and not (m.latitude = 0 and m.longitude = 0) and 2 * $5::float8 * asin(least(1, sqrt(power(sin(radians(m.latitude - $6::float8) / 2), 2) + cos(radians($7::float8)) * cos(radians(m.latitude)) * power(sin(radians(m.longitude - $8::float8) / 2), 2)))) <= $9::float8))
    or exists (select 1 from unit tu join many_unit_has_many_general_tag ut on ut.id_unit = tu.id where tu.id_item = i.id and ut.id_general_tag = any($10::int[]))
    or exists (select 1 from unit cu join many_unit_has_many_concept uc on uc.id_unit = cu.id where cu.id_item = i.id and uc.id_concept = any($11::int[]) and uc.confidence >= $12)
    or ((f.name = $13 or left(f.name, char_length($14)) = $15))
    or exists (select 1 from many_item_has_many_normal_album a where a.id_item = i.id and a.id_normal_album = any($16::int[]))
    or i.id = any($17::int[]))
 order by i.id;
