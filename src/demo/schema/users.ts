import { ownedByUser } from './columns.ts';

/** Members, groups, their rights on the shared space, and shares of albums and folders. */
export const users = `
create table user_info (
  id serial primary key,
  uid bigint unique,
  name text not null,
  config json not null default '{}',
  enable boolean not null default false
);
create table group_info (
  id serial primary key,
  gid bigint unique,
  name text not null,
  enable boolean not null default false
);
create table dsm_user (uid bigint primary key, name text not null);
create table dsm_group (gid bigint primary key, name text not null);

create table team_library_user_permission (
  id_user integer primary key references user_info on delete cascade,
  permission smallint not null default 0,
  auto_backup boolean not null default false
);
create table team_library_group_permission (
  id_group integer primary key references group_info on delete cascade,
  permission smallint not null default 0,
  auto_backup boolean not null default false
);
create table acl_permission (
  fullpath text not null,
  permission text not null,
  type smallint not null,
  id_type integer not null
);
create table user_flag (${ownedByUser}, flag text not null, value text);
create table config (key text primary key, value text not null);
create table mobile_config (uuid text not null, config text not null);

create table share (
  passphrase text primary key,
  privacy_type smallint not null default 0,
  modified_time bigint not null default 0,
  ${ownedByUser},
  expired_time bigint not null,
  hashed_password text not null,
  enable boolean not null,
  type smallint not null
);
create table share_permission (
  id serial primary key,
  ${ownedByUser},
  permission smallint not null,
  target_type smallint not null,
  target_id integer not null,
  passphrase_share text not null references share on delete cascade,
  unique (passphrase_share, target_type, target_id)
);
create table photo_request (
  passphrase_share text primary key references share on delete cascade,
  ${ownedByUser},
  modified_time bigint not null,
  filesize_limit bigint not null default 0,
  subject text not null,
  description text not null default '',
  id_album integer,
  album_passphrase_share text,
  folder_id_user integer not null,
  folder_home_path text not null
);
create table notification (
  ${ownedByUser},
  event text not null,
  target_id integer not null,
  primary key (id_user, event, target_id)
);
create table activity (
  id serial primary key,
  id_user integer not null,
  id_album integer not null,
  type smallint not null,
  create_time bigint not null
);
`;
