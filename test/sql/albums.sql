select a.id, a.owner, a.name, a.conditional, a."createTime", a.photos,
       array(select p.target_id from share s join share_permission p on p.passphrase_share = s.passphrase
              where a.shared and s.passphrase = a.passphrase_share and s.enable
                and (s.expired_time = 0 or s.expired_time > extract(epoch from now()))
                and p.target_type = $1 and p.target_id <> a.owner and p.permission & $2 <> 0
              order by p.target_id) as "sharedWith"
  from (select id, id_user as owner, name, false as conditional, create_time as "createTime", item_count as photos,
               shared, passphrase_share from normal_album
        union all
        select id, id_user, name, true, create_time, item_count, shared, passphrase_share from condition_album) a
 order by a.name, a.id;
