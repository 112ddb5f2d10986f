/** One album of a plan, as one would tell it. */
import { count, list } from '../../core/text.ts';
import type { PlannedAlbum } from '../../planning/document.ts';
import type { Action } from '../../planning/plan.ts';
import { NO_LONGER_ALLOWED } from '../../planning/withdraw.ts';
import type { Context } from '../context.ts';
import type { Paint } from './paint.ts';
import { inWords, saySpan } from './span.ts';
import { sayWhy } from './why.ts';
import { isolate, plain, wrap } from './width.ts';

interface Look {
  readonly mark: string;
  readonly colour: keyof Paint;
  /** What happens to it, planned and done. */
  readonly planned: string;
  readonly done: string;
}

const looks: Readonly<Record<Action, Look>> = {
  create: { mark: '+', colour: 'green', planned: 'new', done: 'new' },
  update: { mark: '~', colour: 'cyan', planned: 'changes', done: 'changed' },
  unchanged: { mark: '=', colour: 'dim', planned: 'unchanged', done: 'unchanged' },
  skip: { mark: '–', colour: 'yellow', planned: 'skipped', done: 'skipped' },
  remove: { mark: '×', colour: 'yellow', planned: 'goes', done: 'removed' },
  fail: { mark: '!', colour: 'red', planned: 'fails', done: 'failed' },
};

/** Codes for programs, in words; nothing for what goes without saying. */
const reasons: Readonly<Record<string, string>> = {
  [NO_LONGER_ALLOWED]: 'none of its photos may be shown here any longer',
  'it is as it should be': '',
};

const INDENT = '    ';
/** Lines longer than this are hard to read, however wide the terminal. */
export const LONGEST_LINE = 100;

/** `+3 −2`, or that only something else changes; nothing for a new album, whose photos are all new. */
const changesOf = ({ action, added, removed }: PlannedAlbum): string => {
  if (action !== 'update') return '';
  const parts = [...(added > 0 ? [`+${added}`] : []), ...(removed > 0 ? [`−${removed}`] : [])];
  return parts.length > 0 ? parts.join(' ') : 'its name, cover or sharing only';
};

const headOf = ({ paint, io }: Context, album: PlannedAlbum, applied: boolean): string => {
  const { mark, colour, planned, done } = looks[album.action];
  const name = plain(album.name);
  return [
    `${paint[colour](mark)} ${paint.bold(io.isTTY ? isolate(name) : name)}`,
    ...(album.user === '' ? [] : [`of ${plain(album.user)}`]),
    ...(album.action === 'unchanged' ? [count(album.items.length, 'photo')] : []),
    [paint[colour](applied ? done : planned), changesOf(album)].filter((part) => part !== '').join(' '),
  ].join(' · ');
};

const contentOf = ({ items, title, cover }: PlannedAlbum): string =>
  items.length === 0
    ? ''
    : [
        `${count(items.length, 'photo')}${title ? `, ${saySpan(title)}` : ''}`,
        ...(cover === null ? [] : [`cover ${cover}`]),
      ].join(' · ');

const sharingOf = ({ share }: PlannedAlbum): string => {
  const names = share.map(({ user, permission }) => (permission === 'view' ? user : `${user} (${permission})`));
  return names.length === 0 ? '' : `shared with ${list(names)}`;
};

/** Actions whose photos are news. */
const TOLD = new Set<Action>(['create', 'update']);

/** Why this is done with it, in words; '' where nothing needs saying. */
export const sayWhyThis = ({ reason }: PlannedAlbum): string => (reason === null ? '' : (reasons[reason] ?? reason));

/** An album that is kept, in one line: what it is, how much, from when. */
export const renderLine = ({ paint, io }: Context, album: PlannedAlbum, applied: boolean): string => {
  const { mark, colour, planned, done } = looks[album.action];
  const name = plain(album.name);
  const news = TOLD.has(album.action) ? [[applied ? done : planned, changesOf(album)].filter(Boolean).join(' ')] : [];
  return [
    `${paint[colour](mark)} ${io.isTTY ? isolate(name) : name}`,
    `${count(album.items.length, 'photo')}${album.title ? `, ${saySpan(album.title)}` : ''}`,
    ...news.map((word) => paint[colour](word)),
    ...(sharingOf(album) === '' ? [] : [sharingOf(album)]),
  ].join(' · ');
};

/** An album, ready to print. An unchanged one in a run that was done is one line. */
export const renderAlbum = (context: Context, album: PlannedAlbum, applied: boolean): string => {
  const { paint, width } = context;
  const told = TOLD.has(album.action);
  const reason = sayWhyThis(album);
  const quiet = applied && album.action === 'unchanged';
  const body: readonly (readonly [text: string, dim: boolean])[] = [
    [told ? contentOf(album) : '', false],
    [told ? sayWhy(album) : '', false],
    ...(told ? album.story.map((line) => [inWords(line), true] as const) : []),
    [quiet ? '' : sharingOf(album), false],
    [reason, false],
    ...(quiet ? [] : album.notes.map((note) => [note, true] as const)),
  ];
  const room = Math.min(width, LONGEST_LINE) - INDENT.length;
  const lines = body
    .filter(([text]) => text !== '')
    .flatMap(([text, dim]) => wrap(plain(text), room).map((line) => INDENT + (dim ? paint.dim(line) : line)));
  return [headOf(context, album, applied), ...lines].join('\n');
};
