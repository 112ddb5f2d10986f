/** `memories explain`: why these photos are in an album, and why one photo is or is not. */
import { count } from '../../core/text.ts';
import { MemoriesError } from '../../errors.ts';
import type { ExplainedAlbum } from '../../explain.ts';
import type { WaitingMemory } from '../../planning/plan.ts';
import type { Context } from '../context.ts';
import { reading } from '../open.ts';
import { LONGEST_LINE, sayWhyThis } from '../render/album.ts';
import { inWords, saySpan } from '../render/span.ts';
import { isolate, plain, wrap } from '../render/width.ts';

export interface ExplainFlags {
  readonly album: string;
  readonly photo?: string;
}

/** Reasons worth a line each; the others are counted. */
const LINES_OF_LEFT = 12;

const numberOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  if (!/^\d{1,15}$/.test(text)) {
    throw new MemoriesError('usage', `"${text}" is not the number of a photo`, {
      hint: 'It is the item id; memories explain ALBUM lists those of an album.',
    });
  }
  return Number(text);
};

/** `  123  favourite, with Sedona`, numbers under each other. */
const listed = (photos: readonly { readonly id: number; readonly says: string }[], room: number): string[] => {
  const width = Math.max(...photos.map(({ id }) => String(id).length));
  return photos.flatMap(({ id, says }) =>
    wrap(plain(says), room - width - 4).map(
      (line, index) => `  ${(index === 0 ? String(id) : '').padStart(width)}  ${line}`,
    ),
  );
};

const tell = ({ paint, io, width }: Context, { album, photo }: ExplainedAlbum): string => {
  const room = Math.min(width, LONGEST_LINE);
  const name = plain(album.name);
  const head = `${paint.bold(io.isTTY ? isolate(name) : name)} · ${plain(album.key)} · of ${plain(album.user)}`;
  if (photo) {
    const verdict = photo.isIn ? paint.green('is in') : paint.yellow('is not in');
    return [
      head,
      ...wrap(plain(`Photo ${photo.id}`), room).map((line) => `${line} ${verdict}:`),
      ...photo.because.map((line) => `  ${plain(line)}`),
    ].join('\n');
  }
  const span = album.title ? `, ${saySpan(album.title)}` : '';
  const left = album.left.slice(0, LINES_OF_LEFT).map(({ id, because }) => ({ id, says: because }));
  return [
    [head, ...(album.items.length > 0 ? [`${count(album.items.length, 'photo')}${span}`] : [])].join('\n'),
    ...[
      [...(sayWhyThis(album) === '' ? [] : [sayWhyThis(album)]), ...album.story.map(inWords), ...album.notes]
        .flatMap((line) => wrap(plain(line), room))
        .join('\n'),
    ].filter((text) => text !== ''),
    ...(album.items.length > 0
      ? [
          [
            paint.dim('In it:'),
            ...listed(
              album.items.map(({ id, why }) => ({
                id,
                says: `${why.join(', ')}${id === album.cover ? ' (cover)' : ''}`,
              })),
              room,
            ),
          ].join('\n'),
        ]
      : []),
    ...(left.length > 0
      ? [
          [
            paint.dim('Left out:'),
            ...listed(left, room),
            ...(album.left.length > left.length
              ? [paint.dim(`  and ${album.left.length - left.length} more; ask for one by its number`)]
              : []),
          ].join('\n'),
        ]
      : []),
  ].join('\n\n');
};

/** Memories that are not shown today, by member. */
const tellWaiting = ({ paint, width }: Context, waiting: readonly WaitingMemory[]): string[] => {
  const users = [...new Set(waiting.map(({ user }) => user))];
  return users.map((user) => {
    const theirs = waiting.filter((one) => one.user === user);
    const lines = theirs
      .slice(0, LINES_OF_LEFT)
      .flatMap(({ what, because }) =>
        wrap(`${plain(inWords(what))}: ${plain(inWords(because))}`, Math.min(width, LONGEST_LINE) - 2),
      );
    const more = theirs.length - LINES_OF_LEFT;
    return [
      paint.dim(`Not today, of ${plain(user)}:`),
      ...lines.map((line) => `  ${line}`),
      ...(more > 0 ? [paint.dim(`  and ${more} more; --json lists them`)] : []),
    ].join('\n');
  });
};

export const explain = async (context: Context, { album, photo }: ExplainFlags): Promise<number> => {
  const asked = numberOf(photo);
  const explained = await reading(context, 'albums', ({ memories }) => memories.explain(album, asked));
  if (context.flags.json) context.json(explained);
  else
    context.say(
      [
        ...explained.albums.map((one) => tell(context, one)),
        ...(asked === undefined ? tellWaiting(context, explained.waiting) : []),
      ].join('\n\n'),
    );
  return 0;
};
