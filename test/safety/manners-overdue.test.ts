/** Nothing refreshed for three days: the keeper hears of it, once for each time it happens. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { aFamily, type Family } from '../albums/family-memories.ts';
import { aLibrary, showing } from '../builders/library.ts';
import { type Cli, cliFor } from '../cli/cli.ts';
import { withLibrary } from '../databases/library.ts';

const family = aLibrary().user('ada').day('2023-05-02', 6, showing('Sedona', 'Ada'));
const RULES = 'albums: { a: { name: A, owner: ada, pick: 3 } }';
const WRONG = 'albums: { a: { name: A, owner: ada, pick: 3, from: { people: Sedonna } } }';

/** Unix seconds of a time in Paris, in winter. */
const at = (time: string): number => Date.parse(`2026-${time}:00+01:00`) / 1000;

/** A family whose clock is driven; `--today` pretends nothing. */
const opened = (home: Family, config = RULES) => {
  const open = (time: string, rules = config) => home.open(rules, { clock: () => at(time), today: undefined });
  const warningsOf = async (verb: 'plan' | 'run', time: string, rules?: string) =>
    (await open(time, rules)[verb]({ due: true } as object)).warnings;
  return { open, warningsOf };
};

const SINCE = 'Nothing was refreshed since 20 November';
const TASK = `${SINCE}: is the task still on?`;
const FAILING = `${SINCE}: whatever was due has failed each time.`;

describe('no run came', () => {
  test(
    'for more than three days: plan says it each time, the run that comes says it once',
    withLibrary(family, async (library) => {
      await using home = aFamily(library);
      const { warningsOf } = opened(home);
      expect(await warningsOf('plan', '11-01T06:00')).toEqual([]);
      expect(await warningsOf('run', '11-20T06:00')).toEqual([]);
      expect(await warningsOf('plan', '11-23T06:00')).toEqual([]);
      const told = readFileSync(path.join(home.state, 'told.json'), 'utf8');
      for (const _ of [1, 2]) expect(await warningsOf('plan', '11-23T06:01')).toEqual([TASK]);
      expect(readFileSync(path.join(home.state, 'told.json'), 'utf8')).toBe(told);
      expect(await warningsOf('run', '11-24T06:00')).toEqual([TASK]);
      expect(await warningsOf('run', '11-24T07:00')).toEqual([]);
      expect(await warningsOf('plan', '11-24T07:00')).toEqual([]);
      // The next time it happens it is news again.
      expect(await warningsOf('run', '12-01T06:00')).toEqual([
        'Nothing was refreshed since 24 November: is the task still on?',
      ]);
      // Clocks set back make no gap, and a run at that time begins anew from there.
      expect(await warningsOf('run', '11-10T06:00')).toEqual([]);
      expect(await warningsOf('run', '11-10T07:00')).toEqual([]);
    }),
  );

  test(
    'but albums of a week or a month are not missed before they have been due for three days',
    withLibrary(family, async (library) => {
      await using home = aFamily(library);
      const weekly = RULES.replace('pick', 'refresh: weekly, pick');
      const { warningsOf } = opened(home, weekly);
      expect(await warningsOf('run', '11-17T06:00')).toEqual([]); // a Tuesday
      expect(await warningsOf('plan', '11-24T06:00')).toEqual([]);
      expect(await warningsOf('plan', '11-26T06:00')).toEqual([
        'Nothing was refreshed since 17 November: is the task still on?',
      ]);
      expect(await warningsOf('plan', '11-26T06:00', RULES.replace('pick', 'refresh: monthly, pick'))).toEqual([]);
      const cron = RULES.replace('pick', 'refresh: "0 6 1 * *", pick');
      expect(await warningsOf('plan', '12-03T06:00', cron)).toEqual([]);
      expect(await warningsOf('plan', '12-04T06:01', cron)).not.toEqual([]);
    }),
  );
});

