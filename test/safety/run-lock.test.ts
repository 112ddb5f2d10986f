/** One run at a time: the database's lock decides, the lock file says who. */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { takeRunLock } from '../../src/state/run-lock.ts';
import { thisProcess } from '../../src/state/who.ts';
import { aFamily } from '../albums/family-memories.ts';
import { aLibrary, showing } from '../builders/library.ts';
import { cliFor } from '../cli/cli.ts';
import { withLibrary } from '../databases/library.ts';

const family = aLibrary().user('ada').day('2023-05-02', 6, showing('Sedona', 'Ada'));
const RULES = 'albums: { a: { name: A, owner: ada, pick: 3 } }\n';
const OTHER = { run: '2026-11-23T06-00-00Z-k3f', since: '2026-11-23T06:00:00.000Z' };
/** As in `src/synofoto/lock.ts`. */
const LOCK = 7_461_826_301;
const OF_A_DEAD_ONE = JSON.stringify({ ...OTHER, ...thisProcess(), pid: 2 ** 31 - 1, started: '1' });

test(
  'who meets a run that is going on hears which, since when and where; a file left by a dead one names nobody',
  withLibrary(family, async (opened) => {
    // The embedded database has one session, which cannot be in its own way.
    if (opened.socketDirectory === null) return expect(opened.on).toBe('pglite');
    const cli = cliFor(opened);
    cli.configure(RULES);
    await cli.run('run');
    const state = path.join(cli.folder, '.memories');
    expect(readdirSync(state)).not.toContain('run.lock');
    await opened.query(`select pg_advisory_lock(${LOCK})`);
    const elsewhere = { ...OTHER, ...thisProcess(), host: 'nas', pid: 4711 };
    writeFileSync(path.join(state, 'run.lock'), JSON.stringify(elsewhere));
    const who = new RegExp(`Another run is going on: ${OTHER.run} since \\d\\d:\\d\\d, process 4711 on nas`);
    const busy = await cli.run('run');
    expect([busy.code, busy.err]).toEqual([5, expect.stringMatching(who)]);
    const due = await cli.run('run --due');
    expect([due.code, due.out]).toEqual([0, expect.stringMatching(new RegExp(`^${who.source}; left to it\\.\\n$`))]);
    writeFileSync(path.join(state, 'run.lock'), OF_A_DEAD_ONE);
    expect((await cli.run('run')).err).toMatch(/^error: Another run is going on\n/);
    // The database's lock is free again: whatever stands in the file, it is taken over.
    await opened.query(`select pg_advisory_unlock(${LOCK})`);
    for (const left of [OF_A_DEAD_ONE, JSON.stringify(elsewhere), '{"run"']) {
      writeFileSync(path.join(state, 'run.lock'), left);
      expect((await cli.run('run')).code).toBe(0);
      expect(readdirSync(state).filter((name) => name.startsWith('run.lock'))).toEqual([]);
    }
  }),
);

test(
  'another database with the same state folder is busy, with the cure, and neither writes into its journal',
  withLibrary(family, async (opened) => {
    await using home = aFamily(opened);
    await home.open(RULES).run();
    const release = takeRunLock(home.state, OTHER);
    await expect(home.open(RULES).run()).rejects.toMatchObject({
      code: 'busy',
      message: expect.stringContaining(`The state folder ${home.state} is in use for another database: ${OTHER.run}`),
      hint: expect.stringContaining('--state DIR'),
    });
    release();
    expect((await home.open(RULES).run()).albums).toMatchObject([{ action: 'unchanged' }]);
  }),
);
