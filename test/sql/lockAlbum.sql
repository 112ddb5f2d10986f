select 1 from normal_album where id = $1 and id_user = $2 and create_time = $3 and type = 0 for update;
