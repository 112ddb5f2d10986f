select substring(c.relname from '[0-9]+$')::int as "album"
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'id_item' and a.atttypid = 'int4'::regtype
 where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
   and c.relname ~ '^condition_album_item_[0-9]{1,9}$' and has_table_privilege(c.oid, 'select')
 order by 1;
