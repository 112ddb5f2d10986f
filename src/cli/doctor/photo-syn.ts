/** Whether the program photo-syn left albums here that nobody took over yet. */
import { count } from '../../core/text.ts';
import { MemoriesError } from '../../errors.ts';
import type { Check, LibraryUser } from '../../library.ts';
import type { Memories } from '../../memories.ts';
import type { PhotoSynHere } from '../../planning/photo-syn/standing.ts';

const title = { id: 'photo-syn', title: 'photo-syn' };
const note = (found: string, cure: string | null): Check => ({ ...title, verdict: 'note', found, cure });

/** Those that may be taken over: they hold something, and their owner has an account. */
const toTakeOver = ({ albums }: PhotoSynHere, users: readonly LibraryUser[]): number => {
  const enabled = new Set(users.filter((user) => user.enabled).map(({ id }) => id));
  return albums.filter(({ present }) => present.members.length > 0 && enabled.has(present.owner)).length;
};

/** A note where there is something to do; nothing to say where there is not. */
export const checkPhotoSyn = async (memories: Memories, users: readonly LibraryUser[]): Promise<Check[]> => {
  try {
    const here = await memories.leftByPhotoSyn();
    const left = here === null ? 0 : toTakeOver(here, users);
    if (left === 0) return [];
    return [
      note(
        `${count(left, 'album')} made by photo-syn, whose links can be guessed and which may show too much`,
        'memories adopt --dry-run says what taking over would do.',
      ),
    ];
  } catch (error) {
    if (!(error instanceof MemoriesError) || error.code !== 'no-rights') throw error;
    return [note(error.message, error.hint ?? null)];
  }
};
