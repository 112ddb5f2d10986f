/** Albums that are not there any more, or not as we left them, in words for the keeper. */
import type { UserId } from '../core/photo.ts';
import { list } from '../core/text.ts';
import { keyOf } from '../journal/entries.ts';
import type { World } from './world.ts';

/** Why an album is away and stays so, and how to have one again. `again`: what to ask for, if it is not the key. */
export const sayGone = (world: World, key: string, owner: UserId, again = key): string => {
  const cure = `memories run --again ${again}`;
  const album = keyOf({ key, owner });
  const to = world.given.get(album);
  if (to !== undefined)
    return `given to ${world.house.nameOf(to)} in Synology Photos: it is theirs now, and left alone; ${cure} makes another one`;
  const byKeeper = world.known.some((known) => known.byKeeper === true && keyOf(known) === album);
  return `${byKeeper ? 'taken away by memories remove' : 'deleted in Synology Photos'}, and stays so; ${cure} brings it back`;
};

const named = (world: World, { key, owner, name }: { key: string; owner: UserId; name: string }) =>
  `"${name}" (${key}) of ${world.house.nameOf(owner)}`;

/** What a database put back from a backup did to our albums; nothing where it was not. */
export const sayPutBack = (world: World): string[] => {
  const older = [...world.standing.values()].flatMap(({ made, present, putBack }) =>
    putBack && present ? [named(world, { ...made, name: present.name })] : [],
  );
  const lost = world.lost.map((made) => named(world, { ...made, name: made.put?.after.name ?? made.key }));
  if (older.length + lost.length === 0) return [];
  return [
    [
      "The database was put back from a backup; nothing of what differs now is taken for anybody's wish.",
      older.length > 0 ? `${list(older)} ${older.length === 1 ? 'stands' : 'stand'} as before some of our runs.` : null,
      lost.length > 0
        ? `${list(lost)} ${lost.length === 1 ? 'was' : 'were'} not in it; what the configuration still asks for is made anew.`
        : null,
    ]
      .filter((line) => line !== null)
      .join(' '),
  ];
};

/** Albums people had deleted that are there again. */
export const sayBackAgain = (world: World): string[] =>
  [...world.standing.values()].flatMap(({ made, present }) =>
    made.state === 'deleted' && present
      ? [`${named(world, { ...made, name: present.name })} was deleted and is there again, so it is kept up again.`]
      : [],
  );
