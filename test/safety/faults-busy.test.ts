/**
 * Synology Photos writes at the same time. An album that is in use is tried again a few times, each time from the
 * beginning; then it fails by itself, and the others go on.
 */
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import type { PlanDocument } from '../../src/planning/document.ts';
import { PATIENCE, type Patience, patiently, pauseBefore } from '../../src/synofoto/patience.ts';
import { aFamily, albumOf, albumTables, idsOf } from '../albums/family-memories.ts';
import { withLibrary } from '../databases/library.ts';
import { family, type Opened } from './scenarios.ts';

const RULES = `albums:
  a: { name: Souvenirs, owner: ada, choose: random, pick: 4, share: [ben] }
  b: { name: Second, owner: ada, choose: random, pick: 3 }
`;
const ONLY_B = RULES.replace(/\n {2}a.*/, '');
const [FIRST, NEXT] = ['2026-11-23', '2026-11-24'];

/** Gives way after a moment, and does not wait before it tries again; `between` happens instead of the pause. */
const impatient = (between: (attempt: number) => Promise<unknown> = async () => undefined) => {
  const pauses: number[] = [];
  const patience: Patience = {
    ...PATIENCE,
    lock: 40,
    write: 400,
    pause: async (attempt) => {
      pauses.push(attempt);
      await between(attempt);
    },
  };
  return { patience, pauses };
};

/** Photos, in a session of its own. */
const photos = async (opened: Opened): Promise<pg.Client> => {
  const client = new pg.Client({ host: opened.socketDirectory as string, user: 'postgres', database: opened.database });
  client.on('error', () => undefined);
  await client.connect();
  onTestFinished(() => client.end());
  return client;
};

/** A trigger of Photos, there from the beginning, that has its moods when an album called Souvenirs is made. */
const moody = ({ query }: Opened) =>
  query(`
create function moody() returns trigger language plpgsql as $$
declare mood text := (select value from config where key = 'mood');
begin
  if new.name = 'Souvenirs' and mood = 'sleep' then perform pg_sleep(60);
  elsif new.name = 'Souvenirs' and mood is not null then raise exception 'no' using errcode = mood;
  end if;
  return new;
end $$;
create trigger moody before insert on normal_album for each row execute procedure moody()`);

const moodOf = async ({ query }: Opened, mood: string | null) => {
  await query(`delete from config where key = 'mood'`);
  if (mood !== null) await query(`insert into config (key, value) values ('mood', $1)`, [mood]);
};

const actions = ({ albums }: PlanDocument) => albums.map(({ key, action }) => `${key} ${action}`);
const IN_USE = 'Synology Photos is busy with the same album, or the NAS is very busy; we gave way. Nothing was written';

test.each([
  ['the album', `select 1 from normal_album where name = 'Souvenirs' for update`],
  [
    'a photo in it',
    `select 1 from many_item_has_many_normal_album m join normal_album a on a.id = id_normal_album where a.name = 'Souvenirs' for update of m`,
  ],
  ['its share', 'lock table share_permission in share mode'],
])('%s stays locked: three attempts, then this album fails and the other is refreshed; later it is mended', (_, lock) =>
  withLibrary(family, async (opened) => {
    await using home = aFamily(opened);
    await home.open(RULES, { today: FIRST }).run();
    const config = RULES.replace('share: [ben]', 'share: { leo: download }');
    const other = await photos(opened);
    await other.query('begin');
    await other.query(lock);
    const { patience, pauses } = impatient();
    const before = await opened.query(`select * from normal_album where name = 'Souvenirs'`);
    const document = await home.open(config, { today: NEXT, patience }).run();
    expect(actions(document)).toEqual(['a fail', 'b update']);
    expect(albumOf(document, 'a').reason).toContain(IN_USE);
    expect(pauses).toEqual([2, 3]);
    expect(await opened.query(`select * from normal_album where name = 'Souvenirs'`)).toEqual(before);
    await other.query('rollback');
    const mended = await home.open(config, { today: NEXT, patience }).run();
    expect(actions(mended)).toEqual(['a update', 'b unchanged']);
    expect(albumOf(mended, 'a').items.filter(({ why }) => why.includes('put in by hand'))).toEqual([]);
  })(),
);

test(
  'locked only for a moment: the second attempt succeeds',
  withLibrary(family, async (opened) => {
    await using home = aFamily(opened);
    await home.open(RULES, { today: FIRST }).run();
    const other = await photos(opened);
    await other.query('begin');
    await other.query(`select 1 from normal_album where name = 'Souvenirs' for update`);
    const { patience, pauses } = impatient(() => other.query('commit'));
    expect(actions(await home.open(RULES, { today: NEXT, patience }).run())).toEqual(['a update', 'b update']);
    expect(pauses).toEqual([2]);
  }),
);

