insert into share (passphrase, privacy_type, modified_time, id_user, expired_time, hashed_password, enable, type)
values ($1, 0, $2, $3, 0, '', true, $4)
on conflict do nothing
returning 1;
