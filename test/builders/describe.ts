import type { LabelledPhoto } from './album-wish.ts';
import type { BuiltLibrary } from './build.ts';

const quoted = (name: string): string => JSON.stringify(name);
const timeOf = (taken: number): string => new Date(taken * 1000).toISOString().slice(0, 19);

const photoLine = ({ id, taken, by, media, folder, showing, place, rating, favouriteOf }: LabelledPhoto): string =>
  [
    `  photo ${id} ${timeOf(taken)} by ${quoted(by)} in ${folder}`,
    media === 'photo' ? '' : media,
    showing.length === 0 ? '' : `showing ${showing.map(quoted).join(', ')}`,
    place === null ? '' : `at ${place.names[1]?.second ?? 'somewhere'}`,
    rating === 0 ? '' : `rated ${rating}`,
    favouriteOf.length === 0 ? '' : `favourite of ${favouriteOf.join(', ')}`,
  ]
    .filter((part) => part !== '')
    .join(' ');

const albumLine = ({ id, name, owner, kind, items, cover, share }: BuiltLibrary['albums'][number]): string => {
  const members = items.map(({ item, provider }) => `${item}(${provider})`).join(' ');
  const line = `  ${kind} album ${id} ${quoted(name)} of user ${owner}: ${members || 'empty'}; cover ${cover}`;
  if (share === null) return line;
  const state = `${share.enabled ? 'on' : 'OFF'}, privacy ${share.privacyType}, expires ${share.expires}`;
  return `${line}; shared (${state}) with ${share.members.map((m) => `${m.user}:${m.permission}`).join(' ') || 'nobody'}`;
};

/** A library in words, a line for each member, person, photo and album; `item(provider)` for the members of an album. */
export const describeLibrary = ({ users, people, photos, albums }: BuiltLibrary): string =>
  [
    'a family:',
    ...users.map(
      ({ id, name, enabled, sharedSpaceRight }) =>
        `  user ${id} ${quoted(name)}${enabled ? '' : ' DISABLED'}, right on the shared space: ${sharedSpaceRight}`,
    ),
    ...people.map(
      ({ id, name, space, hidden }) => `  person ${id} ${quoted(name)} in space ${space}${hidden ? ' HIDDEN' : ''}`,
    ),
    ...photos.map(photoLine),
    ...albums.map(albumLine),
  ].join('\n');
