select exists (select 1 from pg_locks l where l.locktype = 'advisory' and l.granted and l.classid = $1::bigint::oid and l.objid = $2::bigint::oid and l.objsubid = 1
   and l.database = (select oid from pg_database where datname = current_database()) and l.pid = pg_backend_pid()) as "ours";
