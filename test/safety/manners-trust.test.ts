/** What a program that runs as root owes the house: it takes nobody else's orders. */
import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { aFolder, cliFor, contentsOf, runIn } from '../cli/cli.ts';
import { withLibrary } from '../databases/library.ts';
import { family, filesIn, RULES } from './manners.ts';

const isRoot = process.getuid?.() === 0;

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
