select a.item_count as "photos", a.start_time as "startTime", a.end_time as "endTime", a.cover, a.version,
       s.members, s.oldest, s.newest
  from normal_album a
  cross join lateral (
    select count(distinct m.id_item)::int as members, min(u.takentime) as oldest, max(u.takentime) as newest
      from many_item_has_many_normal_album m left join unit u on u.id_item = m.id_item and u.is_major
     where m.id_normal_album = a.id) s
 where a.id = $1;
