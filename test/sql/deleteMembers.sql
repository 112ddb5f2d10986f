delete from many_item_has_many_normal_album where id_normal_album = $1 and id_item = any($2::int[]);
