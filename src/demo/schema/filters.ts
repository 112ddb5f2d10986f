import { ownedByUser } from './columns.ts';

/** Lists of values to filter by, each a name and its normalized form. */
export const filterNames = ['aperture', 'camera', 'exposure_time', 'focal_length', 'iso', 'lens'] as const;

/** What the apps filter and search by. */
export const filters = `
${filterNames
  .map(
    (table) =>
      `create table ${table} (id serial primary key, name text not null unique, normalized_name text not null);`,
  )
  .join('\n')}
create table takentime (
  id serial primary key,
  takentime_day text not null unique,
  takentime_month text not null,
  takentime bigint not null default 0
);
create table filter (
  id_unit integer not null references unit on delete cascade,
  id_filter integer not null,
  filter_type text not null,
  ${ownedByUser},
  unique (id_unit, id_filter, filter_type, id_user)
);
create table one_filter_has_many_unit (
  id_unit integer primary key references unit on delete cascade,
  id_aperture integer,
  id_camera integer,
  id_exposure_time integer,
  id_flash integer,
  id_focal_length integer,
  id_folder integer,
  id_iso integer,
  id_item_type integer,
  id_lens integer,
  id_takentime integer,
  id_user integer,
  id_rating smallint not null default 0,
  is_major boolean not null default true
);
create table search_timeline (
  id_item integer primary key,
  id_user integer not null,
  item_type smallint not null default 0,
  unit_type smallint not null,
  takentime bigint not null default 0,
  id_unit integer not null
);
`;
