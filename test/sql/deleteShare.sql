delete from share_permission where passphrase_share = $1;

delete from share where passphrase = $1;
