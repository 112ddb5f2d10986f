/** `memories demo`: a full run on an invented family, from the beginning each time. */
import { parseConfig } from '../../config/load.ts';
import { DEMO_CONFIGURATION } from '../../demo/memories.yml.ts';
import type { Context } from '../context.ts';
import { commandName } from '../io.ts';
import { openLibrary } from '../open.ts';
import { LONGEST_LINE } from '../render/album.ts';
import { wrap } from '../render/width.ts';
import { report, runWithProgress } from './run.ts';

export interface DemoFlags {
  readonly once?: true;
  /** false after --no-open. */
  readonly open: boolean;
}

const GREETING =
  'Meet Ada and Ben, their children Leo and Sedona, Mamie Rosa and the dog Biscuit. They are invented, and so are the ' +
  'eight years of photos in their library, a real database in your cache folder. Nothing of yours is touched.';

const nextSteps = (context: Context): string => {
  const command = commandName(context.io);
  const steps = [
    [`${command} people --database demo`, 'who is in their pictures'],
    [`${command} plan --database demo`, 'what another run would change, and why'],
    [`${command} doctor`, 'on your NAS: may we read, may we write?'],
  ] as const;
  const width = Math.max(...steps.map(([step]) => step.length));
  return ['Try next:', ...steps.map(([step, says]) => `  ${step.padEnd(width)}  ${context.paint.dim(says)}`)].join(
    '\n',
  );
};

const configuration = ({ paint }: Context): string =>
  [
    'The memories.yml behind this:',
    '',
    ...DEMO_CONFIGURATION.trimEnd()
      .split('\n')
      .map((line) => paint.dim(`  ${line}`.trimEnd())),
  ].join('\n');

export const demo = async (context: Context, _flags: DemoFlags): Promise<number> => {
  const silent = context.flags.json || context.flags.quiet;
  if (!silent) context.say(`${wrap(GREETING, Math.min(context.width, LONGEST_LINE)).join('\n')}\n`);
  const loaded = parseConfig(DEMO_CONFIGURATION, 'memories.yml', context.io.env);
  await using opened = await openLibrary(context, { loaded, file: null }, { fresh: true });
  const code = report(context, await runWithProgress(context, opened, {}), '');
  if (!silent) context.say(`\n${configuration(context)}\n\n${nextSteps(context)}`);
  return code;
};
