/** `memories remove`: takes away albums that were made here. */
import { MemoriesError } from '../../errors.ts';
import type { Context } from '../context.ts';
import { commandName } from '../io.ts';
import { takeBack } from './take-back.ts';

export interface RemoveFlags {
  readonly albums: readonly string[];
  readonly all?: true;
  readonly dryRun?: true;
}

const usage = (message: string, hint: string) => new MemoriesError('usage', message, { hint });

export const remove = async (context: Context, { albums, all, dryRun }: RemoveFlags): Promise<number> => {
  if (!all && albums.length === 0)
    throw usage(
      'Which albums shall go?',
      'memories remove ALBUM, by key, number or name; or --all that were made here.',
    );
  if (all && albums.length > 0) throw usage('Either albums or --all, not both', `memories remove ${albums.join(' ')}`);
  const command = commandName(context.io);
  let state = '';
  return takeBack(
    context,
    (opened, options) => {
      state = opened.state;
      return opened.memories.remove({ ...(all ? { all } : { albums }), ...options, dryRun });
    },
    {
      title: ({ applied }) => (applied ? 'Taking albums away' : 'What would be taken away'),
      empty: 'No album made here is in Synology Photos.',
      does: () =>
        [command, 'remove', ...(all ? ['--all'] : albums.map((word) => (/\s/.test(word) ? `"${word}"` : word)))].join(
          ' ',
        ),
      afterwards: ({ albums: done }) =>
        [
          done.some(({ action }) => action === 'remove')
            ? `They stay away until ${command} run --again ${all ? 'all' : 'KEY'}; ${command} undo puts them back as they were.`
            : '',
          all
            ? `What is remembered of them lies in ${state}; once that folder is deleted, nothing of ours is left.`
            : '',
        ]
          .filter((line) => line !== '')
          .join(' '),
    },
  );
};