describe('runs come, and fail', () => {
  test(
    'for three days: said once, not each hour; and nothing when it is well again',
    withLibrary(family, async (library) => {
      await using home = aFamily(library);
      const { warningsOf } = opened(home);
      await warningsOf('run', '11-20T06:00');
      const heard: string[] = [];
      for (const day of [21, 22, 23, 24, 25])
        for (const hour of ['06', '07'])
          for (const warning of await warningsOf('run', `11-${day}T${hour}:00`, WRONG))
            heard.push(`${day} ${hour} ${warning}`);
      expect(heard).toEqual([`23 07 ${FAILING}`]);
      expect(await warningsOf('plan', '11-25T08:00')).toEqual([FAILING]);
      expect(await warningsOf('run', '11-25T08:00')).toEqual([]);
      expect(await warningsOf('plan', '11-25T09:00')).toEqual([]);
    }),
  );

  test(
    'from the very first one on',
    withLibrary(family, async (library) => {
      await using home = aFamily(library);
      const { warningsOf } = opened(home);
      expect(await warningsOf('run', '11-20T06:00', WRONG)).toEqual([]);
      expect(await warningsOf('run', '11-23T07:00', WRONG)).toEqual([FAILING]);
      expect(await warningsOf('run', '11-23T08:00', WRONG)).toEqual([]);
    }),
  );

  test(
    'because the server is away: once below the error',
    withLibrary(family, async (library) => {
      await using home = aFamily(library);
      const { open, warningsOf } = opened(home);
      await warningsOf('run', '11-20T06:00');
      const target = { kind: 'url', url: 'postgres://ada@127.0.0.1:1/x' } as const;
      const hintAt = async (time: string): Promise<string> => {
        const error = await home
          .open(RULES, { clock: () => at(time), today: undefined, target })
          .run()
          .catch((thrown) => thrown);
        expect(error).toMatchObject({ code: 'unreachable' });
        return error.hint;
      };
      expect(await hintAt('11-22T06:00')).not.toContain('refreshed');
      expect(await hintAt('11-23T07:00')).toMatch(new RegExp(`\\n${SINCE}\\.$`));
      expect(await hintAt('11-23T08:00')).not.toContain('refreshed');
      expect((await open('11-23T09:00').run()).warnings).toEqual([]);
    }),
  );
});

describe('on the command line', () => {
  /** As if the last run that went well was long ago. */
  const longAgo = (cli: Cli): void => {
    const file = path.join(cli.folder, '.memories', 'told.json');
    const told = { format: 1, well: '2020-11-20T06:00:00.000Z', told: null, failing: false };
    writeFileSync(file, JSON.stringify(told), { mode: 0o600 });
  };
  const SAID = 'Nothing was refreshed since 20 November 2020';

  test(
    'run says it among the rest, and with --due or --quiet on stderr, where the Task Scheduler mails it',
    withLibrary(family, async (library) => {
      const cli = cliFor(library);
      cli.configure(RULES);
      await cli.run('run');
      for (const argv of ['run --quiet', 'run --due', 'run --due --json']) {
        longAgo(cli);
        const { out, err } = await cli.run(argv);
        expect(err).toMatch(new RegExp(`^warning: ${SAID}: .*\\n$`));
        expect(out.includes(SAID)).toBe(argv.includes('json'));
        expect((await cli.run(argv)).err).toBe('');
      }
      longAgo(cli);
      const doctor = await cli.run('doctor');
      expect([doctor.code, doctor.out.replace(/\s+/g, ' ')]).toEqual([0, expect.stringContaining(`Runs ${SAID}`)]);
      const plan = await cli.run('plan');
      expect([plan.err, plan.out]).toEqual(['', expect.stringContaining(`warning: ${SAID}`)]);
      const run = await cli.run('run');
      expect([run.err, run.out]).toEqual(['', expect.stringContaining(`warning: ${SAID}`)]);
      expect((await cli.run('doctor')).out).not.toContain(SAID);
    }),
  );

  test(
    'what was noted by a newer version, or is damaged, is refused with a cure',
    withLibrary(family, async (library) => {
      const cli = cliFor(library);
      cli.configure(RULES);
      await cli.run('run');
      const file = path.join(cli.folder, '.memories', 'told.json');
      expect(existsSync(file)).toBe(true);
      for (const text of ['{"format":2}', 'nonsense', '{"format":1,"well":"never","told":null,"failing":false}']) {
        writeFileSync(file, text, { mode: 0o600 });
        for (const argv of ['run', 'plan', 'doctor']) {
          const { code, err, out } = await cli.run(argv);
          expect([text, argv, code]).toEqual([text, argv, 3]);
          expect(`${err}${out}`.replace(/\s+/g, ' ')).toContain('Delete it, and the next run begins a new one.');
        }
        expect(readFileSync(file, 'utf8')).toBe(text);
      }
    }),
  );
});
