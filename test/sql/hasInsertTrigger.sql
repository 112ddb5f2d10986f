select 1 from pg_trigger
 where tgrelid = 'public.normal_album'::regclass and not tgisinternal and tgtype & 2 = 2 and tgtype & 4 = 4 and tgenabled <> 'D'
 limit 1;
