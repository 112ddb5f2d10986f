select to_regclass('public.async_db_migration_task') is not null as "there";

select count(*)::int as "tasks" from async_db_migration_task;
