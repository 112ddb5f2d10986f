insert into normal_album (id, id_user, name, normalized_name, name_for_sort, passphrase_share,
                          type, shared, create_time, cover, sort_by, sort_direction, status)
values ($1, $2, $3, lower($4), '', $5,
        0, $6, $7, 0, $8, $9, $10);
