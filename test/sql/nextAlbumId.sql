select nextval('public.album_id_seq')::int as "id";
