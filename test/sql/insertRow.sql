insert into "share_permission" ("id", "permission")
select "id", "permission" from jsonb_populate_record(null::"share_permission", $1::jsonb);
