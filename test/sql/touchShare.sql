update share set modified_time = $1 where passphrase = $2;
