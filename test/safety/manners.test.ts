/** What a program that runs as root owes the house: files of its own, nobody else's orders, and no secret anywhere. */
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { takeRunLock } from '../../src/state/run-lock.ts';
import { aFamily } from '../albums/family-memories.ts';
import { aLibrary, showing } from '../builders/library.ts';
import { aFolder, cliFor, contentsOf, runIn } from '../cli/cli.ts';
import { withLibrary } from '../databases/library.ts';

const family = aLibrary().user('ada').user('ben').day('2023-05-02', 6, showing('Sedona', 'Ada'));
const RULES = `albums:
  a: { name: Souvenirs, owner: ada, choose: random, pick: 3, share: [ben] }
  none: { name: Nothing, owner: ada, from: { taken: 1999-01-01..1999-01-02 } }
`;
const isRoot = process.getuid?.() === 0;
const modeOf = (file: string): number => statSync(file).mode & 0o777;

/** All files below a folder, relative to it. */
const filesIn = (folder: string): string[] =>
  (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .sort();

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

describe.runIf(isRoot)('root refuses', () => {
  type Spoil = (folder: string, state: string) => string;
  const open =
    (name: string, cure = 'chmod 600'): Spoil =>
    (folder) => {
      chmodSync(path.join(folder, name), 0o666);
      return `${cure} ${path.join(folder, name)}`;
    };
  const given =
    (name: string): Spoil =>
    (folder) => {
      chownSync(path.join(folder, name), 1234, 1234);
      return `chown root ${path.join(folder, name)}`;
    };
  const cases: readonly (readonly [string, Spoil])[] = [
    ['a configuration others can write', open('memories.yml', 'chmod go-w')],
    ['a configuration of another user', given('memories.yml')],
    [
      'a configuration in a folder others can write',
      (folder) => {
        chmodSync(folder, 0o777);
        return `chmod go-w ${folder}`;
      },
    ],
    [
      'a state folder others can write',
      (_, state) => {
        chmodSync(state, 0o770);
        return `chmod 700 ${state}`;
      },
    ],
    ['a state folder of another user', given('.memories')],
    ['a journal others can write', open('.memories/journal.jsonl')],
    ['a journal of another user', given('.memories/journal.jsonl')],
    ['an accepted layout others can write', open('.memories/layout.json')],
    ['an accepted layout of another user', given('.memories/layout.json')],
    [
      'a program others can write',
      (folder) => {
        chmodSync(path.join(folder, 'memories.mjs'), 0o777);
        return `chmod go-w ${path.join(folder, 'memories.mjs')}`;
      },
    ],
  ];

  test(
    'what others could have written, in run, plan and doctor, with the command that mends it; and writes nothing',
    withLibrary(family, async (opened) => {
      const before = await contentsOf(opened);
      for (const [what, spoil] of cases) {
        const cli = cliFor(opened);
        cli.configure(RULES);
        const program = path.join(cli.folder, 'memories.mjs');
        writeFileSync(program, '');
        const state = path.join(cli.folder, '.memories');
        mkdirSync(state, { mode: 0o700 });
        writeFileSync(path.join(state, 'journal.jsonl'), '{"do":"journal","format":2}\n', { mode: 0o600 });
        if (what.includes('layout')) writeFileSync(path.join(state, 'layout.json'), '{}', { mode: 0o600 });
        const cure = spoil(cli.folder, state);
        const files = filesIn(state);
        for (const command of ['run --due', 'plan']) {
          const { code, err, out } = await cli.run(command, { program });
          if (command === 'plan' && what.includes('layout')) {
            // A plan decides nothing by it; it says what run would do.
            expect([code, out.replace(/\s+/g, ' ')]).toEqual([0, expect.stringContaining(`trust it. ${cure}`)]);
            continue;
          }
          expect([what, command, code, out]).toEqual([what, command, 3, '']);
          expect(err).toMatch(/^error: .*root does not trust it\nhint: /);
          expect(err).toContain(`hint: ${cure}\n`);
        }
        const doctor = await cli.run('doctor --json', { program });
        expect([what, doctor.code]).toEqual([what, 3]);
        const { checks } = JSON.parse(doctor.out) as { checks: { verdict: string; cure: string | null }[] };
        expect(checks.filter(({ verdict }) => verdict === 'refused').map((check) => check.cure)).toContain(cure);
        // A refusal is logged where the folder itself can be trusted; nothing else is written.
        expect(filesIn(state).filter((name) => name !== 'log/memories.log')).toEqual(files);
      }
      expect(await contentsOf(opened)).toBe(before);
    }),
  );

  test(
    'a password file others can write',
    withLibrary(family, async (opened) => {
      const folder = aFolder();
      writeFileSync(path.join(folder, 'memories.yml'), 'database: postgres://ada@127.0.0.1:1/x\npasswordFile: pw\n');
      writeFileSync(path.join(folder, 'pw'), 'swordfish');
      chmodSync(path.join(folder, 'pw'), 0o622);
      const { code, err } = await runIn(folder, ['users'], { openTarget: () => opened.target() });
      expect([code, err]).toEqual([
        3,
        `error: The password file ${folder}/pw can be changed by others (mode 0622), so root does not trust it\nhint: chmod go-w ${folder}/pw\n`,
      ]);
    }),
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
