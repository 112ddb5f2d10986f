import { ownedByUser } from './columns.ts';

/** Keys and constraints are not inherited, so each kind of album states its own. */
const ownKeys = `
  primary key (id),
  foreign key (id_user) references user_info on delete cascade,
  foreign key (passphrase_share) references share on delete set null`;

/**
 * Albums: `album` is the parent, by inheritance, of the two kinds. The columns added to the parent afterwards come,
 * in the children, behind the children's own columns; that order is the real one.
 */
export const albums = `
create table album (
  id serial primary key,
  ${ownedByUser},
  name text not null,
  type smallint not null,
  shared boolean not null default false,
  create_time bigint not null,
  cover integer not null default 0,
  sort_by smallint not null default 0,
  sort_direction smallint not null default 0,
  normalized_name text not null default '',
  version bigint not null,
  passphrase_share text unique references share on delete set null,
  item_count integer
);
create table normal_album (
  cant_migrate_condition json,
  condition json,
  status smallint not null default 0,
  ${ownKeys}
) inherits (album);
create table condition_album (
  condition json,
  ${ownKeys}
) inherits (album);
alter table album add column start_time bigint;
alter table album add column end_time bigint;
alter table album add column name_for_sort text not null default '';
alter table condition_album add column need_update_item boolean not null default false;
alter table condition_album add column item_update_version bigint not null default 0;

create table many_item_has_many_normal_album (
  sequence double precision not null default 0,
  item_provider_id_user integer references user_info on delete set null,
  id_item integer not null references item on delete cascade,
  id_normal_album integer not null references normal_album on delete cascade,
  album_id_user integer not null references user_info on delete cascade,
  primary key (id_item, id_normal_album)
);
create table check_album_task (
  id serial primary key,
  id_user integer not null default 0,
  id_group integer not null default 0,
  id_folder integer not null default 0,
  status smallint not null default 0
);
create table delete_album (id_normal_album integer not null, ${ownedByUser}, version bigint not null);
create table delete_condition_album (id_condition_album integer not null, ${ownedByUser}, version bigint not null);
create table delete_item (
  id_item integer not null,
  ${ownedByUser},
  version bigint not null,
  reason integer not null default 0
);
`;
