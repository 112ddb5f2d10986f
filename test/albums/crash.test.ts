/** The program dies somewhere; the next run makes no second album and takes no photo of ours for somebody's. */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openSynofoto } from '../../src/synofoto/library.ts';
import { aLibrary, as, showing } from '../builders/library.ts';
import { type TestLibrary, withLibrary } from '../databases/library.ts';
import { aFamily, albumOf, albumTables, type Family, idsOf } from './family-memories.ts';

const family = aLibrary().user('ada').user('ben').day('2023-05-02', 20).day('2024-05-02', 20, as('later'));
const RULE = 'albums: { a: { name: Souvenirs, owner: ada, choose: random, pick: 6, share: [ben] } }';

const journalOf = ({ state }: Family) => path.join(state, 'journal.jsonl');
const linesOf = (home: Family) => readFileSync(journalOf(home), 'utf8').trimEnd().split('\n');

/** As if the program had died right after the last line of this kind. */
const dieAfter = (home: Family, word: string): void => {
  const lines = linesOf(home);
  const last = lines.findLastIndex((line) => (JSON.parse(line) as { do: string }).do === word);
  writeFileSync(journalOf(home), `${lines.slice(0, last + 1).join('\n')}\n`);
};

const run = async (home: Family, today: string, config = RULE) =>
  albumOf(await home.open(config, { today }).run(), 'a');

/** A run that comes as far as noting what it will write, and writes nothing: its dump has the tables from before. */
const runThatDiesWriting = async (home: Family, { query }: TestLibrary, today: string) => {
  const { run: name } = await home.open(RULE, { today }).run();
  dieAfter(home, 'intend');
  await query(readFileSync(path.join(home.state, 'dumps', `${name}.sql`), 'utf8'));
};

const albumsIn = ({ query }: TestLibrary) => query<{ id: number; name: string }>('select id, name from normal_album');
const membersOf = async ({ query }: TestLibrary) =>
  (await query<{ id: number }>('select id_item as id from many_item_has_many_normal_album order by 1')).map(
    ({ id }) => id,
  );
const byHand = (album: { items: readonly { why: readonly string[] }[] }) =>
  album.items.filter(({ why }) => why.includes('put in by hand'));

describe('making an album', () => {
  test(
    'before it stood: it is made once',
    withLibrary(family, async (opened) => {
      await using home = aFamily(opened);
      await runThatDiesWriting(home, opened, '2026-11-23');
      expect(await albumsIn(opened)).toEqual([]);
      const made = await run(home, '2026-11-24');
      expect(made.action).toBe('create');
      expect(await albumsIn(opened)).toMatchObject([{ id: made.album }]);
    }),
  );

  test(
    'after it stood: it is found again and goes on as ours',
    withLibrary(family, async (opened) => {
      await using home = aFamily(opened);
      const made = await run(home, '2026-11-23');
      dieAfter(home, 'intend');
      expect(await run(home, '2026-11-23')).toMatchObject({ action: 'unchanged', album: made.album });
      dieAfter(home, 'intend');
      const next = await run(home, '2026-11-24');
      expect(next).toMatchObject({ action: 'update', album: made.album });
      expect(byHand(next)).toEqual([]);
      expect(await membersOf(opened)).toEqual(idsOf(next));
      expect(await albumsIn(opened)).toHaveLength(1);
      expect(await opened.query('select 1 from share')).toHaveLength(1);
    }),
  );
});

describe('changing an album', () => {
  test(
    'before it was changed, or after: photos of ours stay ours',
    withLibrary(family, async (opened) => {
      await using home = aFamily(opened);
      await run(home, '2026-11-20');
      await runThatDiesWriting(home, opened, '2026-11-21');
      const mended = await run(home, '2026-11-22');
      expect(byHand(mended)).toEqual([]);
      expect(await membersOf(opened)).toEqual(idsOf(mended));

      dieAfter(home, 'intend');
      const next = await run(home, '2026-11-23');
      expect(byHand(next)).toEqual([]);
      expect(next.items).toHaveLength(6);
      expect(await membersOf(opened)).toEqual(idsOf(next));
    }),
  );

  test(
    'and people change it too before the next run: theirs is theirs, ours is ours',
    withLibrary(family, async (opened) => {
      await using home = aFamily(opened);
      await run(home, '2026-11-20');
      const before = idsOf(await run(home, '2026-11-21'));
      dieAfter(home, 'intend');
      await opened.query(`update normal_album set name = 'Ours'`);
      await opened.query(`delete from many_item_has_many_normal_album where id_item = ${before[0]}`);
      const next = await run(home, '2026-11-22', RULE.replace('pick: 6', 'pick: 30'));
      expect(byHand(next)).toEqual([]);
      expect(next).toMatchObject({ name: 'Ours' });
      expect(next.items).toHaveLength(30);
      expect(idsOf(next)).not.toContain(before[0]);
      const all = await run(home, '2026-11-22', RULE.replace('pick: 6', 'pick: all'));
      expect(all.items).toHaveLength(39);
    }),
  );

  test(
    'and it dies again on the way to the next change',
    withLibrary(family, async (opened) => {
      await using home = aFamily(opened);
      await run(home, '2026-11-20');
      await run(home, '2026-11-21');
      dieAfter(home, 'intend');
      await runThatDiesWriting(home, opened, '2026-11-22');
      const next = await run(home, '2026-11-23');
      expect(byHand(next)).toEqual([]);
      expect(await membersOf(opened)).toEqual(idsOf(next));
    }),
  );
});

