delete from share_permission where id = any($1::int[]);
