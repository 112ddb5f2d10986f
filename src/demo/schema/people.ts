import { ownedByUser } from './columns.ts';

/** Persons are per space; face → person_group → cluster → person is how recognition gets to them. */
export const people = `
create table person (
  id serial primary key,
  ${ownedByUser},
  name text not null,
  hidden boolean not null default false,
  custom_cover boolean not null default false,
  cover integer,
  normalized_name text not null default '',
  created_time bigint not null default 0
);
create table cluster (
  id serial primary key,
  id_person integer references person on delete set null,
  ${ownedByUser},
  is_manual boolean not null default false
);
create table person_group (
  id serial primary key,
  weight integer,
  feature bytea,
  ${ownedByUser},
  id_cluster integer references cluster on delete set null,
  is_manual boolean not null default false
);
create table face (
  id serial primary key,
  ${ownedByUser},
  bounding_box json not null,
  landmark json,
  feature bytea,
  picture oid,
  score integer not null,
  id_unit integer,
  ref_id_unit integer not null references unit on delete cascade,
  id_person_group integer references person_group on delete set null,
  id_person integer references person on delete set null,
  is_manual boolean not null default false
);
alter table person add foreign key (cover) references face on delete set null;

create table many_unit_has_many_person (
  id_unit integer not null references unit on delete cascade,
  id_person integer not null,
  id_user integer,
  primary key (id_unit, id_person)
);
create table person_item_count (
  id_person integer not null,
  id_user integer not null,
  item_count bigint,
  primary key (id_person, id_user)
);
create table person_migration_mapping (
  ${ownedByUser},
  id_person_source integer not null,
  id_person integer not null,
  named_by_migration boolean not null,
  primary key (id_user, id_person_source)
);
`;
