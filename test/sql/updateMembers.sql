update many_item_has_many_normal_album m set item_provider_id_user = w.provider, sequence = w.sequence
  from unnest($1::int[], $2::int[],
              $3::float8[]) as w(photo, provider, sequence)
 where m.id_normal_album = $4 and m.id_item = w.photo;
