select update_normal_album_cover_func('public', $1::int, $2::int);
