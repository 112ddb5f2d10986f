select to_jsonb(a) as "row" from public.auto_album a;
