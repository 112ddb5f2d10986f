update normal_album set name = $1, normalized_name = upper($2)
 where id = $3;
