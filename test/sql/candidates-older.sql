select i.id, u.id as "unit", i.id_user as "space", u.takentime as "taken", u.type as "fileKind", u.filename as "file", f.name as "folder",
       u.filesize as "size", u.resolution, m.latitude, m.longitude, u.id_geocoding as "geocoding", coalesce(m.camera, '') as "camera",
       coalesce(m.iso, '') as "iso", coalesce(m.exposure_time, '') as "exposure", coalesce(m.rating, 0) as "rating",
       coalesce(m.description, '') <> ''
         or exists (select 1 from many_unit_has_many_general_tag t where t.id_unit = u.id) as "cherished",
       u.duplicate_hash as "hash", v.duration,
       (select json_agg(distinct jsonb_build_array(p.id, p.name))
          from unit pu join many_unit_has_many_person up on up.id_unit = pu.id join person p on p.id = up.id_person
         where pu.id_item = i.id and p.id_user = i.id_user and p.name <> '' and not p.hidden) as "people",
       null::int as "favourites",
       null::json as "subjects",
       null::int as "similarGroup",
       null::boolean as "similarTop"
  from unit u
  join item i on i.id = u.id_item
  join folder f on f.id = u.id_folder
  left join metadata m on m.id_unit = u.id
  left join video_additional v on v.id_unit = u.id
 where u.is_major
   and (i.id_user = any($1::int[])
    or i.id = any($2::int[]))
 order by u.takentime, i.id, u.id;

select f.ref_id_unit as "unit", f.id_person as "person",
       coalesce((f.bounding_box->'bottom_right'->>'y')::float8 - (f.bounding_box->'top_left'->>'y')::float8,
                (f.bounding_box->>'height')::float8) as "height"
  from face f
  join unnest($1::int[]) as w(unit) on w.unit = f.ref_id_unit
 order by f.id;