test(
  'dying after an album was taken away does not pass for people having deleted it',
  withLibrary(aLibrary().user('ada').day('2023-05-02', 3, showing('Max')), async (opened) => {
    await using home = aFamily(opened);
    const rule = 'albums: { a: { name: Max, owner: ada } }';
    await run(home, '2026-11-20', rule);
    const config = `hide: { people: [Max] }\n${rule}`;
    expect(await run(home, '2026-11-21', config)).toMatchObject({ action: 'remove', reason: 'no-longer-allowed' });
    const lines = linesOf(home).filter((line) => !line.includes('"gone"'));
    writeFileSync(journalOf(home), `${lines.join('\n')}\n`);
    expect(await run(home, '2026-11-22', config)).toMatchObject({ action: 'skip' });
    expect(await run(home, '2026-11-23', rule)).toMatchObject({ action: 'create' });
  }),
);

describe('the journal', () => {
  test(
    'a last line that a power cut left half written is forgotten',
    withLibrary(family, async (opened) => {
      await using home = aFamily(opened);
      const made = await run(home, '2026-11-23');
      appendFileSync(journalOf(home), linesOf(home)[2]?.slice(0, 40) ?? '');
      expect(albumOf(await home.open(RULE).plan(), 'a')).toMatchObject({ action: 'unchanged', album: made.album });
      expect(await run(home, '2026-11-23')).toMatchObject({ action: 'unchanged', album: made.album });
      expect(linesOf(home).map((line) => typeof JSON.parse(line))).not.toContain('undefined');
    }),
  );

  test(
    'a damaged line, one that says nothing we know, or a newer format: refused, and nothing is written',
    withLibrary(family, async (opened) => {
      await using home = aFamily(opened);
      await run(home, '2026-11-20');
      const tables = await albumTables(opened);
      const lines = linesOf(home);
      const spoilt = {
        'line 2 is damaged': lines.with(1, lines[1]?.slice(3) ?? ''),
        'line 3 is damaged': lines.with(2, '\u0000\u0000\u0000'),
        'line 4 is damaged': lines.with(3, 'null'),
        'line 1 is damaged': lines.with(0, '{"do":"dance"}'),
        'newer version': lines.with(0, '{"do":"journal","format":99}'),
      };
      for (const [message, text] of Object.entries(spoilt)) {
        const written = `${text.join('\n')}\n`;
        writeFileSync(journalOf(home), written);
        const refused = { code: 'refused', message: expect.stringContaining(message) };
        await expect(run(home, '2026-11-21')).rejects.toMatchObject(refused);
        await expect(home.open(RULE).plan()).rejects.toMatchObject(refused);
        expect(readFileSync(journalOf(home), 'utf8')).toBe(written);
      }
      expect(await albumTables(opened)).toEqual(tables);
    }),
  );

  test(
    'lies in a folder of ours alone, begins with its format also where it was left empty, and a plan makes neither',
    withLibrary(family, async (opened) => {
      await using home = aFamily(opened);
      const elsewhere = mkdtempSync(path.join(tmpdir(), 'memories-state-'));
      onTestFinished(() => rmSync(elsewhere, { recursive: true, force: true }));
      const state = path.join(elsewhere, 'deep', 'state');
      await home.open(RULE, { state }).plan();
      expect(existsSync(state)).toBe(false);
      mkdirSync(state, { recursive: true, mode: 0o755 });
      writeFileSync(path.join(state, 'journal.jsonl'), '', { mode: 0o600 });
      await home.open(RULE, { state }).run();
      expect(statSync(state).mode & 0o777).toBe(0o700);
      await home.open(RULE).run({ again: 'a' });
      expect(statSync(journalOf(home)).mode & 0o777).toBe(0o600);
      expect(linesOf({ ...home, state })[0]).toBe('{"do":"journal","format":2}');
    }),
  );
});

test(
  'of two runs at once one is told that the other is going on',
  withLibrary(family, async (opened) => {
    // PGlite has one session, which never waits for itself.
    if (opened.on === 'pglite') return;
    await using home = aFamily(opened);
    await using other = openSynofoto(opened.target(), () => 0);
    await other.underLock(async () => {
      await expect(home.open(RULE).run()).rejects.toMatchObject({ code: 'busy', message: 'Another run is going on' });
      expect(existsSync(journalOf(home))).toBe(false);
      await expect(home.open(RULE).plan()).resolves.toMatchObject({ applied: false });
    });
    expect(await run(home, '2026-11-23')).toMatchObject({ action: 'create' });
  }),
);
