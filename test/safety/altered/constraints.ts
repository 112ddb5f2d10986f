/** Conditions on rows that are new or gone. */
import type { Alteration } from './alteration.ts';

export const constraints: readonly Alteration[] = [
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
