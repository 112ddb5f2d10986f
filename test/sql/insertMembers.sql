insert into many_item_has_many_normal_album (sequence, item_provider_id_user, id_item, id_normal_album, album_id_user)
select distinct w.place, w.provider, i.id, $1::int, $2::int
  from unnest($3::int[], $4::int[], $5::float8[])
       as w(photo, provider, place)
  join item i on i.id = w.photo and i.id_user in (0, w.provider)
  join unit u on u.id_item = i.id and u.is_major
on conflict do nothing;
