update normal_album set name = $1, normalized_name = lower($2), name_for_sort = ''
 where id = $3;
