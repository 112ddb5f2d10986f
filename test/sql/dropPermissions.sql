delete from share_permission
 where passphrase_share = $1 and target_type = $2 and target_id = any($3::int[]);
