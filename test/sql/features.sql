select to_regclass('public.concept') is not null
         and to_regclass('public.many_unit_has_many_concept') is not null as "subjects",
       to_regclass('public.many_unit_has_many_favorite_user') is not null as "favourites",
       exists (select 1 from information_schema.columns
                where table_schema = 'public' and table_name = 'item' and column_name = 'id_similar_group') as "similarGroups",
       (select count(*) = 3 from information_schema.columns
         where table_schema = 'public' and table_name = 'face'
           and column_name in ('ref_id_unit', 'id_person', 'bounding_box')) as "faces",
       exists (select 1 from information_schema.columns
                where table_schema = 'public' and table_name = 'normal_album' and column_name = 'name_for_sort') as "nameForSort",
       array(select c.relname::text from pg_class c
              where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                and c.relname ~ '^condition_album_item_[0-9]+$' and has_table_privilege(c.oid, 'select')) as "materialised";
