select insert_item_to_update_normal_album_func($1::int);
