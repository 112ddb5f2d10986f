/** Servers and rights as they may be at a bad moment. */
import { ALBUM_FUNCTION, type Alteration } from './alteration.ts';

export const circumstances: readonly Alteration[] = [
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
