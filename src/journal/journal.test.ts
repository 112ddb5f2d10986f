import {
  appendFileSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AlbumId, PhotoId, UserId } from '../core/photo.ts';
import { EMPTY, type Entry, fold, keyOf, type PutEntry } from './entries.ts';
import { openJournal, readEntries, readJournal } from './journal.ts';

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  return { ...fs, fsyncSync: vi.fn(fs.fsyncSync) };
});

const identity = { key: 'a', owner: 1 as UserId, id: 50 as AlbumId, createTime: 1000 };
const put = (run: string, wish: Partial<PutEntry> = {}): PutEntry => ({
  ...identity,
  run,
  name: 'A',
  cover: 7 as PhotoId,
  members: [7 as PhotoId],
  invited: [],
  after: { name: 'A', cover: 7 as PhotoId, members: [7 as PhotoId], audience: [] },
  leftOut: [],
  passphrase: null,
  before: null,
  ...wish,
});

const albumAfter = (...entries: Entry[]) => entries.reduce(fold, EMPTY).albums.get(keyOf(identity));

describe('what the lines add up to', () => {
  test('a write is sure once it is noted twice', () => {
    const one = put('1');
    expect(albumAfter({ do: 'intend', ...one })).toMatchObject({ put: null, pending: [{ run: '1' }], state: 'live' });
    expect(albumAfter({ do: 'intend', ...one }, { do: 'put', ...one })).toMatchObject({
      put: { run: '1' },
      pending: [],
    });
  });

  test('writes that were cut off are all remembered until one is sure', () => {
    const lines: Entry[] = [
      { do: 'put', ...put('1') },
      { do: 'intend', ...put('2') },
      { do: 'intend', ...put('3') },
    ];
    expect(albumAfter(...lines)).toMatchObject({ put: { run: '1' }, pending: [{ run: '2' }, { run: '3' }] });
    expect(albumAfter(...lines, { do: 'put', ...put('4') })).toMatchObject({ put: { run: '4' }, pending: [] });
  });

  test('a write to another album of that key begins anew', () => {
    const other = put('2', { id: 51 as AlbumId });
    expect(albumAfter({ do: 'put', ...put('1') }, { do: 'intend', ...other })).toMatchObject({
      id: 51,
      put: null,
      pending: [{ run: '2' }],
    });
  });

  test('an album is gone for good only when people deleted it', () => {
    const gone = { do: 'gone', run: '2', ...identity } as const;
    const made: Entry = { do: 'put', ...put('1') };
    expect(albumAfter(made, { ...gone, because: 'removed' })).toBeUndefined();
    expect(albumAfter(made, { ...gone, because: 'deleted-by-people' })).toMatchObject({ state: 'deleted' });
    expect(albumAfter(made, { ...gone, id: 49 as AlbumId, because: 'removed' })).toMatchObject({ state: 'live' });
    expect(albumAfter(made, { do: 'remove', run: '2', ...identity })).toMatchObject({ leaving: true });
    expect(albumAfter(made, { do: 'remove', run: '2', ...identity }, made)).toMatchObject({ leaving: false });
  });

  test('periods and the time of the last run are those of the last line that names them', () => {
    const refreshed = (period: string) =>
      ({ do: 'refreshed', run: '1', key: 'a', owner: 1 as UserId, period }) as const;
    const state = [refreshed('2026-11-22'), refreshed('2026-11-23')].reduce<typeof EMPTY>(fold, EMPTY);
    expect(state.periods.get('a@1')).toBe('2026-11-23');
    expect(fold(state, { do: 'run', run: '2', at: 'then', today: 'now' }).lastRun).toBe('then');
  });
});

