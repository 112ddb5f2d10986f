select jsonb_build_object('item_count', item_count, 'start_time', start_time, 'end_time', end_time) as "row"
  from normal_album where id = $1;
