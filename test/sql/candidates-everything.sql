select i.id, u.id as "unit", i.id_user as "space", u.takentime as "taken", u.type as "fileKind", u.filename as "file", f.name as "folder",
       u.filesize as "size", u.resolution, m.latitude, m.longitude, u.id_geocoding as "geocoding", coalesce(m.camera, '') as "camera",
       coalesce(m.iso, '') as "iso", coalesce(m.exposure_time, '') as "exposure", coalesce(m.rating, 0) as "rating",
       coalesce(m.description, '') <> ''
         or exists (select 1 from many_unit_has_many_general_tag t where t.id_unit = u.id) as "cherished",
       u.duplicate_hash as "hash", v.duration,
       (select json_agg(distinct jsonb_build_array(p.id, p.name))
          from unit pu join many_unit_has_many_person up on up.id_unit = pu.id join person p on p.id = up.id_person
         where pu.id_item = i.id and p.id_user = i.id_user and p.name <> '' and not p.hidden) as "people",
       (select count(distinct uf.id_favorite_user)::int from unit fu join many_unit_has_many_favorite_user uf on uf.id_unit = fu.id where fu.id_item = i.id) as "favourites",
       (select json_object_agg(c.stem, uc.confidence::float8) from many_unit_has_many_concept uc join concept c on c.id = uc.id_concept where uc.id_unit = u.id) as "subjects",
       i.id_similar_group as "similarGroup",
       i.is_similar_top_pick as "similarTop"
  from unit u
  join item i on i.id = u.id_item
  join folder f on f.id = u.id_folder
  left join metadata m on m.id_unit = u.id
  left join video_additional v on v.id_unit = u.id
 where u.is_major
   and (i.id_user = any($1::int[])
    or i.id = any($2::int[]))
   and u.takentime between $3 and $4
   and (exists (select 1 from many_item_has_many_normal_album a where a.id_item = i.id and a.id_normal_album = any($5::int[]))
    or i.id = any($6::int[]))
   and exists (select 1 from unit pu join many_unit_has_many_person up on up.id_unit = pu.id join person p on p.id = up.id_person where pu.id_item = i.id and p.id = any($7::int[]) and p.id_user = i.id_user and not p.hidden)
   and exists (select 1 from unit pu join many_unit_has_many_person up on up.id_unit = pu.id join person p on p.id = up.id_person where pu.id_item = i.id and p.id = any($8::int[]) and p.id_user = i.id_user and not p.hidden)
   and exists (select 1 from unit pu join many_unit_has_many_person up on up.id_unit = pu.id join person p on p.id = up.id_person where pu.id_item = i.id and p.id = any($9::int[]) and p.id_user = i.id_user and not p.hidden)
   and not exists (select 1 from unit pu join many_unit_has_many_person up on up.id_unit = pu.id where pu.id_item = i.id and up.id_person = any($10::int[]))
   and ((m.latitude is not null and m.longitude is not null and not (m.latitude = 0 and m.longitude = 0) and 2 * $11::float8 * asin(least(1, sqrt(power(sin(radians(m.latitude - $12::float8) / 2), 2) + cos(radians($13::float8)) * cos(radians(m.latitude)) * power(sin(radians(m.longitude - $14::float8) / 2), 2)))) <= $15::float8)
    or u.id_geocoding = any($16::int[]))
   and exists (select 1 from unit tu join many_unit_has_many_general_tag ut on ut.id_unit = tu.id where tu.id_item = i.id and ut.id_general_tag = any($17::int[]))
   and exists (select 1 from unit cu join many_unit_has_many_concept uc on uc.id_unit = cu.id where cu.id_item = i.id and uc.id_concept = any($18::int[]) and uc.confidence >= $19)
   and ((f.name = $20 or left(f.name, char_length($21)) = $22))
   and coalesce(m.rating, 0) between $23 and $24
   and exists (select 1 from unit fu join many_unit_has_many_favorite_user uf on uf.id_unit = fu.id where fu.id_item = i.id and uf.id_favorite_user = $25)
   and u.type <> 1
   and (position(lower($26) in lower(coalesce(m.camera, ''))) > 0)
 order by u.takentime, i.id, u.id;

select f.ref_id_unit as "unit", f.id_person as "person",
       coalesce((f.bounding_box->'bottom_right'->>'y')::float8 - (f.bounding_box->'top_left'->>'y')::float8,
                (f.bounding_box->>'height')::float8) as "height"
  from face f
  join unnest($1::int[]) as w(unit) on w.unit = f.ref_id_unit
 order by f.id;
