/** What a program that runs as root owes the house: files of its own, and no writing through a link. */
import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { aFamily } from '../albums/family-memories.ts';
import { aFolder, cliFor } from '../cli/cli.ts';
import { withLibrary } from '../databases/library.ts';
import { family, filesIn, modeOf, RULES } from './manners.ts';

describe('modes', () => {
  test.each([0o000, 0o077])('whatever the umask (%o), our files are ours alone', (umask) =>
    withLibrary(family, async (opened) => {
      const cli = cliFor(opened);
      cli.configure(RULES);
      const before = process.umask(umask);
      try {
        expect((await cli.run('run --today 2026-11-23')).err).toBe('');
        expect((await cli.run('run --today 2026-11-24')).code).toBe(0);
      } finally {
        process.umask(before);
      }
      const state = path.join(cli.folder, '.memories');
      expect(modeOf(state)).toBe(0o700);
      const names = filesIn(state);
      for (const name of ['journal.jsonl', 'layout.json', 'told.json', 'log/memories.log'])
        expect(names).toContain(name);
      expect(names.filter((name) => name.startsWith('dumps/'))).toHaveLength(2);
      expect(Object.fromEntries(names.map((name) => [name, modeOf(path.join(state, name))]))).toEqual(
        Object.fromEntries(names.map((name) => [name, 0o600])),
      );
      for (const name of ['dumps', 'log']) expect(modeOf(path.join(state, name))).toBe(0o700);
      // Looser, by a hand or a backup: the next run takes it away again.
      for (const name of names) chmodSync(path.join(state, name), 0o644);
      chmodSync(state, 0o755);
      expect((await cli.run('doctor --json')).out).toContain(
        `others may look into ${names.length + 1} files and folders`,
      );
      await cli.run('run --today 2026-11-25');
      expect([modeOf(state), ...names.map((name) => modeOf(path.join(state, name)))]).toEqual([
        0o700,
        ...names.map(() => 0o600),
      ]);
    })(),
  );
});

test(
  'a link in place of a file of ours is not written through',
  withLibrary(family, async (opened) => {
    await using home = aFamily(opened);
    const precious = path.join(aFolder(), 'precious');
    writeFileSync(precious, 'precious', { mode: 0o644 });
    const spoiled = (name: string) => {
      mkdirSync(path.dirname(path.join(home.state, name)), { recursive: true });
      rmSync(path.join(home.state, name), { force: true });
      symlinkSync(precious, path.join(home.state, name));
    };
    for (const name of ['journal.jsonl', 'layout.json', 'told.json']) {
      spoiled(name);
      await expect(home.open(RULES).run()).rejects.toMatchObject({ code: 'refused' });
      rmSync(path.join(home.state, name));
    }
    for (const name of ['run.lock', 'log/memories.log']) spoiled(name);
    const { warnings, albums } = await home.open(RULES).run();
    expect(albums.map(({ action }) => action)).toEqual(['create', 'skip']);
    expect(warnings).toEqual([expect.stringMatching(/^The log in .* cannot be written: /)]);
    expect([readFileSync(precious, 'utf8'), modeOf(precious)]).toEqual(['precious', 0o644]);
  }),
);
