/** What the program says of what it did, and of what it takes back. */
import { describe, expect, test } from 'vitest';
import type { AlbumId, PhotoId, UserId } from '../../src/core/photo.ts';
import type { History } from '../../src/history.ts';
import { historyOf } from '../../src/history.ts';
import type { Entry, PutEntry } from '../../src/journal/entries.ts';
import { photosOf } from '../builders/album-wish.ts';
import { aLibrary, showing } from '../builders/library.ts';
import { cliFor, contentsOf } from '../cli/cli.ts';
import { withLibrary } from '../databases/library.ts';

const family = aLibrary()
  .user('ada')
  .user('ben')
  .day('2023-05-02', 8, showing('Sedona'))
  .day('2024-07-14', 6, showing('Sedona'))
  .album('Sedona', { owner: 'ada', of: photosOf('Sedona') });

const rule = (more: string) =>
  `albums:\n  souvenirs: { name: Souvenirs, owner: ada, from: { album: Sedona }, ${more} }\n`;
const WIDER = rule('pick: 8, choose: oldest, share: [ben]').replace('Souvenirs', 'Memories');
/** Names of runs and times of day differ each time. */
const told = (text: string) =>
  text
    .replace(/\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ-\w{3}/g, 'RUN')
    .replace(/\d{1,2} \w+ \d{4}, \d\d:\d\d/g, 'THEN')
    .replace(/\/\S+\/\.memories/g, 'STATE');

test(
  'history, undo and remove tell what was done, what would be, and what comes next',
  withLibrary(family, async (library) => {
    const cli = cliFor(library);
    const say = async (argv: string, code = 0) => {
      const ran = await cli.run(argv);
      expect(ran, argv).toMatchObject({ code });
      return told(ran.out + ran.err);
    };
    cli.configure(rule('pick: 5, choose: newest'));
    expect(await say('history')).toBe('Nothing was done yet.\n');
    expect(await say('undo', 2)).toContain('There is nothing to take back');
    await say('run --quiet');
    await say('run --quiet');
    cli.configure(WIDER);
    await say('run --quiet');
    expect(await say('history')).toBe(`THEN · run · RUN
  ~ Memories of ada (souvenirs) · changed +8 −5 · renamed from "Souvenirs" · new cover · shared with
    ben

THEN · run · RUN
  + Souvenirs of ada (souvenirs) · made 5 photos

The last run was on THEN. 1 run that changed nothing is not listed. memories undo
takes back the last one that changed something, memories undo RUN another; the beginning of its name
will do.
`);
    const before = await contentsOf(library);
    expect(await say('undo --dry-run')).toBe(`What taking back the run RUN would do

~ Souvenirs · of ada · changes +5 −8
    5 photos, 14 July 2024 · cover 110
    all here before

1 album: 1 changed. Nothing was written; memories undo RUN does it.
`);
    expect(await contentsOf(library)).toBe(before);
    expect(await say('undo')).toContain(
      'Done. 1 album: 1 changed.\n\nThe next run does it again, unless memories.yml says otherwise by then.',
    );
    expect(await say('history')).toContain('THEN · undo of RUN · RUN\n');
    expect(await say('history')).toContain('THEN · run · taken back · RUN\n');
    expect(await say('undo')).toContain('× Souvenirs · of ada · removed\n    that run made it');
    expect(await say('undo 2', 2)).toContain('Several runs begin with "2"');
    await say('run --quiet');
    expect(await say('remove Memorie', 2)).toContain('Did you mean "Memories"?');
    expect(await say('remove', 2)).toContain('Which albums shall go?');
    expect(await say('remove souvenirs --all', 2)).toContain('Either albums or --all');
    const gone = await say('remove --all');
    expect(gone).toContain(
      '× Memories · of ada · removed\n    8 photos in it; the photos themselves stay where they are\n',
    );
    expect(gone.replace(/\s+/g, ' ')).toContain(
      'They stay away until memories run --again all; memories undo puts them back as they were. What is remembered of them lies in STATE; once that folder is deleted, nothing of ours is left.',
    );
    const { runs } = JSON.parse((await cli.run('history --json')).out) as History;
    expect(runs.map(({ verb }) => verb)).toEqual(['remove', 'run', 'undo', 'undo', 'run', 'run']);
    expect(runs[0]?.albums).toMatchObject([{ did: 'removed', removed: 8, taken: ['ben'], takenBackBy: null }]);
    expect(await say('undo')).toContain('comes back as it was, under its old number');
    expect(JSON.stringify(runs)).not.toMatch(/passphrase/);
  }),
);

describe('read from the journal alone', () => {
  const identity = { key: 'a', owner: 1 as UserId, id: 50 as AlbumId, createTime: 1000 };
  const put = (run: string, members: readonly number[], before: PutEntry['before'] = null): PutEntry => ({
    ...identity,
    run,
    name: 'A',
    cover: members[0] as PhotoId,
    members: members as PhotoId[],
    invited: [],
    after: { name: 'A', cover: members[0] as PhotoId, members: members as PhotoId[], audience: [] },
    leftOut: [],
    passphrase: null,
    before,
  });
  const stood = (members: readonly number[]): PutEntry['before'] => ({
    name: 'A',
    cover: members[0] as PhotoId,
    members: members.map((photo) => [photo as PhotoId, 1 as UserId]),
    invited: null,
  });
  const tell = (...entries: Entry[]) => historyOf(entries, (user) => `user ${user}`).runs;

  test('a write that was cut off counts if the next look at the album says it happened', () => {
    const first: Entry[] = [
      { do: 'intend', ...put('1', [1, 2]) },
      { do: 'put', ...put('1', [1, 2]) },
      { do: 'intend', ...put('2', [2, 3], stood([1, 2])) },
    ];
    const runs = (members: readonly number[]) =>
      tell(
        ...first,
        { do: 'intend', ...put('3', [3, 4], stood(members)) },
        { do: 'put', ...put('3', [3, 4], stood(members)) },
      ).map(({ run }) => run);
    expect(runs([2, 3])).toEqual(['3', '2', '1']);
    expect(runs([1, 2])).toEqual(['3', '1']);
  });

  test('a run partly taken back says so, and an undo that was taken back counts no more', () => {
    const b = { key: 'b', id: 51 as AlbumId };
    const made: Entry[] = [
      { do: 'put', ...put('1', [1]) },
      { do: 'put', ...put('1', [2]), ...b },
    ];
    const undone: Entry[] = [
      {
        do: 'remove',
        ...identity,
        run: '2',
        undoes: '1',
        because: 'undone',
        before: stood([1]) as NonNullable<PutEntry['before']>,
      },
      { do: 'gone', ...identity, run: '2', because: 'undone' },
    ];
    expect(tell(...made, ...undone).map(({ undone: how, undoable }) => [how, undoable])).toEqual([
      ['no', true],
      ['partly', true],
    ]);
    const again: Entry = { do: 'put', ...put('3', [1]), undoes: '2' };
    expect(tell(...made, ...undone, again).map(({ undone: how }) => how)).toEqual(['no', 'yes', 'no']);
  });
});
