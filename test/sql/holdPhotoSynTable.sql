lock table public.auto_album in access share mode;
