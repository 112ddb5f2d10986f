/** Schemas as an update of Synology Photos, a botched repair or another program might leave them. */
import { OLDER_SCHEMA_PATCH } from '../../src/demo/schema.ts';

export interface Alteration {
  readonly name: string;
  readonly by: readonly string[];
  /** Checks of doctor that refuse, by id; none: it may be written to. */
  readonly refused: readonly string[];
  /** Checks that note something. */
  readonly noted?: readonly string[];
  /** What a layout accepted before is said to have become; left out: it is the same layout. */
  readonly changed?: string;
}

const ALBUM_FUNCTION = 'insert_item_to_update_normal_album_func';
const COUNTS = `returns void language plpgsql as $$ begin
  update normal_album set item_count = found.members, start_time = found.earliest, end_time = found.latest
    from (select count(*)::int as members, min(unit.takentime) as earliest, max(unit.takentime) as latest
            from many_item_has_many_normal_album member
            left join unit on unit.id_item = member.id_item and unit.is_major
           where member.id_normal_album = album_id) found
   where normal_album.id = album_id;
end $$`;

const columns: readonly Alteration[] = [
  {
    name: 'a new column that may stay empty',
    by: ['alter table share add colour text'],
    refused: [],
    changed: 'table share: new column colour (text)',
  },
  {
    name: 'a new column with a default',
    by: [`alter table many_item_has_many_normal_album add colour text not null default 'red'`],
    refused: [],
    changed: 'new column colour',
  },
  {
    name: 'a new column that may not stay empty',
    by: [
      `alter table normal_album add colour text not null default ''`,
      'alter table normal_album alter colour drop default',
    ],
    refused: ['strangers'],
  },
  {
    name: 'a column gone from a table we write',
    by: ['alter table share drop column hashed_password cascade'],
    refused: ['layout'],
  },
  { name: 'a column gone from a table we read', by: ['alter table metadata drop column camera'], refused: ['layout'] },
  {
    name: 'a column of another type',
    by: ['alter table share alter hashed_password type varchar(99)'],
    refused: ['layout'],
  },
  {
    name: 'a renamed column',
    by: ['alter table many_item_has_many_normal_album rename item_provider_id_user to provider'],
    refused: ['layout'],
  },
  {
    name: 'the sort name of another type',
    by: [
      'drop view album_with_share_info_view, share_album_view',
      'alter table album alter name_for_sort type varchar(99)',
    ],
    refused: ['strangers'],
  },
  {
    name: 'a number only the database may draw',
    by: [
      'alter table share_permission alter id drop default',
      'alter table share_permission alter id add generated always as identity',
    ],
    refused: ['strangers'],
  },
  {
    name: 'a column we leave empty that may not be',
    by: ['alter table normal_album alter item_count set not null'],
    refused: ['strangers'],
  },
  {
    name: 'a column of ours that may now be empty',
    by: ['alter table share alter hashed_password drop not null'],
    refused: [],
    changed: 'column hashed_password was: text not null; is: text',
  },
];

const tables: readonly Alteration[] = [
  { name: 'a table we read is gone', by: ['drop table person cascade'], refused: ['layout'] },
  { name: 'a table we write is gone', by: ['drop table share_permission cascade'], refused: ['layout'] },
  {
    name: 'another database altogether',
    by: ['drop schema public cascade', 'create schema public', 'grant usage on schema public to public'],
    refused: ['layout'],
  },
  {
    name: 'a view where a table was',
    by: [
      'alter table share_permission rename to share_permission_2',
      'create view share_permission as select * from share_permission_2',
      'alter view share_permission owner to "SynologyPhotos"',
    ],
    refused: ['keys', 'inheritance'],
  },
  {
    name: 'no inheritance',
    by: ['alter table normal_album no inherit album'],
    refused: [],
    changed: 'inheritance of normal_album was: from album; is: from nothing',
  },
  {
    name: 'another parent',
    by: ['create table labelled (name text not null)', 'alter table normal_album inherit labelled'],
    refused: ['inheritance'],
  },
  { name: 'an heir', by: ['create table special_album () inherits (normal_album)'], refused: ['inheritance'] },
  { name: 'no user 0', by: ['delete from user_info where id = 0'], refused: ['user-zero'] },
  {
    name: 'no sequence of albums',
    by: ['alter sequence album_id_seq rename to album_number_seq'],
    refused: ['sequences'],
  },
];

