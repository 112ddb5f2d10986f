/** `memories albums`: every album of the library, and which of them were made here. */
import type { Context } from '../context.ts';
import { reading } from '../open.ts';
import { spaceNames } from '../render/spaces.ts';
import { table } from '../render/table.ts';

export const albums = async (context: Context): Promise<number> => {
  const rows = await reading(context, 'library', async ({ memories }) => {
    const nameOf = spaceNames(await memories.users());
    return (await memories.albums()).map(({ owner, sharedWith, ...album }) => ({
      ...album,
      user: nameOf(owner),
      sharedWith: sharedWith.map(nameOf),
    }));
  });
  if (context.flags.json) context.json(rows);
  else if (rows.length === 0) context.say('There are no albums.');
  else {
    context.say(
      table(
        context,
        [
          { title: 'id', cell: ({ id }) => id, right: true },
          { title: 'name', cell: ({ name }) => name },
          { title: 'owner', cell: ({ user }) => user },
          { title: 'photos', cell: ({ photos }) => photos ?? '?', right: true },
          { title: 'shared with', cell: ({ sharedWith }) => sharedWith.join(', ') },
          {
            title: 'kind',
            cell: ({ kind, readable }) => (readable ? kind : `${kind}, cannot be read`),
          },
          { title: 'made here', cell: ({ madeHere }) => (madeHere ? 'yes' : ''), firm: true },
        ],
        rows,
      ),
    );
  }
  return 0;
};
