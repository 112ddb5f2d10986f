select case when has_sequence_privilege(s, 'USAGE, SELECT') then coalesce(pg_sequence_last_value(s), 0)::int end as "id"
  from (select to_regclass('public.album_id_seq')) as of(s);
