/** What taking over photo-syn's albums means, and what came of it, for people. */
import type { AdoptionDocument } from '../../adopt-photo-syn.ts';
import { count, list } from '../../core/text.ts';
import type { PlannedAlbum } from '../../planning/document.ts';
import { NO_LONGER_ALLOWED } from '../../planning/withdraw.ts';
import type { Context } from '../context.ts';
import { LONGEST_LINE } from './album.ts';
import { isolate, plain, wrap } from './width.ts';

const INDENT = '    ';
const MARKS = { update: '~', unchanged: '~', remove: '×', skip: '–', fail: '!', create: '+' } as const;
const COLOURS = {
  update: 'cyan',
  unchanged: 'cyan',
  remove: 'yellow',
  skip: 'yellow',
  fail: 'red',
  create: 'green',
} as const;

const paragraph = ({ width }: Context, text: string, indent = ''): string[] =>
  wrap(plain(text), Math.min(width, LONGEST_LINE) - indent.length).map((line) => indent + line);

/** `95920, 95921: ben's own, never opened to ada`, a line for each reason. */
const outOf = (context: Context, { left }: PlannedAlbum): string[] => {
  const by = new Map<string, number[]>();
  for (const { id, because } of left) by.set(because, [...(by.get(because) ?? []), id]);
  return [...by].flatMap(([because, ids]) => paragraph(context, `${ids.join(', ')}: ${because}`, `${INDENT}  `));
};

const headOf = ({ paint, io }: Context, album: PlannedAlbum): string => {
  const name = plain(album.name);
  const mark = paint[COLOURS[album.action]](MARKS[album.action]);
  return `${mark} ${paint.bold(io.isTTY ? isolate(name) : name)} · of ${plain(album.user)} · number ${album.album}`;
};

const photosOf = ({ action, items, removed }: PlannedAlbum): string => {
  if (action === 'remove') return `none of its ${count(removed, 'photo')} may be shown here, so the album goes:`;
  if (removed === 0) return items.length === 1 ? 'its photo stays' : `all of its ${items.length} photos stay`;
  const out = `${count(removed, 'photo goes', 'photos go')} out of the album, not of the library:`;
  return `${count(items.length, 'photo stays', 'photos stay')}, ${out}`;
};

const sharingOf = ({ share }: PlannedAlbum): string[] => {
  const names = share.map(({ user, permission }) => (permission === 'view' ? user : `${user} (${permission})`));
  return names.length === 0 ? [] : [`stays shared with ${list(names)}`];
};

const bodyOf = (context: Context, album: PlannedAlbum): string[] => {
  if (album.action === 'skip' || album.action === 'fail')
    return paragraph(context, `${album.action === 'skip' ? 'left alone: ' : ''}${album.reason ?? ''}`, INDENT);
  const rest = album.reason === NO_LONGER_ALLOWED ? [] : [...sharingOf(album), ...album.notes];
  return [
    ...paragraph(context, photosOf(album), INDENT),
    ...outOf(context, album),
    ...rest.flatMap((text) => paragraph(context, text, INDENT)),
  ];
};

const warningOf = (context: Context, warning: string): string => {
  const [first = '', ...others] = paragraph(context, warning, ' '.repeat('warning: '.length));
  return [`${context.paint.yellow('warning:')} ${first.trimStart()}`, ...others].join('\n');
};

const NEVER_HERE = 'photo-syn has no table in this database (public.auto_album), so there is nothing to take over.';

const ALL: Readonly<Record<number, string>> = {
  1: 'The album of photo-syn was',
  2: 'Both albums of photo-syn were',
};

const nothingToDo = ({ adopted, albums }: AdoptionDocument): string => {
  if (albums.length > 0) return 'There is nothing to do.';
  return adopted > 0
    ? `${ALL[adopted] ?? `All ${adopted} albums of photo-syn were`} taken over before. There is nothing to do.`
    : 'photo-syn has its table here, but none of the albums it speaks of stands any more. There is nothing to do.';
};

const isSkipped = ({ action }: PlannedAlbum): boolean => action === 'skip';

/** What will be done, album by album. */
export const renderAdoption = (context: Context, document: AdoptionDocument): string => {
  const { albums, photoSyn, warnings } = document;
  if (!photoSyn) return NEVER_HERE;
  const taken = albums.filter((album) => !isSkipped(album));
  return [
    ...(taken.length === 0
      ? []
      : [
          paragraph(
            context,
            `photo-syn left ${count(taken.length, 'album')} here. Taking ${taken.length === 1 ? 'it' : 'them'} over means:`,
          ).join('\n'),
        ]),
    ...albums.map((album) => [headOf(context, album), ...bodyOf(context, album)].join('\n')),
    ...warnings.map((warning) => warningOf(context, warning)),
    taken.length === 0
      ? nothingToDo(document)
      : paragraph(
          context,
          "photo-syn's own table stays as it is, no photo leaves the library, and nobody sees more than before.",
        ).join('\n'),
  ].join('\n\n');
};

/** The lines for memories.yml, to be copied. */
const linesOf = (context: Context, { lines }: AdoptionDocument): string[] =>
  lines === null
    ? []
    : [
        [
          ...paragraph(
            context,
            'What no rule asks for is refreshed once these lines stand in the section albums of memories.yml. Say under from which photos (as it stands: all their owner may use); photo-syn kept that in its script.',
          ),
          '',
          lines,
        ].join('\n'),
      ];

/** What came of it. */
export const renderAdopted = (context: Context, document: AdoptionDocument, undo: string): string => {
  const { albums } = document;
  const failed = albums.filter(({ action }) => action === 'fail');
  const done = albums.filter(({ action }) => action === 'update' || action === 'unchanged').length;
  const gone = albums.filter(({ action }) => action === 'remove').length;
  const counted = [
    `${count(done, 'album')} taken over`,
    ...(gone > 0 ? [`${gone} taken away`] : []),
    ...(failed.length > 0 ? [`${failed.length} failed`] : []),
  ];
  return [
    ...failed.map((album) => [headOf(context, album), ...bodyOf(context, album)].join('\n')),
    ...linesOf(context, document),
    `${failed.length > 0 ? 'Not everything worked.' : 'Done.'} ${list(counted)}. ${undo}`,
  ].join('\n\n');
};

/** The last lines of a dry run. */
export const renderDryRun = (context: Context, document: AdoptionDocument, command: string): string =>
  [...linesOf(context, document), `Nothing was written; ${command} does it.`].join('\n\n');
