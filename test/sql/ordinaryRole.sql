select current_user::text as "role"
  from pg_class c
 where c.oid = to_regclass('public.normal_album') and not pg_has_role(current_user, c.relowner, 'member');
