select '(' || quote_nullable(passphrase::text) || ', ' || coalesce(id_user::text, 'NULL') || ')' as "row" from only public.share;
