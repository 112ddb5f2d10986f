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
   and i.id_user = any($1::int[])
 order by u.takentime, i.id, u.id;

select f.ref_id_unit as "unit", f.id_person as "person",
       coalesce((f.bounding_box->'bottom_right'->>'y')::float8 - (f.bounding_box->'top_left'->>'y')::float8,
                (f.bounding_box->>'height')::float8) as "height"
  from face f
  join unnest($1::int[]) as w(unit) on w.unit = f.ref_id_unit
 order by f.id;
