import { aboutUnit, ownedByUser } from './columns.ts';

const levels = [1, 2, 3, 4, 5, 6];

/** What geocoding found, before the files that point to it. */
export const places = `
create table administrative (id serial primary key, value text not null unique);
create table geocoding (
  id serial primary key,
  ${ownedByUser},
  grouping_key text not null,
  ${levels.map((n) => `level_${n} integer references administrative`).join(',\n  ')},
  ${levels.map((n) => `admin_${n} smallint`).join(',\n  ')}
);
create table geocoding_info (
  id serial primary key,
  ${ownedByUser},
  lang smallint not null,
  first_level text not null,
  second_level text not null,
  country text not null,
  id_geocoding integer references geocoding on delete cascade
);
`;

/** Addresses of single files. */
export const addresses = `
create table address (
  id serial primary key,
  lang smallint not null,
  admin smallint not null,
  level integer not null references administrative,
  value text not null,
  ${aboutUnit},
  ${ownedByUser}
);
create table many_unit_has_many_administrative (
  id_unit integer not null references unit on delete cascade,
  id_administrative integer not null,
  id_user integer,
  primary key (id_unit, id_administrative)
);
`;