test(
  'what Photos changed while we waited counts: the album is left as people made it',
  withLibrary(family, async (opened) => {
    await using home = aFamily(opened);
    await home.open(RULES, { today: FIRST }).run();
    const other = await photos(opened);
    await other.query('begin');
    await other.query(`update normal_album set name = 'Ours', normalized_name = 'OURS' where name = 'Souvenirs'`);
    const { patience, pauses } = impatient(() => other.query('commit'));
    const document = await home.open(RULES, { today: NEXT, patience }).run();
    expect(albumOf(document, 'a')).toMatchObject({
      action: 'fail',
      reason: expect.stringContaining('Somebody changed this album just now'),
    });
    expect(pauses).toEqual([2]);
    const next = albumOf(await home.open(RULES, { today: NEXT, patience }).run(), 'a');
    expect(next).toMatchObject({ action: 'update', name: 'Ours' });
  }),
);

test(
  'a deadlock ends one of the two, and if that is us, we begin anew',
  withLibrary(family, async (opened) => {
    await using home = aFamily(opened);
    await home.open(RULES, { today: FIRST }).run();
    const other = await photos(opened);
    // Photos holds a member and wants the album; we hold the album and want the member. It is patient, we are not.
    await opened.query(`alter database ${opened.database} set deadlock_timeout = '20ms'`);
    await other.query('begin');
    await other.query(`set local deadlock_timeout = '60s'`);
    await other.query('select 1 from many_item_has_many_normal_album for update');
    let theirs: Promise<unknown> | undefined;
    const { patience, pauses } = impatient(async () => {
      await theirs;
      await other.query('commit');
    });
    const run = home
      .open(RULES, {
        today: NEXT,
        patience: { ...patience, lock: 5000, write: 5000 },
        onSql: (statement) => {
          if (statement.includes('delete from many_item')) {
            theirs ??= other.query(`select 1 from normal_album where name = 'Souvenirs' for update`);
          }
        },
      })
      .run();
    expect(actions(await run)).toEqual(['a update', 'b update']);
    expect(pauses).toEqual([2]);
  }),
);

test.each([
  ['40001', 'fail', [2, 3], IN_USE],
  ['40P01', 'fail', [2, 3], IN_USE],
  ['P0001', 'fail', [], 'The database refuses this album: no (P0001)'],
])('a trigger of Photos that raises %s: tried again only where that helps', (state, action, waited, reason) =>
  withLibrary(family, async (opened) => {
    await using home = aFamily(opened);
    await moody(opened);
    const { patience, pauses } = impatient();
    // Not the first album: that one is rehearsed, and its failure ends the run.
    await home.open(ONLY_B, { today: FIRST }).run();
    await moodOf(opened, state);
    const before = await albumTables(opened);
    const document = await home.open(RULES, { today: FIRST, patience }).run();
    expect(albumOf(document, 'a')).toMatchObject({ action, reason: expect.stringContaining(reason) });
    expect(pauses).toEqual(waited);
    expect(await albumTables(opened)).toEqual(before);
    await moodOf(opened, null);
    const made = albumOf(await home.open(RULES, { today: FIRST }).run(), 'a');
    expect(made.action).toBe('create');
    expect(await opened.query(`select 1 from normal_album where name = 'Souvenirs'`)).toHaveLength(1);
    expect(idsOf(made)).toHaveLength(4);
  })(),
);

test(
  'a statement that takes too long is given up and tried again; one that somebody cancels is not',
  withLibrary(family, async (opened) => {
    await using home = aFamily(opened);
    await moody(opened);
    await home.open(ONLY_B).run();
    await moodOf(opened, 'sleep');
    const { patience, pauses } = impatient();
    const slow = albumOf(await home.open(RULES, { patience: { ...patience, write: 60 } }).run(), 'a');
    expect(slow).toMatchObject({ action: 'fail', reason: expect.stringContaining(IN_USE) });
    expect(pauses).toEqual([2, 3]);

    const SLEEPING = `select pid from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'`;
    const run = home.open(RULES, { patience: { ...patience, write: 30_000 } }).run();
    let sleeping: { pid?: number }[] = [];
    while (sleeping.length === 0) sleeping = await opened.query(SLEEPING);
    await opened.query('select pg_cancel_backend($1)', [sleeping[0]?.pid]);
    expect(albumOf(await run, 'a').reason).toContain('Somebody at the database cancelled this. Nothing was written');
    expect(pauses).toEqual([2, 3]);
  }),
);

test('attempts are bounded, and pauses grow and differ', async () => {
  const gaveWay = Object.assign(new Error('deadlock detected'), { code: '40P01' });
  let tried = 0;
  const failing = patiently({ ...PATIENCE, pause: async () => undefined }, async () => {
    tried++;
    throw gaveWay;
  });
  await expect(failing).rejects.toBe(gaveWay);
  expect(tried).toBe(3);
  expect([2, 3].map((attempt) => pauseBefore(attempt, 0))).toEqual([500, 2000]);
  expect([2, 3].map((attempt) => pauseBefore(attempt, 1))).toEqual([750, 3000]);
  expect(PATIENCE).toMatchObject({ read: 60_000, write: 5000, lock: 2000, attempts: 3 });
});
