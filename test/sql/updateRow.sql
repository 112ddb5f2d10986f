update "share" set "enable" = r."enable", "modified_time" = r."modified_time"
  from jsonb_populate_record(null::"share", $1::jsonb) r
 where "share"."passphrase" = $2;