const functions: readonly Alteration[] = [
  { name: 'a function is gone', by: [`drop function ${ALBUM_FUNCTION}(integer)`], refused: ['functions'] },
  {
    name: 'a function there twice',
    by: [`create function ${ALBUM_FUNCTION}(album_id bigint) ${COUNTS}`],
    refused: ['functions'],
  },
  {
    name: 'a function with other arguments',
    by: [
      'drop function update_normal_album_cover_func(text, integer, integer)',
      `create function update_normal_album_cover_func(integer, integer) returns void language sql as 'select'`,
    ],
    refused: ['functions'],
  },
  {
    name: 'a function with wider arguments',
    by: [`drop function ${ALBUM_FUNCTION}(integer)`, `create function ${ALBUM_FUNCTION}(album_id bigint) ${COUNTS}`],
    refused: [],
    changed: `function ${ALBUM_FUNCTION}(integer) is gone`,
  },
  {
    name: 'a function that does something else',
    by: [`create or replace function ${ALBUM_FUNCTION}(album_id integer) ${COUNTS.replace('begin', 'begin -- anew')}`],
    refused: [],
    changed: `function ${ALBUM_FUNCTION}(integer) does something else now`,
  },
  {
    name: 'a function called by a trigger does something else',
    by: [
      `create or replace function imagined_next_version() returns bigint language sql as
         'insert into version_time (modified_time) values (0) returning version'`,
    ],
    refused: [],
    changed: 'function imagined_next_version() does something else now',
  },
];

const triggers: readonly Alteration[] = [
  {
    name: 'no trigger for the version',
    by: ['drop trigger imagined_normal_album_insert on normal_album'],
    refused: ['trigger'],
  },
  {
    name: 'a trigger for the version that is switched off',
    by: ['alter table normal_album disable trigger imagined_normal_album_insert'],
    refused: ['trigger', 'triggers'],
  },
  {
    name: 'a trigger for the version that fires too late',
    by: [
      'drop trigger imagined_normal_album_insert on normal_album',
      `create trigger imagined_normal_album_insert after insert on normal_album
         for each row execute procedure imagined_take_version()`,
    ],
    refused: ['trigger'],
  },
  {
    name: 'references nobody watches',
    by: ['alter table share_permission disable trigger all'],
    refused: ['triggers'],
  },
  {
    name: 'a new trigger',
    by: [
      `create function noted() returns trigger language plpgsql as 'begin return null; end'`,
      `create trigger note after insert on many_item_has_many_normal_album for each row execute procedure noted()`,
    ],
    refused: [],
    changed: 'new: trigger note on many_item_has_many_normal_album (after insert, for each row, calls noted())',
  },
  {
    name: 'nothing notes that an album goes',
    by: ['drop trigger imagined_normal_album_delete on normal_album'],
    refused: [],
    noted: ['delete-trigger'],
    changed: 'trigger imagined_normal_album_delete on normal_album is gone',
  },
  {
    name: 'the trigger of the files is gone',
    by: ['drop trigger update_unit_version_trigger on unit'],
    refused: ['unit-trigger'],
  },
  {
    name: 'the trigger of the files is switched off',
    by: ['alter table unit disable trigger update_unit_version_trigger'],
    refused: ['unit-trigger'],
  },
  {
    name: 'a rule in place of our statements',
    by: ['create rule never as on update to share do instead nothing'],
    refused: ['rules'],
  },
];

