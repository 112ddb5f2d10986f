/** The connection is lost: at every stage of a run, also where nobody can say whether a write happened. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { MemoriesError } from '../../src/errors.ts';
import { openSynofoto } from '../../src/synofoto/library.ts';
import { aFamily, albumOf, type Family } from '../albums/family-memories.ts';
import { withLibrary } from '../databases/library.ts';
import { type Fate, goBetween } from './go-between.ts';
import { family, type Opened } from './scenarios.ts';
import { standOf, untilAlone } from './stand.ts';

const RULES = `albums:
  a: { name: Souvenirs, owner: ada, choose: random, pick: 4, share: [ben] }
  b: { name: Second, owner: ada, choose: random, pick: 3 }
`;
const PASSPHRASE = /[A-Za-z0-9]{9}/;

const wordsIn = ({ state }: Family): string[] =>
  readFileSync(path.join(state, 'journal.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { do: string }).do);

/** A run on a line that breaks; what it threw. */
const broken = async (
  home: Family,
  opened: Opened,
  fate: (text: string, nth: number) => Fate,
): Promise<MemoriesError> => {
  const times = new Map<string, number>();
  await using between = await goBetween(opened.socketDirectory as string, {
    decide: (_, text) => {
      const nth = (times.get(text) ?? 0) + 1;
      times.set(text, nth);
      return fate(text, nth);
    },
  });
  const target = { kind: 'socket' as const, directory: between.directory, database: opened.database };
  const memories = home.open(RULES, { target });
  const thrown = (await memories.run().then(
    () => expect.unreachable('the line broke'),
    (error: unknown) => error,
  )) as MemoriesError;
  await memories.close();
  await between.close();
  await untilAlone(opened);
  expect(thrown).toMatchObject({ name: 'MemoriesError', code: 'unreachable' });
  expect(`${thrown.message} ${thrown.hint}`).not.toMatch(/\n|\bat \/| {4}at/);
  return thrown;
};

let twin: unknown;
/** How a twin stands that nothing ever happened to; all tests have the same family. */
const undisturbed = async (opened: Opened): Promise<unknown> => {
  if (twin !== undefined) return twin;
  await using home = aFamily(opened);
  await home.open(RULES).run();
  twin = await standOf(opened);
  await opened.query('delete from normal_album where name <> $1', ['By hand']);
  await opened.query(
    `delete from share_permission where passphrase_share not in (select passphrase_share from normal_album)`,
  );
  await opened.query('delete from share where passphrase not in (select passphrase_share from normal_album)');
  return twin;
};

const isWrite = (text: string) => text.trim().startsWith('insert into many_item');
const nthCommitAfterBegin = (which: number) => {
  let [begun, ended] = [false, 0];
  return (text: string): boolean => {
    if (/^(begin|rollback|start transaction)/.test(text)) begun = text === 'begin';
    if (text !== 'commit' || !begun) return false;
    begun = false;
    ended++;
    return ended === which;
  };
};

describe('the line breaks', () => {
  test.each<[string, () => (text: string, nth: number) => Fate]>([
    ['while it is being made', () => (text) => (text.startsWith('select 1 from pg_roles') ? 'break after' : 'pass')],
    ['while reading', () => (text) => (text.includes('from user_info u') ? 'break before' : 'pass')],
    [
      'when the first album has its number',
      () => (text, nth) => (text.includes('nextval') && nth === 1 ? 'break after' : 'pass'),
    ],
    ['while an album is rehearsed', () => (text, nth) => (isWrite(text) && nth === 1 ? 'break before' : 'pass')],
    ['while an album is written', () => (text, nth) => (isWrite(text) && nth === 2 ? 'break after' : 'pass')],
    ['between two albums', () => (text, nth) => (text.includes('nextval') && nth === 2 ? 'break before' : 'pass')],
    ['as the second album begins', () => (text, nth) => (text === 'begin' && nth === 3 ? 'break before' : 'pass')],
  ])('%s: it says so, and the next run makes what is missing', (_, fate) =>
    withLibrary(family, async (opened) => {
      const whole = await undisturbed(opened);
      await using home = aFamily(opened);
      await broken(home, opened, fate());
      await home.open(RULES).run();
      expect(await standOf(opened)).toEqual(whole);
    })(),
  );

  test.each(['break before', 'break after'] as const)(
    'at the end of a write, %s the server has it: the next run finds out',
    (fate) =>
      withLibrary(family, async (opened) => {
        const whole = await undisturbed(opened);
        await using home = aFamily(opened);
        const isEnd = nthCommitAfterBegin(1);
        const { message } = await broken(home, opened, (text) => (isEnd(text) ? fate : 'pass'));
        expect(message).toContain('hung up');
        expect(wordsIn(home).filter((word) => word === 'intend' || word === 'put')).toEqual(['intend']);
        const stands = await opened.query(`select 1 from normal_album where name = 'Souvenirs'`);
        expect(stands).toHaveLength(fate === 'break after' ? 1 : 0);
        const next = await home.open(RULES).run();
        expect(albumOf(next, 'a').action).toBe(fate === 'break after' ? 'unchanged' : 'create');
        expect(wordsIn(home)).toContain('put');
        expect(await standOf(opened)).toEqual(whole);
      })(),
  );
});

