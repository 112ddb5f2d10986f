insert into share_permission (id_user, permission, target_type, target_id, passphrase_share)
select $1, p.permission, $2, p.target, $3
  from unnest($4::int[], $5::int[]) as p(target, permission)
on conflict (passphrase_share, target_type, target_id) do update set permission = excluded.permission
 where share_permission.permission <> excluded.permission;