const constraints: readonly Alteration[] = [
  {
    name: 'a check',
    by: ['alter table normal_album add constraint short check (length(name) < 500)'],
    refused: ['constraints'],
  },
  { name: 'names are unique', by: ['alter table normal_album add unique (id_user, name)'], refused: ['constraints'] },
  {
    name: 'a unique index on some rows',
    by: ['create unique index once on normal_album (passphrase_share) where shared'],
    refused: ['constraints'],
  },
  { name: 'an exclusion', by: ['alter table share add exclude (passphrase with =)'], refused: ['constraints'] },
  {
    name: 'a reference to a table we do not know',
    by: ['create table colour (id int primary key)', 'alter table share add id_colour int references colour'],
    refused: ['constraints'],
  },
  {
    name: 'one more reference to a table we know',
    by: ['alter table share_permission add foreign key (target_id) references user_info'],
    refused: [],
    changed: 'new: reference from share_permission (target_id) to user_info (id) (on delete refuse)',
  },
  {
    name: 'a photo may be in an album twice',
    by: ['alter table many_item_has_many_normal_album drop constraint many_item_has_many_normal_album_pkey'],
    refused: ['keys'],
  },
  {
    name: 'a member may have two permissions',
    by: ['alter table share_permission drop constraint share_permission_passphrase_share_target_type_target_id_key'],
    refused: ['keys'],
  },
  {
    name: 'a key that is looked at too late',
    by: [
      'alter table share_permission drop constraint share_permission_passphrase_share_target_type_target_id_key',
      'alter table share_permission add unique (passphrase_share, target_type, target_id) deferrable initially deferred',
    ],
    refused: ['keys', 'constraints'],
  },
];

const generations: readonly Alteration[] = [
  {
    name: 'the older generation',
    by: [OLDER_SCHEMA_PATCH],
    refused: [],
    noted: ['generation'],
    changed: 'table normal_album: column name_for_sort is gone',
  },
  {
    name: 'no favourites',
    by: ['drop table many_unit_has_many_favorite_user'],
    refused: [],
    noted: ['generation'],
  },
  {
    name: 'favourites that are not for us to read',
    by: ['revoke all on many_unit_has_many_favorite_user from "SynologyPhotos"'],
    refused: [],
    noted: ['generation'],
  },
  {
    name: 'subjects without confidence',
    by: ['alter table many_unit_has_many_concept drop column confidence'],
    refused: [],
    noted: ['generation'],
  },
  { name: 'no look-alikes', by: ['alter table item drop column id_similar_group'], refused: [], noted: ['generation'] },
  { name: 'no faces', by: ['drop table face cascade'], refused: [], noted: ['generation'] },
];

const circumstances: readonly Alteration[] = [
  {
    name: 'a migration is running',
    by: ['insert into async_db_migration_task (id_user, target_version) values (0, 99)'],
    refused: ['migrations'],
  },
  {
    name: 'migrations are not for us to see',
    by: ['revoke all on async_db_migration_task from "SynologyPhotos"'],
    refused: ['migrations'],
  },
  {
    name: 'a server that takes no writes',
    by: ['set local default_transaction_read_only = on'],
    refused: ['writable'],
  },
  {
    name: 'a session in which triggers do not fire',
    by: ['set local session_replication_role = replica'],
    refused: ['writable'],
  },
  { name: 'no right to write', by: ['revoke insert on share from "SynologyPhotos"'], refused: ['write-rights'] },
  {
    name: 'no right to take photos out',
    by: ['revoke delete on many_item_has_many_normal_album from "SynologyPhotos"'],
    refused: ['write-rights'],
  },
  { name: 'no right to read', by: ['revoke select on unit from "SynologyPhotos"'], refused: ['read-rights'] },
  {
    name: 'no right on the schema',
    by: ['revoke all on schema public from public', 'revoke all on schema public from "SynologyPhotos"'],
    refused: ['read-rights'],
  },
  {
    name: 'no right to draw numbers',
    by: ['revoke all on sequence album_id_seq from "SynologyPhotos"'],
    refused: ['sequences'],
  },
  {
    name: 'no right to call a function',
    by: [`revoke all on function ${ALBUM_FUNCTION}(integer) from public, "SynologyPhotos"`],
    refused: ['functions'],
  },
  {
    name: 'rows that may be kept from some',
    by: ['alter table share enable row level security'],
    refused: ['row-security'],
  },
  {
    name: 'rows that are kept from us',
    by: ['alter table unit enable row level security', 'alter table unit force row level security'],
    refused: ['hidden-rows'],
  },
];

export const ALTERATIONS: readonly Alteration[] = [
  ...columns,
  ...tables,
  ...functions,
  ...triggers,
  ...constraints,
  ...generations,
  ...circumstances,
];
