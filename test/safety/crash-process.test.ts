/**
 * The program as it is installed, in a process of its own, killed at a statement with a signal nobody can catch. The
 * next run leaves the library as if nothing had happened.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { albumTables } from '../albums/family-memories.ts';
import { openLibrary } from '../databases/library.ts';
import { type Fate, type GoBetween, goBetween } from './go-between.ts';
import { family, type Opened } from './scenarios.ts';
import { keepTables, putTablesBack, standOf, untilAlone } from './stand.ts';

const EVERYTHING = process.env.TEST_LONG !== undefined;
const PROGRAM = fileURLToPath(new URL('../../dist/memories.mjs', import.meta.url));
const CONFIG = `timezone: Europe/Paris
language: en
albums:
  a: { name: Souvenirs, owner: ada, choose: random, pick: 4, share: [ben] }
  b: { name: Second, owner: ada, choose: random, pick: 3, share: { leo: download } }
`;

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly err: string;
}

/** Runs the program through a line; `kill` ends it. */
const start = (folder: string, opened: Opened, socket: string, today: string) => {
  const url = `postgres://postgres@localhost/${opened.database}?host=${encodeURIComponent(socket)}`;
  const program = spawn(process.execPath, [PROGRAM, 'run', '--database', url, '--today', today, '--quiet'], {
    cwd: folder,
    env: { PATH: '', PGAPPNAME: 'synology-memories' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let err = '';
  program.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const ended = once(program, 'close').then(([code, signal]): Ended => ({ code, signal, err }));
  return { kill: () => program.kill('SIGKILL'), ended };
};

const run = async (
  folder: string,
  opened: Opened,
  today: string,
  hear: { kill?: number; when?: 'before' | 'after' } = {},
) => {
  let program: ReturnType<typeof start> | undefined;
  const between: GoBetween = await goBetween(opened.socketDirectory as string, {
    decide: (statement): Fate => (statement === hear.kill ? `die ${hear.when ?? 'before'}` : 'pass'),
    onCut: () => program?.kill(),
  });
  try {
    program = start(folder, opened, between.directory, today);
    return { ...(await program.ended), heard: between.heard };
  } finally {
    await between.close();
    await untilAlone(opened);
  }
};

const FINE = { code: 0, err: '' };

test('killed at any statement, it leaves nothing half done', {
  timeout: EVERYTHING ? 1_800_000 : 120_000,
}, async () => {
  await using opened = await openLibrary(family);
  const folder = mkdtempSync(path.join(tmpdir(), 'memories-killed-'));
  try {
    const [state, kept] = [path.join(folder, '.memories'), path.join(folder, 'kept')];
    writeFileSync(path.join(folder, 'memories.yml'), `database: /nowhere\n${CONFIG}`, { mode: 0o600 });
    mkdirSync(state, { mode: 0o700 });
    cpSync(state, kept, { recursive: true });
    await keepTables(opened);
    const undisturbed = await run(folder, opened, '2026-11-23');
    expect(undisturbed).toMatchObject(FINE);
    const stand = await standOf(opened);
    const { heard } = undisturbed;
    const all = heard.flatMap((_, index) => [
      { kill: index + 1, when: 'before' as const },
      { kill: index + 1, when: 'after' as const },
    ]);
    const commit = heard.lastIndexOf('commit') + 1;
    const draw = heard.findIndex((text) => text.includes('nextval')) + 1;
    const sample = [
      { kill: draw, when: 'after' as const },
      { kill: heard.indexOf('rollback') + 1, when: 'after' as const },
      { kill: heard.findLastIndex((text) => text.startsWith('\ninsert into many')) + 1, when: 'after' as const },
      { kill: commit, when: 'before' as const },
      { kill: commit, when: 'after' as const },
    ];
    for (const death of EVERYTHING ? all : sample) {
      await putTablesBack(opened);
      rmSync(state, { recursive: true });
      cpSync(kept, state, { recursive: true });
      const where = `${death.when} statement ${death.kill}: ${heard[death.kill - 1]?.trim().slice(0, 60)}`;
      expect(await run(folder, opened, '2026-11-23', death), where).toMatchObject({ signal: 'SIGKILL', err: '' });
      expect(await run(folder, opened, '2026-11-23'), where).toMatchObject(FINE);
      expect(await standOf(opened), where).toEqual(stand);
    }
    const before = await albumTables(opened);
    expect(await run(folder, opened, '2026-11-23')).toMatchObject(FINE);
    expect(await albumTables(opened)).toEqual(before);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('of two processes one is told who is at work; killed, that one leaves the way free at once', {
  timeout: 120_000,
}, async () => {
  await using opened = await openLibrary(family);
  const folder = mkdtempSync(path.join(tmpdir(), 'memories-killed-'));
  let arrive: () => void = () => undefined;
  try {
    writeFileSync(path.join(folder, 'memories.yml'), `database: /nowhere\n${CONFIG}`, { mode: 0o600 });
    const reached = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    // The first one hangs in the middle of its album.
    await using between = await goBetween(opened.socketDirectory as string, {
      decide: (_, text) => {
        if (!text.includes('nextval')) return 'pass';
        arrive();
        return new Promise<Fate>(() => undefined);
      },
    });
    const hung = start(folder, opened, between.directory, '2026-11-23');
    await reached;
    const second = await start(folder, opened, opened.socketDirectory as string, '2026-11-23').ended;
    expect(second).toMatchObject({ code: 5 });
    expect(second.err).toMatch(
      /^error: Another run is going on: .+ since .+, process \d+ on .+\nhint: Wait .+ session \d+ of the database, connected since .+Z; /,
    );
    hung.kill();
    expect(await hung.ended).toMatchObject({ signal: 'SIGKILL' });
    await between.close();
    await untilAlone(opened);
    expect(await start(folder, opened, opened.socketDirectory as string, '2026-11-23').ended).toMatchObject(FINE);
    expect(await opened.query('select name from normal_album order by name')).toEqual([
      { name: 'By hand' },
      { name: 'Second' },
      { name: 'Souvenirs' },
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
