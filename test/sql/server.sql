select current_setting('server_version_num')::int as "version", current_database()::text as "database",
       current_user::text as "role", (pg_is_in_recovery() or current_setting('default_transaction_read_only') = 'on') as "readOnly",
       current_setting('session_replication_role') <> 'replica' as "firesTriggers",
       (select count(*)::int from pg_database where datname ~ '^synofoto_personal_') as "personalDatabases",
       case when inet_server_addr() is null
            then coalesce((select setting from pg_settings where name = 'data_directory'), $1) end as "dataFolder";
