/** Runs noted by an older version, which kept no rows: taken back as well as what it did keep allows. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type Family, idsOf, aFamily as openFamily } from '../albums/family-memories.ts';
import { type TestLibrary, withLibrary } from '../databases/library.ts';
import { fourTables } from './four-tables.ts';
import { family, one, RULE, rule, run, undo } from './undone.ts';

interface Line {
  readonly do: string;
  readonly format?: number;
  readonly before?: { readonly rows?: unknown } | null;
}

/** The journal without the rows of albums, as format 1 wrote it. */
const withoutRows = ({ state }: Family): void => {
  const file = path.join(state, 'journal.jsonl');
  let rows = 0;
  const older = ({ before, ...line }: Line) => {
    if (before?.rows) rows++;
    const { rows: _rows, ...kept } = before ?? {};
    return {
      ...line,
      ...(line.format ? { format: 1 } : {}),
      ...(before === undefined ? {} : { before: before && kept }),
    };
  };
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  writeFileSync(file, lines.map((line) => `${JSON.stringify(older(JSON.parse(line) as Line))}\n`).join(''));
  expect(rows).toBeGreaterThan(0);
};

/** Sharing as members see it, in the order of who they are. */
const sharing = ({ query }: TestLibrary) =>
  query<{ user: number; permission: number }>(
    `select p.target_id as "user", p.permission from normal_album a
       join share s on s.passphrase = a.passphrase_share and s.enable
       join share_permission p on p.passphrase_share = s.passphrase
      where a.shared and a.name in ('Souvenirs', 'Summer') order by 1`,
  );
const row = async ({ query }: TestLibrary) => {
  const [album] = await query(
    `select id, name, normalized_name, name_for_sort, cover, shared, item_count, start_time, end_time
       from normal_album where name in ('Souvenirs', 'Summer')`,
  );
  return album;
};
const members = async ({ query }: TestLibrary): Promise<number[]> =>
  (
    await query<{ id: number }>(
      `select id_item as id from many_item_has_many_normal_album m join normal_album a on a.id = m.id_normal_album
        where a.name in ('Souvenirs', 'Summer') order by 1`,
    )
  ).map(({ id }) => id);
const seen = async (library: TestLibrary) => ({
  album: await row(library),
  sharing: await sharing(library),
  members: await members(library),
});

const SHARED = rule('share: { ben: download }');
const CHANGED = rule('share: { leo: view, ben: upload }', (text) =>
  text.replace('Souvenirs', 'Summer').replace('taken: 2023..', 'taken: 2023-05-01..2023-05-31'),
);

test(
  'name, cover, photos and who is invited come back, byte by byte where nothing else had changed',
  withLibrary(family, async (library) => {
    await using home = openFamily(library);
    await run(home, SHARED, '2026-11-19');
    const [before, tables] = [await seen(library), await fourTables(library)];
    await run(home, CHANGED, '2026-11-20');
    const after = await seen(library);
    expect(after.album).toMatchObject({ name: 'Summer' });
    expect(after.album?.cover).not.toBe(before.album?.cover);
    expect(after.members).not.toEqual(before.members);
    expect(after.sharing).not.toEqual(before.sharing);
    withoutRows(home);
    expect(one(await undo(home, SHARED))).toMatchObject({
      action: 'update',
      name: 'Souvenirs',
      share: [{ user: 'ben', permission: 'download' }],
    });
    expect(await seen(library)).toEqual(before);
    const timeless = (rows: readonly string[]) => rows.map((text) => text.replace(/"modified_time": \d+/, ''));
    expect(timeless(await fourTables(library))).toEqual(timeless(tables));
    // It is ours as it was: the run of that day finds nothing to do.
    expect(one(await run(home, SHARED, '2026-11-19'))).toMatchObject({ action: 'unchanged' });
  }),
);

test.each([
  ['a share switched on goes again', RULE, rule('share: [ben, leo]')],
  ['a member taken out is invited again', rule('share: [ben, leo]'), rule('share: [ben]')],
  ['a name, sharing untouched', SHARED, SHARED.replace('Souvenirs', 'Summer')],
  ['photos, nothing else', RULE, RULE.replace('pick: 6', 'pick: 9')],
])('%s', async (_, first, change) =>
  withLibrary(family, async (library) => {
    await using home = openFamily(library);
    await run(home, first, '2026-11-19');
    const before = await seen(library);
    await run(home, change, '2026-11-20');
    expect(await seen(library)).not.toEqual(before);
    withoutRows(home);
    expect(one(await undo(home, first)).action).toBe('update');
    expect(await seen(library)).toEqual(before);
    const left = `select 1 from share where passphrase not in
                    (select passphrase_share from normal_album where passphrase_share is not null)`;
    expect(await library.query(left)).toEqual([]);
  })(),
);

test(
  'an album that was taken away comes back under its number, with its link, its photos and those invited',
  withLibrary(family, async (library) => {
    await using home = openFamily(library);
    await run(home, SHARED, '2026-11-19');
    const [before, tables] = [await seen(library), await fourTables(library)];
    const removed = await home.open(SHARED, { today: '2026-11-20' }).remove({ all: true });
    expect(await members(library)).toEqual([]);
    withoutRows(home);
    expect(one(await undo(home, SHARED))).toMatchObject({ action: 'create', album: one(removed).album });
    expect(await seen(library)).toEqual(before);
    const link = /"passphrase": "(\w+)"/;
    const links = (rows: readonly string[]) => rows.flatMap((text) => link.exec(text)?.[1] ?? []);
    expect(links(await fourTables(library))).toEqual(links(tables));
  }),
);

test(
  'what was hidden since stays out of that, too',
  withLibrary(family, async (library) => {
    await using home = openFamily(library);
    const all = RULE.replace('pick: 6', 'pick: all');
    const full = idsOf(one(await run(home, all, '2026-11-19')));
    await run(home, RULE.replace('pick: 6', 'pick: 2'), '2026-11-20');
    withoutRows(home);
    const max = library.library.photos.filter(({ label }) => label === 'june').map(({ id }) => id as number);
    expect(idsOf(one(await undo(home, `hide: { people: [Max] }\n${all}`)))).toEqual(
      full.filter((id) => !max.includes(id)),
    );
    expect(await members(library)).toEqual(full.filter((id) => !max.includes(id)));
  }),
);
