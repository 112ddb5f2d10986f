select distinct p.target_id as "user", i.id as "photo", i.id_user as "space"
  from normal_album a
  join share s on s.passphrase = a.passphrase_share and s.enable
       and (s.expired_time = 0 or s.expired_time > extract(epoch from now()))
  join share_permission p on p.passphrase_share = s.passphrase and p.target_type = $1
       and p.target_id <> a.id_user and p.permission & $2 <> 0
  join many_item_has_many_normal_album m on m.id_normal_album = a.id
  join item i on i.id = m.id_item
 where a.shared and a.id = any($3::int[])
   and i.id_user in (0, coalesce(m.item_provider_id_user, a.id_user))
 order by 1, 2;
