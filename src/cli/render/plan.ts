/** A plan, or what a run did, for people. */
import { count } from '../../core/text.ts';
import type { PlanDocument, PlannedAlbum } from '../../planning/document.ts';
import type { Action } from '../../planning/plan.ts';
import type { Context } from '../context.ts';
import { commandName } from '../io.ts';
import { LONGEST_LINE, renderAlbum } from './album.ts';
import { sayDay } from './span.ts';
import { plain, wrap } from './width.ts';

const WORDS: readonly (readonly [Action, string])[] = [
  ['create', 'new'],
  ['update', 'changed'],
  ['remove', 'removed'],
  ['unchanged', 'unchanged'],
  ['skip', 'skipped'],
  ['fail', 'failed'],
];

/** `4 new, 2 changed, 1 skipped`. */
const tally = (albums: readonly PlannedAlbum[]): string =>
  WORDS.map(([action, word]) => [albums.filter((album) => album.action === action).length, word] as const)
    .filter(([n]) => n > 0)
    .map(([n, word]) => `${n} ${word}`)
    .join(', ');

const isFailed = ({ action }: PlannedAlbum): boolean => action === 'fail';

export const hasFailed = ({ albums }: PlanDocument): boolean => albums.some(isFailed);

const WRITES = new Set<Action>(['create', 'update', 'remove']);

/** The last line: how many of each, and whether anything was written. */
const closing = ({ io }: Context, document: PlanDocument): string => {
  const { albums, applied } = document;
  const counted = `${count(albums.length, 'album')}: ${tally(albums)}.`;
  if (applied) return `${hasFailed(document) ? 'Not everything worked.' : 'Done.'} ${counted}`;
  const writes = albums.some(({ action }) => WRITES.has(action));
  return `${counted} ${writes ? `Nothing was written; ${commandName(io)} run does it.` : 'There is nothing to do.'}`;
};

const LABEL = 'warning:';

/** Messages about the whole, not about one album. */
const warningOf = ({ paint, width }: Context, warning: string): string => {
  const [first = '', ...others] = wrap(plain(warning), Math.min(width, LONGEST_LINE) - LABEL.length - 1);
  return [`${paint.yellow(LABEL)} ${first}`, ...others.map((line) => `${' '.repeat(LABEL.length)} ${line}`)].join('\n');
};

/** A blank line between paragraphs; what fits one line stands close to its like. */
const joined = (albums: readonly string[]): string =>
  albums
    .map((text, index) => {
      const close = !text.includes('\n') && !albums[index - 1]?.includes('\n');
      return index === 0 ? text : `${close ? '\n' : '\n\n'}${text}`;
    })
    .join('');

interface Telling {
  /** The sentence for a plan without any album. */
  readonly empty: string;
  /** Leave out what went well. */
  readonly failuresOnly?: boolean;
}

/** The whole document, a paragraph for each album. */
export const renderPlan = (
  context: Context,
  document: PlanDocument,
  { empty, failuresOnly = false }: Telling,
): string => {
  const { albums, applied, today, warnings } = document;
  const shown = failuresOnly ? albums.filter(isFailed) : albums;
  return [
    context.paint.dim(`${applied ? 'Run of' : 'Plan for'} ${sayDay(today)}`),
    ...(shown.length > 0 ? [joined(shown.map((album) => renderAlbum(context, album, applied)))] : []),
    ...warnings.map((warning) => warningOf(context, warning)),
    albums.length === 0 ? empty : closing(context, document),
  ].join('\n\n');
};
