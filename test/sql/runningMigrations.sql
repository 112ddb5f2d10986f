select t.id is not null as "there", coalesce(has_table_privilege(t.id, 'select'), false) as "readable"
  from (select to_regclass('public.async_db_migration_task')::oid as id) t;

select count(*)::int as "tasks" from async_db_migration_task;
