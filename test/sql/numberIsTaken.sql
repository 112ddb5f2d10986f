select 1 from normal_album where id = $1 union all select 1 from condition_album where id = $2;
