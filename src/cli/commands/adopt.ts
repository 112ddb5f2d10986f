/** `memories adopt`: lets a rule fill an album that stands already. */
import { count } from '../../core/text.ts';
import { MemoriesError } from '../../errors.ts';
import type { Context } from '../context.ts';
import { openLibrary, settingsOf } from '../open.ts';

export interface AdoptFlags {
  readonly album: string;
  readonly as?: string;
}

export const adopt = async (context: Context, { album, as }: AdoptFlags): Promise<number> => {
  if (as === undefined) {
    throw new MemoriesError('usage', 'Which rule shall fill the album?', { hint: `memories adopt ${album} --as KEY` });
  }
  await using opened = await openLibrary(context, await settingsOf(context, 'albums'));
  const adopted = await opened.memories.adopt(album, as);
  if (context.flags.json)
    context.json({ album: adopted.album.id, name: adopted.album.name, key: as, photos: adopted.photos });
  else if (!context.flags.quiet) {
    const { name } = adopted.album;
    context.say(
      `"${name}" is filled by the rule ${as} from the next run on. Its ${count(adopted.photos, 'photo stays', 'photos stay')}, and so do its name, its cover and whom it is shared with.`,
    );
  }
  return 0;
};
