/** What the program says and logs: all that happened, and no secret anywhere. */
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { takeRunLock } from '../../src/state/run-lock.ts';
import { aFamily } from '../albums/family-memories.ts';
import { cliFor } from '../cli/cli.ts';
import { withLibrary } from '../databases/library.ts';
import { family, filesIn, RULES } from './manners.ts';

describe('the log', () => {
  const linesOf = (state: string): string[] =>
    readFileSync(path.join(state, 'log', 'memories.log'), 'utf8')
      .trimEnd()
      .split('\n');

  test(
    'has the beginning and end of each command, what changed, and why something did not',
    withLibrary(family, async (opened) => {
      await using home = aFamily(opened);
      const clock = () => Date.UTC(2026, 10, 23, 6) / 1000;
      const { run, albums } = await home.open(RULES, { clock }).run();
      const name = `2026-11-23T06:00:00Z run ${run.slice(-3)}`;
      expect(linesOf(home.state)).toEqual([
        `${name} begins: ${run}`,
        `${name} a@ada (${albums[0]?.album}): create +3 -0`,
        `${name} none@ada: skip, no photo matches`,
        `${name} ends: 1 create, 1 skip`,
      ]);
      await home.open(RULES, { clock }).run();
      // What is as it should be needs no line.
      expect(linesOf(home.state).slice(5)).toEqual([
        expect.stringContaining(' none@ada: skip'),
        expect.stringMatching(/ ends: 1 unchanged, 1 skip$/),
      ]);
    }),
  );

  test(
    'has what was thrown, with its code; but where nothing was written yet it is not begun',
    withLibrary(family, async (opened) => {
      await using home = aFamily(opened);
      const away = { kind: 'url', url: 'postgres://ada:swordfish@127.0.0.1:1/x' } as const;
      await expect(home.open(RULES, { target: away }).run()).rejects.toMatchObject({ code: 'unreachable' });
      expect(readdirSync(home.state)).toEqual([]);
      await home.open(RULES).run();
      await expect(home.open(RULES, { target: away }).run()).rejects.toMatchObject({ code: 'unreachable' });
      await expect(home.open(RULES.replace('ada', 'adda')).run()).rejects.toMatchObject({ code: 'configuration' });
      const release = takeRunLock(home.state, { run: '2026-11-23T06-00-00Z-xyz', since: '2026-11-23T06:00:00.000Z' });
      await expect(home.open(RULES).run()).rejects.toMatchObject({ code: 'busy' });
      release();
      writeFileSync(path.join(home.state, 'journal.jsonl'), 'nonsense\n');
      await expect(home.open(RULES).run()).rejects.toMatchObject({ code: 'refused' });
      const thrown = linesOf(home.state).filter((line) => line.includes(' failed '));
      expect(
        thrown.map(
          (line) =>
            line
              .slice(21)
              .replace(/ \w{3} failed/, '')
              .split(':')[0],
        ),
      ).toEqual(['run (unreachable)', 'run (configuration)', 'run (busy)', 'run (refused)']);
      expect(thrown.join()).not.toContain('swordfish');
    }),
  );

  test(
    'that cannot be written stops nothing, and is told in the document',
    withLibrary(family, async (opened) => {
      await using home = aFamily(opened);
      writeFileSync(path.join(home.state, 'log'), 'in the way');
      const { warnings, albums } = await home.open(RULES).run();
      expect(albums[0]?.action).toBe('create');
      expect(warnings).toEqual([expect.stringContaining(`The log in ${home.state} cannot be written`)]);
    }),
  );
});

test(
  'no command, log or file but journal and dump says a password or the key of a shared link',
  withLibrary(family, async (opened) => {
    const cli = cliFor(opened);
    const secret = 'Sw0rd-fish/2026';
    const inAddress = encodeURIComponent(secret);
    cli.configure(RULES);
    const env = { PGPASSWORD: secret };
    const said: string[] = [];
    const say = async (argv: string, more = {}) => {
      const { out, err } = await cli.run(argv, { env, ...more });
      said.push(out, err);
    };
    for (const argv of [
      'run --today 2026-11-23',
      'run --json --today 2026-11-24',
      'run --due --quiet --today 2026-11-25',
      'plan',
      'plan --json',
      'doctor',
      'doctor --json',
      'users --json',
      'people',
      'albums',
      'albums --json',
      'explain a',
      'explain a --json',
      'history',
      'history --json',
      'undo --json',
      'remove a --json',
      'run --again a --debug',
      'adopt nothing --as a',
      'run --only nothing',
    ])
      await say(argv);
    // A server that is not there, named with its password, in each way there is.
    const nowhere = `postgres://ada:${inAddress}@127.0.0.1:1/x`;
    for (const argv of ['run', 'plan', 'doctor --json', 'users --debug'])
      await say(`${argv} --database ${nowhere}`, { openTarget: undefined });
    writeFileSync(path.join(cli.folder, 'pw'), secret, { mode: 0o600 });
    cli.configure('');
    const config = path.join(cli.folder, 'memories.yml');
    writeFileSync(config, `database: postgres://ada@127.0.0.1:1/x\npasswordFile: pw\n${RULES}`);
    for (const argv of ['run', 'run --due --debug', 'doctor']) await say(argv, { openTarget: undefined });
    writeFileSync(config, `database: ${nowhere}\n${RULES}`, { mode: 0o600 });
    chmodSync(config, 0o600);
    for (const argv of ['run', 'run --json --debug', 'plan --only x']) await say(argv, { openTarget: undefined });

    const journal = readFileSync(path.join(cli.folder, '.memories', 'journal.jsonl'), 'utf8');
    const keys = [...new Set([...journal.matchAll(/"passphrase":"(\w+)"/g)].map(([, key]) => key as string))];
    expect(keys.length).toBeGreaterThan(0);
    const state = path.join(cli.folder, '.memories');
    const kept = filesIn(state).filter((name) => !name.startsWith('journal') && !name.startsWith('dumps/'));
    expect(kept).toContain('log/memories.log');
    const everything = [...said, ...kept.map((name) => readFileSync(path.join(state, name), 'utf8'))].join('\n');
    expect(everything.length).toBeGreaterThan(5000);
    for (const hidden of [secret, inAddress, ...keys]) expect(everything.includes(hidden)).toBe(false);
    expect(existsSync(path.join(state, 'run.lock'))).toBe(false);
  }),
);
