insert into normal_album (id, id_user, name, normalized_name, name_for_sort, passphrase_share,
                          type, shared, create_time, cover, sort_by, sort_direction)
values ($1, $2, $3, upper($4), upper($5), $6,
        0, $7, $8, 0, $9, $10);
