select f.ref_id_unit as "unit", f.id_person as "person",
       coalesce((f.bounding_box->'bottom_right'->>'y')::float8 - (f.bounding_box->'top_left'->>'y')::float8,
                (f.bounding_box->>'height')::float8) as "height"
  from face f
  join unnest($1::int[]) as w(unit) on w.unit = f.ref_id_unit
 order by f.id;
