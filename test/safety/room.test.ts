/** A full disk is noticed before anything is written. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Target } from '../../src/synofoto/connect.ts';
import { openSynofoto } from '../../src/synofoto/library.ts';
import { aFamily, albumTables } from '../albums/family-memories.ts';
import { aLibrary, showing } from '../builders/library.ts';
import { withLibrary } from '../databases/library.ts';
import { onTrial } from './on-trial.ts';

const MB = 1024 * 1024;
const family = aLibrary().user('ada').day('2023-05-02', 6, showing('Sedona'));
const ALBUMS = 'albums:\n  mine: { name: Mine, owner: ada, from: { people: [Sedona] }, pick: 4 }\n';

test(
  'without room nothing is written: plan says so, run and doctor refuse',
  withLibrary(family, async (library) => {
    await using household = aFamily(library);
    const before = await albumTables(library);
    const full = household.open(ALBUMS, { freeSpace: () => 63 * MB });
    expect((await full.plan()).warnings).toEqual([expect.stringMatching(/^run will refuse.*63 MB free/)]);
    await expect(full.run()).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('63 MB free'),
      hint: expect.stringContaining('Make room'),
    });
    expect((await full.examine()).find(({ id }) => id === 'room')).toMatchObject({ verdict: 'refused' });
    expect(await albumTables(library)).toEqual(before);
    expect(existsSync(path.join(household.state, 'journal.jsonl'))).toBe(false);

    const tight = household.open(ALBUMS, { freeSpace: () => 65 * MB });
    expect((await tight.examine()).find(({ id }) => id === 'room')).toMatchObject({ verdict: 'note' });
    expect((await tight.run()).albums[0]?.action).toBe('create');
  }),
);

test(
  'the volume of the database is that of its data, or where a NAS has it when our role may not ask',
  withLibrary(family, async (library) => {
    const dataFolder = async (target: Target) => {
      await using opened = openSynofoto(target, () => 0);
      return await opened.dataFolder();
    };
    const [row] = await library.query<{ data_directory: string }>('show data_directory');
    const isSuperuser = library.on !== 'pg15';
    const own = await dataFolder({ kind: 'pool', pool: library.createPool() });
    expect(own).toBe(isSuperuser ? row?.data_directory : '/var/services/pgsql');
    await onTrial(library, [], async ({ pool }) => {
      expect(await dataFolder({ kind: 'pool', pool })).toBe('/var/services/pgsql');
    });
  }),
);
