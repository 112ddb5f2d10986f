/** Taking over says first what it will do, does it once, and warns of photo-syn at work. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { aFamily, albumTables } from '../albums/family-memories.ts';
import { fillAsPhotoSyn } from '../builders/photo-syn.ts';
import { contentsOf } from '../cli/cli.ts';
import { journalOf, photosIn, RULE, souvenirs, withSouvenirs, withTable } from './taken-over.ts';

test(
  'a second time nothing is left to do, and nothing is written',
  withSouvenirs(async ({ opened, home, memories }) => {
    await souvenirs(opened, { name: 'Other', sharables: undefined });
    await memories.adoptPhotoSyn();
    const before = await albumTables(opened);
    const journal = () => readFileSync(journalOf(home), 'utf8');
    const noted = journal();
    expect(await memories.adoptPhotoSyn()).toMatchObject({ applied: false, adopted: 2, albums: [] });
    expect(await albumTables(opened)).toEqual(before);
    expect(journal()).toBe(noted);
  }),
);

test(
  'a dry run, and what is said before it is done, are what is done; only the links are drawn then',
  withSouvenirs(async ({ opened, home, memories }) => {
    const before = await contentsOf(opened);
    const dry = await memories.adoptPhotoSyn({ dryRun: true });
    expect(await contentsOf(opened)).toBe(before);
    expect(existsSync(journalOf(home))).toBe(false);
    const said: unknown[] = [];
    const done = await memories.adoptPhotoSyn({
      onPlan: ({ albums, applied }) => {
        said.push(albums, applied, existsSync(journalOf(home)));
      },
    });
    expect(said).toEqual([dry.albums, false, false]);
    expect(done.albums).toEqual(dry.albums);
    expect(JSON.stringify([dry, done])).not.toContain('_pass');
  }),
);

test(
  'photo-syn at work within two days is told; not refused',
  withTable(async (opened) => {
    const id = await souvenirs(opened);
    const now = 1_800_000_000;
    await using home = aFamily(opened);
    const memories = home.open(RULE, { clock: () => now });
    const warnings = async () => (await memories.adoptPhotoSyn({ dryRun: true })).warnings;
    expect(await warnings()).toEqual([]);
    await fillAsPhotoSyn(opened, id, photosIn(opened, 'own'), now - 2 * 86_400 + 1);
    expect((await warnings()).join()).toContain('Switch its task off first');
    expect((await memories.adoptPhotoSyn()).applied).toBe(true);
  }),
);
