select table_name as "table", column_name as "column", data_type as "type",
       is_nullable = 'YES' as "nullable", column_default is not null as "hasDefault"
  from information_schema.columns
 where table_schema = 'public' and table_name = any($1::text[])
 order by table_name, ordinal_position;
