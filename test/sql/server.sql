select current_setting('server_version_num')::int as "version", current_database()::text as "database",
       current_user::text as "role", (pg_is_in_recovery() or current_setting('default_transaction_read_only') = 'on') as "readOnly",
       (select count(*)::int from pg_database where datname ~ '^synofoto_personal_') as "personalDatabases";
