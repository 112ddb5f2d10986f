select 1 from normal_album where passphrase_share = $1 and id <> $2
 union all select 1 from condition_album where passphrase_share = $3;
