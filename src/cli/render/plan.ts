/** A plan, or what a run did, for people. */
import { readMemoryKey } from '../../core/memory-key.ts';
import { count, list } from '../../core/text.ts';
import type { PlanDocument, PlannedAlbum } from '../../planning/document.ts';
import type { Action } from '../../planning/plan.ts';
import type { Context } from '../context.ts';
import { commandName } from '../io.ts';
import { LONGEST_LINE, renderAlbum, renderLine } from './album.ts';
import { renderRehearsal } from './rehearsal.ts';
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

const isMemory = ({ key }: PlannedAlbum): boolean => readMemoryKey(key) !== null;
/** An album of its own, that stays: a trip, a year. What failed or is about to go wants a paragraph. */
const isKept = ({ key, action }: PlannedAlbum): boolean =>
  (readMemoryKey(key)?.identity ?? null) !== null && LINES.has(action);

export const hasFailed = ({ albums }: PlanDocument): boolean => albums.some(isFailed);

const LINES = new Set<Action>(['create', 'update', 'unchanged']);
const WRITES = new Set<Action>(['create', 'update', 'remove']);

/** The last line: how many of each, and whether anything was written. */
const closing = (
  { io }: Context,
  document: PlanDocument,
  { does = `${commandName(io)} run`, afterwards = '' }: Pick<Telling, 'does' | 'afterwards'>,
): string => {
  const { albums, applied } = document;
  const counted = `${count(albums.length, 'album')}: ${tally(albums)}.`;
  if (applied)
    return `${hasFailed(document) ? 'Not everything worked.' : 'Done.'} ${counted}${afterwards && `\n\n${wrap(plain(afterwards), LONGEST_LINE).join('\n')}`}`;
  const writes = albums.some(({ action }) => WRITES.has(action));
  return `${counted} ${writes ? `Nothing was written; ${does} does it.` : 'There is nothing to do.'}`;
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
  /** The first line, where it is neither a plan nor a run. */
  readonly title?: string;
  /** The command that does what is only planned. */
  readonly does?: string;
  /** What comes next, once it is done. */
  readonly afterwards?: string;
}

const byKindAndTime = (a: PlannedAlbum, b: PlannedAlbum): number =>
  a.kind.localeCompare(b.kind, 'en') || ((a.title?.from ?? '') < (b.title?.from ?? '') ? -1 : 1);

/** Memories of each member under their name: today's as paragraphs, those that are kept as lines. */
const memoriesOf = (context: Context, albums: readonly PlannedAlbum[], applied: boolean): string[] => {
  const users = [...new Set(albums.map(({ user }) => user))];
  return users.map((user) => {
    const theirs = albums.filter((album) => album.user === user);
    const [kept, standing] = [theirs.filter(isKept).sort(byKindAndTime), theirs.filter((album) => !isKept(album))];
    return [
      context.paint.bold(`Memories of ${plain(user)}`),
      ...(standing.length > 0 ? [joined(standing.map((album) => renderAlbum(context, album, applied)))] : []),
      ...(kept.length > 0 ? [kept.map((album) => renderLine(context, album, applied)).join('\n')] : []),
    ].join('\n\n');
  });
};

/** What a member's library cannot say, once for all who share the lack. */
const notesOf = ({ paint, width }: Context, { notes }: PlanDocument): string[] => {
  const users = new Map<string, string[]>();
  for (const { user, says } of notes) users.set(says, [...(users.get(says) ?? []), user]);
  return [...users].map(([says, who]) =>
    wrap(plain(`${list(who)}: ${says}`), Math.min(width, LONGEST_LINE))
      .map((line) => paint.dim(line))
      .join('\n'),
  );
};

/** The whole document, a paragraph for each album. */
export const renderPlan = (context: Context, document: PlanDocument, telling: Telling): string => {
  const { empty, failuresOnly = false } = telling;
  const { albums, applied, today, warnings } = document;
  const shown = failuresOnly ? albums.filter(isFailed) : albums;
  const byRule = shown.filter((album) => !isMemory(album));
  const memories = memoriesOf(context, shown.filter(isMemory), applied);
  return [
    context.paint.dim(telling.title ?? `${applied ? 'Run of' : 'Plan for'} ${sayDay(today)}`),
    ...memories,
    ...(memories.length > 0 && byRule.length > 0 ? [context.paint.bold('Albums by rule')] : []),
    ...(byRule.length > 0 ? [joined(byRule.map((album) => renderAlbum(context, album, applied)))] : []),
    ...(failuresOnly || !document.rehearsal ? [] : [renderRehearsal(context, document.rehearsal)]),
    ...(failuresOnly ? [] : notesOf(context, document)),
    ...warnings.map((warning) => warningOf(context, warning)),
    albums.length === 0 ? empty : closing(context, document, telling),
  ].join('\n\n');
};
