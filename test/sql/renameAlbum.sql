update normal_album set name = $1, normalized_name = upper($2), name_for_sort = upper($3)
 where id = $4;
