/** Numbered families exist once per user; these are the numbers the schema is made with (0 = shared space). */
const spaces = [0, 1, 2, 3];

/** Version counters, tasks, migrations and other tables a memories program only ever looks at. */
export const housekeeping = `
create table version_time (version bigserial primary key, modified_time bigint not null);
${spaces
  .map(
    (n) => `create table version_time_${n} (version bigserial primary key, modified_time bigint not null);
create table user_event_history_${n} (
  version bigint not null,
  id_user integer not null,
  target_type smallint not null,
  target_id integer[] not null,
  target_id_user integer not null,
  trigger_id_user integer,
  event_type text not null,
  event_detail json
);`,
  )
  .join('\n')}
create table async_db_migration_task (
  id serial primary key,
  id_user integer not null,
  target_version integer not null,
  payload json
);
create table background_task (
  id serial primary key,
  operation smallint not null,
  status smallint not null,
  created_time bigint not null,
  modified_time bigint not null,
  total bigint not null,
  completion bigint not null,
  error bigint not null,
  id_user integer not null,
  extra_info text,
  payload json,
  skip bigint not null default 0,
  overwrite bigint not null default 0
);
create table file_operation_task (
  id_task integer primary key references background_task on delete cascade,
  target_folder_id integer not null,
  policy smallint not null,
  id_user integer not null,
  id_item integer[] not null,
  id_folder integer[] not null,
  target_folder_id_user integer not null
);
create table file_operation_error (
  id_task integer not null references background_task on delete cascade,
  target_type smallint not null,
  target_id integer not null,
  reason smallint not null,
  unique (id_task, target_type, target_id)
);
create table folder_operation_task (
  id_folder integer primary key,
  id_task integer not null references background_task on delete cascade
);
create table folder_operation_error (
  id_task integer not null references background_task on delete cascade,
  target_id integer not null,
  reason smallint not null,
  primary key (id_task, target_id)
);
create table index_queue (
  id serial primary key,
  id_user integer not null,
  id_unit integer not null,
  type smallint not null default 0,
  status smallint not null default 0,
  task bytea not null
);
create table convert_thumbnail_allocation (
  session_id text not null,
  sent_to_client boolean not null,
  id integer not null,
  id_user integer not null,
  filename text not null,
  unit_type smallint not null,
  item_type smallint not null,
  status smallint not null,
  lower_extension text not null,
  thumbnail_type smallint[] not null,
  created_at timestamp not null default now()
);
create table udc_event (id_user integer not null, "timestamp" bigint not null, type text not null, payload text);
create table udc_statistic (id_user integer not null, key text not null, value text not null);
`;
