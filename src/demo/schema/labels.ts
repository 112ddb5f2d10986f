import { ownedByUser } from './columns.ts';

/** Tags people write, subjects that are recognised, favourites, and groups of look-alikes. */
export const labels = `
create table general_tag (
  id serial primary key,
  id_user integer not null,
  name text not null,
  count integer not null default 0,
  normalized_name text not null default '',
  name_for_sort text not null default ''
);
create table many_unit_has_many_general_tag (
  id_unit integer not null references unit on delete cascade,
  id_general_tag integer not null references general_tag on delete cascade,
  primary key (id_unit, id_general_tag)
);

create table concept (
  id serial primary key,
  stem text not null,
  hidden boolean not null default false,
  display_threshold smallint not null,
  confidence_threshold numeric,
  parent integer[] not null,
  sort_index integer not null default -1
);
create table concept_synonym (
  lang smallint not null,
  id_concept integer not null references concept on delete cascade,
  synonym text not null,
  priority smallint not null,
  normalized_synonym text not null default ''
);
create table concept_threshold (
  id_concept integer not null references concept on delete cascade,
  version smallint not null,
  confidence_threshold numeric not null,
  primary key (id_concept, version)
);
create table concept_rawdata (
  id_unit integer primary key references unit on delete cascade,
  result json not null,
  need_migrate boolean not null default false,
  version integer not null,
  id_user integer not null
);
create table concept_album_additional (
  id_concept integer not null references concept on delete cascade,
  ${ownedByUser},
  item_count bigint not null,
  custom_cover_id_unit integer,
  visibility_status smallint not null default 0,
  primary key (id_concept, id_user)
);
create table many_unit_has_many_concept (
  id_unit integer not null references unit on delete cascade,
  id_concept integer not null references concept on delete cascade,
  id_user integer not null,
  confidence numeric not null,
  primary key (id_unit, id_concept)
);

create table many_unit_has_many_favorite_user (
  id_unit integer not null references unit on delete cascade,
  id_user integer not null,
  id_favorite_user integer not null references user_info on delete cascade,
  primary key (id_unit, id_favorite_user)
);
create table favorite_timeline (
  id_item integer primary key,
  id_user integer not null,
  item_type integer not null,
  unit_type integer not null,
  id_unit integer not null,
  id_favorite_user integer[] not null,
  takentime bigint not null default 0
);

create table similar_group (
  id serial primary key,
  ${ownedByUser},
  top_pick integer,
  item_count integer not null,
  update_at bigint not null,
  custom_top_pick boolean not null default false,
  version bigint not null
);
create table similar_hash (
  id_unit integer primary key,
  id_user integer not null,
  pdq_hash bigint[],
  takentime bigint,
  need_action boolean not null default true,
  skip boolean not null default false,
  is_major boolean not null,
  id_item integer not null,
  type smallint not null default 0
);
create table similar_timeline (
  id_unit integer primary key,
  id_item integer not null,
  id_user integer not null,
  takentime bigint,
  id_similar_group integer,
  similar_group_item_count integer
);
`;
