select to_jsonb(a) as "album", to_jsonb(s) as "share", m.rows as "members", m.oldest, m.newest,
       coalesce(m."coverIsFile", false) as "coverIsFile", coalesce(m."coverIsBoth", false) as "coverIsBoth",
       (select coalesce(json_agg(to_jsonb(p) order by p.id), '[]') from share_permission p
         where p.passphrase_share = a.passphrase_share) as "permissions"
  from normal_album a
  left join share s on s.passphrase = a.passphrase_share
  cross join lateral (
    select coalesce(json_agg(to_jsonb(m) order by m.id_item), '[]') as rows,
           min(u.oldest) as oldest, max(u.newest) as newest,
           bool_or(u."coverIsFile" and m.id_item <> a.cover) as "coverIsFile",
           bool_or(u."coverIsFile" and m.id_item = a.cover) as "coverIsBoth"
      from many_item_has_many_normal_album m
      cross join lateral (
        select min(u.takentime) filter (where u.is_major) as oldest, max(u.takentime) filter (where u.is_major) as newest,
               bool_or(u.id = a.cover) as "coverIsFile"
          from unit u where u.id_item = m.id_item) u
     where m.id_normal_album = a.id) m
 where a.id = $1;
