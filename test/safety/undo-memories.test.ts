/** A run that took a memory away because its days were over, or showed another one, taken back. */
import { expect, test } from 'vitest';
import { keyOf, type pastKeyOf } from '../../src/journal/entries.ts';
import { readJournal } from '../../src/journal/journal.ts';
import { albumOf, type Family, idsOf, aFamily as openFamily } from '../albums/family-memories.ts';
import { as, at, by, showing } from '../builders/library.ts';
import { withLibrary } from '../databases/library.ts';
import { adasLife, stay } from '../memories/a-life.ts';
import { fourTables } from './four-tables.ts';
import { run } from './undone.ts';

const CHRISTMAS = [
  { from: '2021-12-24', label: 'early' },
  { from: '2022-12-24', label: 'late' },
].reduce(
  (life, { from, label }) => stay(life, { from, days: 3 }, at('Nantes'), by('ada'), showing('Sedona'), as(label)),
  adasLife(),
);
const HOLIDAYS = 'memories: { for: [ada], share: [ben], kinds: { holidays: true } }';
const LENT = `users: { ada: { lends-to: [ben] }, ben: {} }\n${HOLIDAYS}`;
const KEY = 'holidays/today';

/** What the journal holds of the member's standing album, and of all she was shown. */
const remembered = ({ state }: Family, key: string) => {
  const { albums, past } = readJournal(state);
  const ada = 1 as Parameters<typeof pastKeyOf>[0];
  return {
    memory: albums.get(keyOf({ key, owner: ada }))?.put?.memory,
    past: [...past].map(([of, shown]) => [of, shown.map(({ identity, since }) => [identity, since])]),
  };
};

test(
  'a memory whose days were over comes back as it stood, and goes again with the next run',
  withLibrary(CHRISTMAS, async (library) => {
    await using home = openFamily(library);
    const christmas = albumOf(await run(home, LENT, '2026-12-25'), KEY);
    expect(christmas).toMatchObject({ action: 'create', share: [{ user: 'ben' }] });
    const [stood, shown] = [await fourTables(library), remembered(home, KEY).memory];
    const over = await run(home, LENT, '2027-01-20');
    expect(albumOf(over, KEY)).toMatchObject({ action: 'remove', album: christmas.album });
    const without = await fourTables(library);
    expect(without.join()).not.toContain(christmas.name);

    const undone = await home.open(LENT, { today: '2027-01-20' }).undo();
    expect(undone).toMatchObject({ undoes: over.run });
    expect(albumOf(undone, KEY)).toMatchObject({ action: 'create', album: christmas.album, name: christmas.name });
    expect(await fourTables(library)).toEqual(stood);
    expect(shown).toBeDefined();
    expect(remembered(home, KEY).memory).toEqual(shown);

    expect(albumOf(await run(home, LENT, '2027-01-21'), KEY)).toMatchObject({ action: 'remove' });
    expect(await fourTables(library)).toEqual(without);
  }),
);

test(
  'it comes back without photos hidden since, and not at all where all of them are',
  withLibrary(CHRISTMAS, async (library) => {
    await using home = openFamily(library);
    const full = idsOf(albumOf(await run(home, LENT, '2026-12-25'), KEY));
    const late = new Set(library.library.photos.filter(({ label }) => label === 'late').map(({ id }) => id as number));
    expect(full.some((id) => late.has(id))).toBe(true);
    await run(home, LENT, '2027-01-20');
    const undo = (hidden: string) => home.open(`hide: { dates: [${hidden}] }\n${LENT}`, { today: '2027-01-20' }).undo();
    const nothing = await fourTables(library);
    expect(albumOf(await undo('2000-01-01..2030-01-01'), KEY)).toMatchObject({ action: 'skip', items: [] });
    expect(await fourTables(library)).toEqual(nothing);
    const back = albumOf(await undo('2022-12-24..2022-12-26'), KEY);
    expect(back.action).toBe('create');
    expect(idsOf(back)).toEqual(full.filter((id) => !late.has(id)));
    const rows = await library.query<{ id: number }>(
      'select id_item as id from many_item_has_many_normal_album where id_normal_album = $1 order by 1',
      [back.album],
    );
    expect(rows.map(({ id }) => id)).toEqual(full.filter((id) => !late.has(id)));
  }),
);

test(
  'another day’s memory gives way to the one before, which is then the one that was shown',
  withLibrary(adasLife(), async (library) => {
    await using home = openFamily(library);
    const days = 'memories: { for: [ada], kinds: { on-this-day: true } }';
    const key = 'on-this-day/today';
    await run(home, days, '2026-05-03');
    const [stood, shown] = [await fourTables(library), remembered(home, key)];
    expect(albumOf(await run(home, days, '2026-05-04'), key).action).toBe('update');
    expect(remembered(home, key)).not.toEqual(shown);
    await home.open(days, { today: '2026-05-04' }).undo();
    expect(await fourTables(library)).toEqual(stood);
    expect(remembered(home, key)).toEqual(shown);
  }),
);