test(
  'a session that was lost does not go on with an old plan, even if its line comes back at once',
  withLibrary(family, async (opened) => {
    await using home = aFamily(opened);
    let albums = 0;
    const memories = home.open(RULES, { target: opened.target() });
    const run = memories.run({
      onAlbum: () => {
        albums++;
      },
      signal: undefined,
    });
    // The keeper ends our session once the first album stands.
    const STANDS = `select 1 from normal_album where name = 'Souvenirs'`;
    while ((await opened.query(STANDS)).length === 0);
    await opened.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'synology-memories'`,
    );
    const ended = await run.then(
      () => null,
      (error: MemoriesError) => error,
    );
    if (ended !== null) expect(ended.code).toBe('unreachable');
    expect(albums).toBeGreaterThanOrEqual(0);
    await home.open(RULES).run();
    expect(await opened.query(`select name from normal_album order by name`)).toEqual([
      { name: 'By hand' },
      { name: 'Second' },
      { name: 'Souvenirs' },
    ]);
  }),
);

test(
  'while our line was broken another run came and went, or is still there: nothing is written on the old plan',
  withLibrary(family, async (opened) => {
    for (const stillThere of [false, true]) {
      await using mine = openSynofoto(opened.target(), () => 1000);
      await using other = openSynofoto(opened.target(), () => 1000);
      const [by] = await mine.read((reader) => reader.presentAlbums([opened.library.album('By hand')]));
      if (!by) throw new Error('it is there');
      const lost = () => mine.removeAlbum(by);
      await mine.underLock(async () => {
        await opened.query(
          `select pg_terminate_backend(l.pid) from pg_locks l where l.locktype = 'advisory' and l.database = (select oid from pg_database where datname = current_database())`,
        );
        if (stillThere) await other.underLock(() => expect(lost()).rejects.toMatchObject({ code: 'busy' }));
        else {
          // The first statement on the dead line notices it; the next one has a new line, and no lock.
          await other.underLock(async () => undefined);
          await expect(lost()).rejects.toMatchObject({ code: 'unreachable' });
          await expect(lost()).rejects.toMatchObject({
            code: 'unreachable',
            message: 'The connection to the database broke in the middle of the run',
          });
        }
      });
    }
    expect(await opened.query(`select 1 from normal_album`)).toHaveLength(1);
  }),
);

test(
  'a run that never ends is named by its session, and ending that frees the lock at once',
  withLibrary(family, async (opened) => {
    await using hung = openSynofoto(opened.target(), () => 1000);
    await using home = aFamily(opened);
    let release: () => void = () => undefined;
    const held = hung.underLock(
      () =>
        new Promise<void>((resolve) => {
          release = resolve;
        }),
    );
    onTestFinished(() => release());
    const HOLDS = `select pid from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`;
    let holder: { pid?: number }[] = [];
    while (holder.length === 0) holder = await opened.query(HOLDS);
    const refused = (await home
      .open(RULES)
      .run()
      .catch((error: unknown) => error)) as MemoriesError;
    expect(refused).toMatchObject({ code: 'busy', message: 'Another run is going on' });
    expect(refused.hint).toMatch(
      new RegExp(
        `session ${holder[0]?.pid} of the database, connected since \\d{4}-\\d\\d-\\d\\dT[\\d:]{8}Z; .*pg_terminate_backend\\(${holder[0]?.pid}\\)`,
      ),
    );
    await opened.query('select pg_terminate_backend($1)', [holder[0]?.pid]);
    while ((await opened.query(HOLDS)).length > 0);
    expect(albumOf(await home.open(RULES).run(), 'a').action).toBe('create');
    release();
    await held;
  }),
);

test(
  'no passphrase in anything that is said',
  withLibrary(family, async (opened) => {
    await using home = aFamily(opened);
    const { message, hint } = await broken(home, opened, (text) => (isWrite(text) ? 'break after' : 'pass'));
    const drawn = readFileSync(path.join(home.state, 'journal.jsonl'), 'utf8').match(/"passphrase":"(\w{9})"/)?.[1];
    if (drawn) expect(`${message} ${hint}`).not.toContain(drawn);
    expect(hint).not.toMatch(new RegExp(`passphrase ${PASSPHRASE.source}`));
  }),
);
