/** `memories doctor --calibrate ALBUM`: an album made by hand, side by side with what we would have written. */
import type { Calibrated } from '../../calibrate.ts';
import { count } from '../../core/text.ts';
import { exitCodes } from '../../errors.ts';
import type { Compared } from '../../synofoto/calibration/judged.ts';
import type { Context } from '../context.ts';
import { unlessInterrupted } from '../interrupt.ts';
import { openLibrary, settingsOf } from '../open.ts';
import { LONGEST_LINE } from '../render/album.ts';
import type { Paint } from '../render/paint.ts';
import { spaceNames } from '../render/spaces.ts';
import { table } from '../render/table.ts';
import { plain, wrap } from '../render/width.ts';

type Verdict = Compared['verdict'];

const looks: Readonly<Record<Verdict, { readonly mark: string; readonly colour: keyof Paint }>> = {
  same: { mark: '✓', colour: 'green' },
  learned: { mark: '+', colour: 'cyan' },
  contradiction: { mark: '✗', colour: 'red' },
  'cannot tell': { mark: 'i', colour: 'yellow' },
};

/** What the tables are to a person. */
const titles: Readonly<Record<string, string>> = {
  normal_album: 'The album',
  many_item_has_many_normal_album: 'The photos in it',
  share: 'How it is shared',
  share_permission: 'With whom',
};

const [tableOf, columnOf] = [
  ({ column }: Compared) => column.slice(0, column.indexOf('.')),
  ({ column }: Compared) => column.slice(column.indexOf('.') + 1),
];

/** One table for all, so that columns stand under each other, with a heading before each table of the database. */
const sideBySide = (context: Context, columns: readonly Compared[]): string => {
  const { paint } = context;
  const [head = '', ...lines] = table(
    context,
    [
      { title: 'column', cell: (one) => `  ${columnOf(one)}`, firm: true },
      { title: 'Synology Photos', cell: ({ found }) => found },
      { title: 'we would write', cell: ({ ours }) => ours },
      { title: '', cell: ({ verdict }) => `${looks[verdict].mark} ${verdict}`, firm: true },
    ],
    columns,
  ).split('\n');
  const body = lines.flatMap((line, index) => {
    const [one, before] = [columns[index], columns[index - 1]];
    if (!one) return [];
    const { colour } = looks[one.verdict];
    const shown = one.verdict === 'same' ? line : paint[colour](line);
    if (before && tableOf(before) === tableOf(one)) return [shown];
    const name = tableOf(one);
    return [`${titles[name] ?? name} ${paint.dim(`(${name})`)}`, shown];
  });
  return [head, ...body].join('\n');
};

/** What there is to say of each column that is not simply the same. */
const remarks = ({ paint, width }: Context, columns: readonly Compared[]): string =>
  columns
    .filter(({ says }) => says !== '')
    .map((one) => {
      const { mark, colour } = looks[one.verdict];
      const [first = '', ...others] = wrap(plain(`${columnOf(one)}: ${one.says}`), Math.min(width, LONGEST_LINE) - 2);
      return [`${paint[colour](mark)} ${first}`, ...others.map((line) => `  ${line}`)].join('\n');
    })
    .join('\n');

const closing = ({ columns, agrees, album }: Calibrated): string => {
  const number = (verdict: Verdict) => columns.filter((one) => one.verdict === verdict).length;
  if (!agrees) {
    const contradictions = count(number('contradiction'), 'column contradicts', 'columns contradict');
    return `${contradictions} what we would write, so nothing is written any more. Please open an issue with the output of: memories doctor --calibrate ${album.id} --json. If another album made by hand agrees, calibrate with that one, and writing goes on.`;
  }
  const learned = number('learned');
  const rest = number('cannot tell') > 0 ? ' What it cannot tell stays as it was.' : '';
  if (learned === 0) return `Nothing here contradicts what we write.${rest}`;
  return `Nothing here contradicts what we write. ${count(learned, 'column')} taught us something: albums written from now on have it; those that stand keep what they have.${rest}`;
};

/**
 * Compares and prints; exit code 3 where anything contradicts.
 *
 * @throws MemoriesError `usage` for an album that cannot tell.
 */
export const printCalibration = async (context: Context, wanted: string): Promise<number> => {
  const work = async () => {
    await using opened = await openLibrary(context, await settingsOf(context, 'library'));
    const nameOf = spaceNames(await opened.memories.users());
    const calibrated = await opened.memories.calibrate(wanted);
    return { calibrated, owner: nameOf(calibrated.album.owner) };
  };
  const { calibrated, owner } = await unlessInterrupted(context.io.signal, work());
  const { album, columns, habits, agrees } = calibrated;
  const { id, name } = album;
  if (context.flags.json) context.json({ album: { id, name, user: owner }, agrees, habits, columns });
  else if (!context.flags.quiet || !agrees) {
    const head = `${context.paint.bold(plain(name))} · number ${id} · of ${plain(owner)}`;
    const end = wrap(closing(calibrated), Math.min(context.width, LONGEST_LINE)).join('\n');
    const parts = [head, sideBySide(context, columns), remarks(context, columns), end];
    context.say(parts.filter((part) => part !== '').join('\n\n'));
  }
  return agrees ? 0 : exitCodes.refused;
};
