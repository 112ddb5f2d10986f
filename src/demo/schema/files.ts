import { aboutUnit, ownedByUser } from './columns.ts';

/** Folders, items (what people see), units (files), and what is known about a file. */
export const files = `
create table folder (
  id serial primary key,
  ${ownedByUser},
  name text not null,
  parent integer not null references folder on delete cascade,
  name_for_sort text not null default '',
  permission text,
  mtime bigint not null default 0,
  passphrase_share text unique references share on delete set null,
  shared boolean not null,
  sort_by smallint not null default 0,
  sort_direction smallint not null default 0,
  permission_parent integer not null default 0,
  name_for_search text not null default '',
  normalized_name text not null default ''
);
create table team_library_folder_has_many_sorting (
  ${ownedByUser},
  id_folder integer not null references folder on delete cascade,
  sort_by smallint not null default 0,
  sort_direction smallint not null default 0,
  primary key (id_user, id_folder)
);
create table item (
  id serial primary key,
  ${ownedByUser},
  type smallint not null,
  id_similar_group integer,
  is_similar_top_pick boolean
);
create table unit (
  id serial primary key,
  ${ownedByUser},
  type smallint not null default 0,
  item_type smallint not null default 0,
  filename text not null,
  filesize bigint not null default 0,
  createtime bigint not null default 0,
  mtime bigint not null default 0,
  takentime bigint not null default 0,
  duplicate_hash text not null,
  cache_key text not null,
  resolution json not null,
  index_stage smallint not null,
  version bigint not null,
  id_geocoding integer references geocoding on delete set null,
  id_item integer not null references item on delete cascade,
  mobile_cache_mtime bigint not null default 0,
  reindex_flag smallint not null default 0,
  normalized_filename text not null default '',
  is_major boolean not null,
  id_folder integer not null references folder on delete cascade,
  name_for_sort text not null default '',
  index_version integer not null default 1,
  unique (id, id_user)
);
create table metadata (
  id_unit integer unique references unit on delete cascade,
  description text not null,
  orientation smallint not null default 1,
  focal_length text not null,
  iso text not null,
  exposure_time text not null,
  aperture text not null,
  lens text not null,
  camera text not null,
  latitude double precision,
  longitude double precision,
  flash smallint,
  orientation_original smallint not null default 1,
  rating smallint not null default 0,
  normalized_description text not null default ''
);
create table live_additional (grouping_key text not null, id_unit integer unique references unit on delete cascade);
create table burst_additional (
  grouping_key text not null,
  sequence bigint not null,
  id_unit integer unique references unit on delete cascade,
  ${ownedByUser}
);
create table video_additional (
  duration bigint not null,
  video_info json not null,
  audio_info json not null,
  id_unit integer unique references unit on delete cascade
);
create table video_convert (
  duration bigint not null,
  quality text not null default '',
  video_info json not null default '{}',
  audio_info json not null default '{}',
  ${aboutUnit}
);
create table motion_photo_additional (
  duration bigint not null,
  video_info json not null,
  audio_info json not null,
  ${aboutUnit}
);
create table split_filename (
  id_unit integer primary key references unit on delete cascade,
  name text not null,
  lower_extension text not null
);
create table thumbnail (type smallint not null, status smallint not null, ${aboutUnit});
create table thumbnail_version (
  id_user integer not null,
  id_unit integer primary key references unit on delete cascade,
  version bigint not null,
  sm_size_hash text not null default ''
);
create table thumb_preview (picture oid not null, id_unit integer not null references unit on delete cascade);
`;
