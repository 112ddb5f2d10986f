update normal_album set shared = true, passphrase_share = $1 where id = $2;
