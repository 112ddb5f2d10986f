select to_jsonb(s) as "row" from share s where passphrase = $1;
