/** The layout of a database in our own words: the same on every server, and different as soon as anything is. */
import { expect, test } from 'vitest';
import type { Layout } from '../../src/library.ts';
import type { Target } from '../../src/synofoto/connect.ts';
import { openSynofoto } from '../../src/synofoto/library.ts';
import { aLibrary } from '../builders/library.ts';
import { type TestLibrary, withLibrary } from '../databases/library.ts';
import { onTrial } from './on-trial.ts';

const family = aLibrary().user('ada').day('2023-05-02', 2);

const layoutIn = async (target: Target): Promise<Layout> => {
  await using opened = openSynofoto(target, () => 0);
  return await opened.layout();
};
const layoutOf = (library: TestLibrary): Promise<Layout> => layoutIn(library.target());

test(
  'the same schema has the same layout on every version of PostgreSQL',
  withLibrary(family, async (library) => {
    const lines = Object.entries(await layoutOf(library)).map(([part, is]) => (is === '' ? part : `${part}: ${is}`));
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./layout.txt');
  }),
);

test(
  'rows are no part of it, nor are tables we only read, nor where the server looks for names',
  withLibrary(family.album('Sedona', { owner: 'ada' }), async (library) => {
    const before = await layoutOf(library);
    await library.query(`insert into normal_album (id_user, name, type, create_time) values (1, 'x', 0, 1)`);
    await library.query('alter table unit add column colour text');
    await library.query('create table other (id int)');
    expect(await layoutOf(library)).toEqual(before);
    if (library.on === 'pglite') await library.query(`set search_path = pg_catalog`);
    else await library.query(`alter database ${library.database} set search_path = pg_catalog`);
    expect(await layoutOf(library)).toEqual(before);
    if (library.on === 'pglite') await library.query('reset search_path');
  }),
);

/** What changes, and the parts that are to tell of it. */
const changes: readonly (readonly [sql: string, parts: readonly string[]])[] = [
  ['alter table share add column colour text', ['column share.colour']],
  ['alter table share alter column enable set default true', ['column share.enable']],
  ['alter table share alter column hashed_password type varchar(40)', ['column share.hashed_password']],
  ['alter table share alter column hashed_password drop not null', ['column share.hashed_password']],
  ['create unique index once on share (id_user) where enable', ['unique key of share (id_user)']],
  ['alter table share add constraint fair check (type < 9)', ['check fair of share']],
  [
    `alter table share_permission drop constraint share_permission_passphrase_share_fkey,
       add foreign key (passphrase_share) references share on delete restrict`,
    ['reference from share_permission (passphrase_share) to share (passphrase)'],
  ],
  [
    'create table seen (passphrase text references share on delete cascade)',
    ['reference from seen (passphrase) to share (passphrase)'],
  ],
  ['alter table normal_album no inherit album', ['inheritance of normal_album']],
  [
    'alter table normal_album disable trigger imagined_normal_album_delete',
    ['trigger imagined_normal_album_delete on normal_album'],
  ],
  [
    `create trigger later after update of name on normal_album for each row when (old.name is distinct from new.name)
       execute procedure imagined_album_left('x', 'y')`,
    ['trigger later on normal_album'],
  ],
  [
    'create rule never as on delete to share do instead nothing; alter table share enable row level security',
    ['rule never of share', 'row level security of share'],
  ],
  [
    `create or replace function imagined_next_version() returns bigint language sql as 'select 1::bigint'`,
    ['function imagined_next_version()'],
  ],
  ['alter function imagined_take_version() security definer', ['function imagined_take_version()']],
  [
    'alter function insert_item_to_update_normal_album_func(integer) set work_mem = 100',
    ['function insert_item_to_update_normal_album_func(integer)'],
  ],
];

test(
  'any change of what writing relies on is told by the part that changed',
  withLibrary(family, async (library) => {
    const before = await layoutOf(library);
    for (const [statement, parts] of changes) {
      await onTrial(library, statement.split(';'), async ({ pool }) => {
        const after = await layoutIn({ kind: 'pool', pool });
        const differing = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
          (part) => before[part] !== after[part],
        );
        expect(differing.sort(), statement).toEqual([...parts].sort());
      });
    }
  }),
);
