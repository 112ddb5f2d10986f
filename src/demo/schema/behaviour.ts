/**
 * What the library does by itself when albums are written. Only the two functions and `update_unit_version_trigger`
 * are known by name; whatever starts with `imagined_` is made up here to show the behaviour people observed: a
 * version is filled on insert, statistics stay NULL until the function is called, each deleted membership row costs
 * one version and inserted ones none.
 */
export const indexes = `
create index imagined_unit_item on unit (id_item);
create index imagined_unit_user_taken on unit (id_user, takentime) where is_major;
create index imagined_unit_folder on unit (id_folder);
create index imagined_unit_geocoding on unit (id_geocoding);
create index imagined_member_album on many_item_has_many_normal_album (id_normal_album);
create index imagined_unit_person on many_unit_has_many_person (id_person);
create index imagined_unit_concept on many_unit_has_many_concept (id_concept);
create index imagined_place_names on geocoding_info (id_geocoding, lang);
create index imagined_face_unit on face (id_unit);
create index imagined_album_user on normal_album (id_user);
`;

export const functions = `
create function update_normal_album_cover_func(schema_name text, album_id integer, cover_id integer)
returns void language plpgsql as $$
begin
  execute format('update %I.normal_album set cover = $1 where id = $2', schema_name) using cover_id, album_id;
end $$;

create function insert_item_to_update_normal_album_func(album_id integer)
returns void language plpgsql as $$
begin
  update normal_album
     set item_count = found.members, start_time = found.earliest, end_time = found.latest
    from (select count(*)::integer as members, min(unit.takentime) as earliest, max(unit.takentime) as latest
            from many_item_has_many_normal_album member
            left join unit on unit.id_item = member.id_item and unit.is_major
           where member.id_normal_album = album_id) found
   where normal_album.id = album_id;
end $$;
`;

export const triggers = `
create function imagined_next_version() returns bigint language sql as $$
  insert into version_time (modified_time) values (extract(epoch from clock_timestamp())::bigint) returning version
$$;
create function imagined_take_version() returns trigger language plpgsql as $$
begin
  new.version := imagined_next_version();
  return new;
end $$;
create function imagined_member_left() returns trigger language plpgsql as $$
begin
  perform insert_item_to_update_normal_album_func(old.id_normal_album);
  return null;
end $$;
create function imagined_album_left() returns trigger language plpgsql as $$
begin
  insert into delete_album (id_normal_album, id_user, version) values (old.id, old.id_user, imagined_next_version());
  return null;
end $$;

create trigger imagined_normal_album_insert before insert on normal_album
  for each row execute procedure imagined_take_version();
create trigger imagined_normal_album_update
  before update of id_user, name, type, shared, sort_by, sort_direction, passphrase_share, item_count, condition,
                   status, start_time, end_time on normal_album
  for each row execute procedure imagined_take_version();
create trigger imagined_normal_album_delete after delete on normal_album
  for each row execute procedure imagined_album_left();
create trigger imagined_condition_album_version before insert or update on condition_album
  for each row execute procedure imagined_take_version();
create trigger imagined_unit_insert before insert on unit
  for each row execute procedure imagined_take_version();
create trigger update_unit_version_trigger before update on unit
  for each row execute procedure imagined_take_version();
create trigger imagined_member_delete after delete on many_item_has_many_normal_album
  for each row execute procedure imagined_member_left();
`;
