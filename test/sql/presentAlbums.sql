select a.id, a.id_user as "owner", a.create_time as "createTime", a.name, a.cover, a.passphrase_share as "passphrase", a.version,
       a.shared and coalesce(s.enable, false) as "shared", s.privacy_type as "privacyType",
       to_jsonb(a) - array['version', 'item_count', 'start_time', 'end_time'] as "albumRow", to_jsonb(s) as "shareRow",
       jsonb_build_object('item_count', a.item_count, 'start_time', a.start_time, 'end_time', a.end_time) as "counted",
       (select json_agg(json_build_array(m.id_item, m.item_provider_id_user, m.sequence) order by m.id_item)
          from many_item_has_many_normal_album m where m.id_normal_album = a.id) as "members",
       (select json_agg(to_jsonb(p) order by p.target_type, p.target_id)
          from share_permission p where p.passphrase_share = a.passphrase_share) as "permissions"
  from normal_album a
  left join share s on s.passphrase = a.passphrase_share
 where a.id = any($1::int[]) and a.type = 0
 order by a.id;
