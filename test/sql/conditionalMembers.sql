select i.id as "photo", i.id_user as "space"
  from "condition_album_item_7" m
  join item i on i.id = m.id_item
 order by i.id;
