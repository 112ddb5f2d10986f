select distinct i.id as "photo", i.id_user as "space"
  from many_item_has_many_normal_album m
  join item i on i.id = m.id_item
 where m.id_normal_album = any($1::int[])
 order by i.id;
