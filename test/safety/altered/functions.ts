/** Functions and triggers that are gone, new, or do something else. */
import { ALBUM_FUNCTION, type Alteration, COUNTS } from './alteration.ts';

export const functions: readonly Alteration[] = [
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

export const triggers: readonly Alteration[] = [
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
