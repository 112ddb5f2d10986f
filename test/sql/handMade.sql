select a.id,
       case when a.cover = 0 then null
            when a.cover = any(m.items) then true
            when exists (select 1 from item where id = a.cover) or exists (select 1 from unit where id = a.cover) then false
            end as "coverIsMember",
       a.item_count = cardinality(m.items) as "isCounted",
       a.passphrase_share ~ '^[A-Za-z0-9]{9}$' as "linkIsUsual",
       case when a.passphrase_share is not null
            then coalesce((select p.permission from share_permission p
                            where p.passphrase_share = a.passphrase_share and p.target_type = $1
                              and p.target_id = a.id_user), 0) end as "owner"
  from normal_album a
  join (select id_normal_album as album, array_agg(id_item) as items
          from many_item_has_many_normal_album
         where id_normal_album in (select id from normal_album where type = 0 and id <> all($2::int[])
                                    order by id desc limit $3)
         group by id_normal_album) m on m.album = a.id
 where coalesce(a.passphrase_share !~ '_pass$', true)
 order by a.id desc
 limit $4;
