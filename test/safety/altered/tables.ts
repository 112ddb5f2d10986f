/** Tables and columns that are gone, new, or other than they were. */
import type { Alteration } from './alteration.ts';

export const columns: readonly Alteration[] = [
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

export const tables: readonly Alteration[] = [
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
