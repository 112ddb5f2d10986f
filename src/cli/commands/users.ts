/** `memories users`: the accounts, their right on the shared space, and who they are among the people. */
import type { Config, UserConfig } from '../../config/config.ts';
import { fold, list, same } from '../../core/text.ts';
import type { LibraryPerson, LibraryUser } from '../../library.ts';
import type { Context } from '../context.ts';
import { reading } from '../open.ts';
import { table } from '../render/table.ts';

interface Row extends LibraryUser {
  /** Folders of the shared space, or the word; `unknown` = not in the database, so it counts as no. */
  readonly sharedSpace: 'yes' | 'no' | 'unknown' | readonly string[];
  /** Their name among the people; null = nobody there is called so. */
  readonly me: string | null;
}

export const configOf = (config: Config, user: LibraryUser): UserConfig | undefined =>
  config.users?.find(({ user: wanted }) => ('id' in wanted ? wanted.id === user.id : same(wanted.name, user.name)));

/** What the configuration says, else what the database does. */
export const sharedSpaceOf = (config: Config, user: LibraryUser): Row['sharedSpace'] => {
  const said = configOf(config, user)?.sharedSpace ?? null;
  if (said !== null) return said;
  if (user.sharedSpaceRight === null) return 'unknown';
  return user.sharedSpaceRight === 0 ? 'no' : 'yes';
};

const meOf = (config: Config, user: LibraryUser, people: readonly LibraryPerson[]): string | null => {
  const me = configOf(config, user)?.me ?? null;
  if (me && 'name' in me) return me.name;
  const found = people.find(({ id, name, hidden }) => (me ? id === me.id : !hidden && fold(name) === fold(user.name)));
  return found?.name ?? null;
};

const UNKNOWN = `unknown: rights given to a group are not in the database, so this counts as no.
Where it is wrong, say so: users: { NAME: { shared-space: yes } }`;

export const users = async (context: Context): Promise<number> => {
  const rows = await reading(context, 'library', async ({ memories, loaded: { config } }) => {
    const people = await memories.people();
    return (await memories.users()).map(
      (user): Row => ({ ...user, sharedSpace: sharedSpaceOf(config, user), me: meOf(config, user, people) }),
    );
  });
  if (context.flags.json) {
    context.json(rows);
    return 0;
  }
  context.say(
    table(
      context,
      [
        { title: 'id', cell: ({ id }) => id, right: true },
        { title: 'name', cell: ({ name }) => name },
        { title: 'account', cell: ({ enabled }) => (enabled ? 'on' : 'off'), firm: true },
        {
          title: 'shared space',
          cell: ({ sharedSpace }) => (typeof sharedSpace === 'string' ? sharedSpace : list(sharedSpace)),
        },
        { title: 'among the people', cell: ({ me }) => me ?? '–' },
      ],
      rows,
    ),
  );
  if (rows.some(({ enabled, sharedSpace }) => enabled && sharedSpace === 'unknown')) {
    context.say(`\n${context.paint.dim(UNKNOWN)}`);
  }
  return 0;
};
