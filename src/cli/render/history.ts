/** What was done, for people: a paragraph for each run, a line for each album. */
import { wallClock } from '../../clock.ts';
import { count, list } from '../../core/text.ts';
import type { History, HistoryAlbum, HistoryRun } from '../../history.ts';
import type { Context } from '../context.ts';
import { commandName } from '../io.ts';
import { LONGEST_LINE } from './album.ts';
import type { Paint } from './paint.ts';
import { sayDay } from './span.ts';
import { isolate, plain, wrap } from './width.ts';

/** `23 November 2026, 06:00`, on the family's clock. */
const sayTime = (at: string, timezone: string): string => {
  const seconds = Date.parse(at) / 1000;
  if (!Number.isFinite(seconds)) return at;
  const wall = new Date(wallClock(seconds, timezone) * 1000).toISOString();
  return `${sayDay(wall.slice(0, 10))}, ${wall.slice(11, 16)}`;
};

const marks: Readonly<Record<HistoryAlbum['did'], readonly [mark: string, colour: keyof Paint, says: string]>> = {
  made: ['+', 'green', 'made'],
  changed: ['~', 'cyan', 'changed'],
  removed: ['×', 'yellow', 'taken away'],
  'took-over': ['~', 'cyan', 'taken over'],
  'let-go': ['×', 'yellow', 'let go of'],
};

const photosOf = ({ did, added, removed }: HistoryAlbum): string => {
  if (did === 'made') return count(added, 'photo');
  if (did === 'removed') return count(removed, 'photo');
  return [added > 0 ? `+${added}` : '', removed > 0 ? `−${removed}` : ''].filter((part) => part !== '').join(' ');
};

const lineOf = ({ paint, io, width }: Context, album: HistoryAlbum, partly: boolean): string => {
  const { did, name, key, user, renamedFrom, newCover, given, taken, takenBackBy } = album;
  const [mark, colour, says] = marks[did];
  const shown = plain(name);
  const text = [
    `${io.isTTY ? isolate(shown) : shown} of ${plain(user)} (${plain(key)})`,
    [says, photosOf(album)].filter((part) => part !== '').join(' '),
    ...(renamedFrom === null ? [] : [`renamed from "${plain(renamedFrom)}"`]),
    ...(newCover ? ['new cover'] : []),
    ...(given.length > 0 ? [`shared with ${list(given.map(plain))}`] : []),
    ...(taken.length > 0 && did !== 'removed' ? [`no longer with ${list(taken.map(plain))}`] : []),
    ...(partly && takenBackBy !== null ? ['taken back'] : []),
  ].join(' · ');
  const [first = '', ...rest] = wrap(text, Math.min(width, LONGEST_LINE) - 4);
  return [`  ${paint[colour](mark)} ${first}`, ...rest.map((line) => `    ${line}`)].join('\n');
};

const states: Readonly<Record<HistoryRun['undone'], string>> = {
  no: '',
  partly: 'partly taken back',
  yes: 'taken back',
};

const headOf = ({ paint }: Context, { at, verb, undoes, undone, run }: HistoryRun, timezone: string): string =>
  [
    paint.bold(sayTime(at, timezone)),
    undoes === null ? verb : `undo of ${undoes}`,
    ...(states[undone] === '' ? [] : [paint.yellow(states[undone])]),
    paint.dim(run),
  ].join(' · ');

const wrapped = ({ width }: Context, text: string): string => wrap(text, Math.min(width, LONGEST_LINE)).join('\n');

/** The whole history, ready to print. */
export const renderHistory = (context: Context, history: History, timezone: string): string => {
  const { runs, idle, forgotten, lastRun } = history;
  const command = commandName(context.io);
  if (lastRun === null) return 'Nothing was done yet.';
  const last = [
    `The last run was on ${sayTime(lastRun, timezone)}.`,
    idle > 0 ? `${count(idle, 'run that changed nothing is', 'runs that changed nothing are')} not listed.` : '',
    forgotten > 0 ? `${count(forgotten, 'older one')} can no longer be told or taken back.` : '',
    runs.some(({ undoable }) => undoable)
      ? `${command} undo takes back the last one that changed something, ${command} undo RUN another; the beginning of its name will do.`
      : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
  return [
    ...runs.map((run) =>
      [
        headOf(context, run, timezone),
        ...run.albums.map((album) => lineOf(context, album, run.undone === 'partly')),
      ].join('\n'),
    ),
    ...(runs.length === 0 ? ['No album was changed yet.'] : []),
    wrapped(context, last),
  ].join('\n\n');
};