describe('the file', () => {
  let folder = '';
  const file = () => path.join(folder, 'journal.jsonl');
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'memories-journal-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('begins with its format, is ours alone, and only ever grows', () => {
    const journal = openJournal(folder);
    expect(journal.state).toBe(EMPTY);
    journal.append({ do: 'put', ...put('1') });
    const first = readFileSync(file(), 'utf8');
    expect(first.split('\n')[0]).toBe('{"do":"journal","format":2}');
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    vi.mocked(fsyncSync).mockClear();
    journal.append({ do: 'put', ...put('2') }, { do: 'run', run: '2', at: 'x', today: 'y' });
    expect(fsyncSync).toHaveBeenCalledOnce();
    expect(readFileSync(file(), 'utf8').startsWith(first)).toBe(true);
    expect(readJournal(folder)).toEqual(journal.state);
    expect(openJournal(folder).state).toEqual(journal.state);
  });

  test('a half last line is not read, and cut off before the next is written, whatever letters it broke in', () => {
    const journal = openJournal(folder);
    journal.append({ do: 'put', ...put('1', { name: 'Été 🏖️' }) });
    const whole = readFileSync(file());
    appendFileSync(file(), Buffer.from('{"do":"put","name":"é').subarray(0, -1));
    expect(readJournal(folder)).toEqual(journal.state);
    const next = openJournal(folder);
    expect(readFileSync(file())).toEqual(whole);
    next.append({ do: 'put', ...put('2') });
    expect(readJournal(folder).albums.get('a@1')).toMatchObject({ put: { run: '2' } });
  });

  test('of an older format: a plan reads it as it is, a run makes it one of today and keeps a copy', () => {
    const older = `{"do":"journal","format":1}\n${JSON.stringify({ do: 'put', ...put('1', { name: 'Été' }) })}\n`;
    writeFileSync(file(), `${older}{"do":"pu`);
    const planned = readJournal(folder);
    expect(readdirSync(folder)).toEqual(['journal.jsonl']);
    expect(readFileSync(file(), 'utf8')).toBe(`${older}{"do":"pu`);
    const journal = openJournal(folder);
    expect(journal.state).toEqual(planned);
    expect(readFileSync(file(), 'utf8')).toBe(older.replace('"format":1', '"format":2'));
    const copy = path.join(folder, 'journal.format-1.jsonl');
    expect(readFileSync(copy, 'utf8')).toBe(older);
    expect([copy, file()].map((one) => statSync(one).mode & 0o777)).toEqual([0o600, 0o600]);
    journal.append({ do: 'put', ...put('2') });
    expect(readEntries(folder).map((entry) => entry.do)).toEqual(['journal', 'put', 'put']);
    expect(openJournal(folder).state).toEqual(journal.state);
    expect(readFileSync(copy, 'utf8')).toBe(older);
  });

  test('a copy that cannot be kept: refused, and the older journal still stands', () => {
    const older = '{"do":"journal","format":1}\n';
    writeFileSync(file(), older);
    mkdirSync(path.join(folder, 'journal.format-1.jsonl'));
    expect(() => openJournal(folder)).toThrow(expect.objectContaining({ code: 'refused' }));
    expect(readFileSync(file(), 'utf8')).toBe(older);
  });

  test('a line that did not come to the disk is not in the file either', () => {
    const journal = openJournal(folder);
    journal.append({ do: 'put', ...put('1') });
    const whole = readFileSync(file(), 'utf8');
    vi.mocked(fsyncSync).mockImplementationOnce(() => {
      throw new Error('no space left on device');
    });
    expect(() => journal.append({ do: 'put', ...put('2') })).toThrow(/no space left/);
    expect(readFileSync(file(), 'utf8')).toBe(whole);
    expect(readJournal(folder)).toEqual(journal.state);
  });

  test('a large one is written anew, shorter, and means the same; a power cut on the way leaves the old one', () => {
    const journal = openJournal(folder);
    for (let run = 1; run <= 200; run++) {
      const name = String(run);
      journal.append({ do: 'run', run: name, at: `t${run}`, today: 'd' }, { do: 'intend', ...put(name) });
      journal.append({ do: 'put', ...put(name, { before: { name: 'B', cover: null, members: [], invited: null } }) });
    }
    const [before, state] = [readFileSync(file(), 'utf8'), readJournal(folder)];
    openJournal(folder);
    expect(readFileSync(file(), 'utf8')).toBe(before);
    for (const cut of [1, 2]) {
      // The first call brings the new file to the disk, the second the folder: then it has its name.
      const mocked = vi.mocked(fsyncSync).mockClear();
      for (let call = 1; call < cut; call++) mocked.mockImplementationOnce(() => undefined);
      mocked.mockImplementationOnce(() => {
        throw new Error('power cut');
      });
      expect(() => openJournal(folder, 1000)).toThrow(expect.objectContaining({ code: 'refused' }));
      expect(readJournal(folder)).toEqual(state);
      if (cut === 1) expect(readFileSync(file(), 'utf8')).toBe(before);
      writeFileSync(file(), before);
    }
    expect(openJournal(folder, 1000).state).toEqual(state);
    expect(readJournal(folder)).toEqual(state);
    const entries = readEntries(folder);
    expect(entries[1]).toMatchObject({ do: 'checkpoint', dropped: 140, until: '140' });
    expect(entries[2]).toMatchObject({ do: 'run', run: '141' });
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['journal.jsonl']);
    const short = readFileSync(file(), 'utf8');
    openJournal(folder, 1000);
    expect(readFileSync(file(), 'utf8')).toBe(short);
  });

  test.each([
    ['no JSON', 'line 2 is damaged'],
    ['null', 'line 2 is damaged'],
    ['[]', 'line 2 is damaged'],
    ['{"do":"toString"}', 'line 2 is damaged'],
    ['', 'line 2 is damaged'],
    ['{"do":"journal","format":3}', 'newer version of this program (format 3)'],
  ])('%s in the middle: refused', (line, message) => {
    writeFileSync(file(), `{"do":"journal","format":2}\n${line}\n{"do":"run","run":"1","at":"x","today":"y"}\n`);
    const refused = expect.objectContaining({ code: 'refused', message: expect.stringContaining(message) });
    expect(() => readJournal(folder)).toThrow(refused);
    expect(() => openJournal(folder)).toThrow(refused);
  });

  test('cannot be written: refused, and nothing is taken for noted', () => {
    const journal = openJournal(path.join(folder, 'nowhere'));
    expect(() => journal.append({ do: 'put', ...put('1') })).toThrow(expect.objectContaining({ code: 'refused' }));
    expect(journal.state).toBe(EMPTY);
    expect(readJournal(path.join(folder, 'nowhere'))).toBe(EMPTY);
  });
});
