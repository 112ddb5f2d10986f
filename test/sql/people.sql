select p.id, p.id_user as "space", p.name, p.hidden, count(distinct u.id_item)::int as "photos"
  from person p
  left join many_unit_has_many_person m on m.id_person = p.id
  left join unit u on u.id = m.id_unit and u.id_user = p.id_user
 where p.name <> ''
 group by p.id, p.id_user, p.name, p.hidden
 order by p.name, p.id_user, p.id;
