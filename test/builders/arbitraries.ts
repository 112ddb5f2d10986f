/**
 * Random small families for properties: several members (odd names too), the same persons in every space, photos of
 * their own and in the shared space, albums of one's own and with photos of others, shares of all sorts.
 *
 * A family that fails prints as the words that make it, and shrinks to few members, photos and albums.
 */
import fc from 'fast-check';
import { PERMISSIONS, type Permission } from './album-wish.ts';
import { describeLibrary } from './describe.ts';
import { aLibrary, type BuiltLibrary, type LibraryBuilder } from './library.ts';
import { PLACE_NAMES } from './places.ts';

/** Names a DSM allows or a directory brings along, and which break SQL or output made by concatenation. */
const ODD_NAMES = ['ada', 'ben', "d'name@home.example", 'o"quote', '日本', 'שרה', 'zoë 🐚', 'back\\slash', 'admin'];
const PEOPLE = ['Ada', 'Ben', "Sedona d'Or", 'Zoë 🐚', 'שרה'];
const ALBUM_NAMES = ['Sedona', "L'été", 'Été "2023"', '🏖️', 'אלבום', '100%', 'a_b', '{me}'];

/** Rights on the shared space: no row, none, and numbers whose meaning beyond "some" is not known. */
const RIGHTS = [null, 0, 1, 3, 7];
/** Long past, far ahead (Unix seconds), never. */
const EXPIRES = [1_600_000_000, 4_000_000_000, 0];
const PERMISSION_NAMES = Object.keys(PERMISSIONS) as Permission[];

const MOST_USERS = 4;
const MOST_PHOTOS = 14;
const MOST_ALBUMS = 5;
/** From 2023-05-01 on, a fortnight; seconds. */
const FIRST_TAKEN = 1_682_899_200;
const TAKEN_WITHIN = 14 * 86_400;

/** Index of a member, whatever their number: taken modulo it. */
const who = fc.nat({ max: MOST_USERS });

const userPlan = fc.record({
  right: fc.constantFrom(...RIGHTS),
  disabled: fc.nat({ max: 4 }).map((n) => n === 4),
});

const photoPlan = fc.record({
  /** 0 is the shared space. */
  space: who,
  taken: fc.nat({ max: TAKEN_WITHIN }),
  place: fc.option(fc.constantFrom(...PLACE_NAMES)),
  people: fc.subarray(PEOPLE, { maxLength: 3 }),
  rating: fc.nat({ max: 5 }),
  media: fc.constantFrom('photo', 'photo', 'live', 'motion', 'video'),
  folder: fc.constantFrom('/', '/2023', '/2023/05', "/L'été/plage"),
  favouriteOf: fc.subarray([0, 1, 2, 3], { maxLength: 2 }),
});

const albumPlan = fc.record({
  name: fc.constantFrom(...ALBUM_NAMES),
  owner: who,
  photos: fc.uniqueArray(fc.nat({ max: MOST_PHOTOS - 1 }), { maxLength: 8 }),
  conditional: fc.boolean(),
  cover: fc.boolean(),
  share: fc.option(
    fc.record({
      with: fc.array(fc.tuple(who, fc.constantFrom(...PERMISSION_NAMES)), { maxLength: 3 }),
      enabled: fc.boolean(),
      expires: fc.constantFrom(...EXPIRES),
      privacyType: fc.constantFrom(0, 1, 2),
    }),
  ),
});

const familyPlan = fc.record({
  names: fc.shuffledSubarray(ODD_NAMES, { minLength: 1, maxLength: MOST_USERS }),
  users: fc.array(userPlan, { minLength: MOST_USERS, maxLength: MOST_USERS }),
  hidden: fc.array(fc.tuple(who, fc.constantFrom(...PEOPLE)), { maxLength: 2 }),
  photos: fc.array(photoPlan, { maxLength: MOST_PHOTOS }),
  albums: fc.array(albumPlan, { maxLength: MOST_ALBUMS }),
});

type FamilyPlan = typeof familyPlan extends fc.Arbitrary<infer Plan> ? Plan : never;
type AlbumPlan = FamilyPlan['albums'][number];

const memberOf = (names: readonly string[], index: number): string => names[index % names.length] ?? 'ada';
const spaceOf = (names: readonly string[], index: number): string =>
  index === 0 ? 'shared' : memberOf(names, index - 1);

/** A conditional album holds what its owner's own rules find; it lends nobody's photos. */
const albumWish = ({ photos, conditional, cover, share, owner }: AlbumPlan, names: readonly string[]) => {
  const name = memberOf(names, owner);
  return {
    owner: name,
    of: (all: BuiltLibrary['photos']) =>
      photos.flatMap((index) => all[index] ?? []).filter(({ by }) => !conditional || by === name || by === 'shared'),
    conditional,
    ...(cover ? {} : { cover: null }),
    ...(share === null
      ? {}
      : {
          share: Object.fromEntries(
            share.with
              .map(([index, permission]) => [memberOf(names, index), permission] as const)
              .filter(([member]) => member !== name),
          ),
          link: { enabled: share.enabled, expires: share.expires, privacyType: share.privacyType },
        }),
  };
};

const timeOf = (seconds: number): string => new Date((FIRST_TAKEN + seconds) * 1000).toISOString().slice(0, 19);

const tell = ({ names, users, hidden, photos, albums }: FamilyPlan): LibraryBuilder => {
  let family = aLibrary();
  for (const [index, name] of names.entries()) {
    const { right = null, disabled = false } = users[index] ?? {};
    family = family.user(name, { sharedSpace: right, disabled });
  }
  for (const [space, name] of hidden) family = family.person(name, { space: spaceOf(names, space), hidden: true });
  for (const { space, taken, place, people, rating, media, folder, favouriteOf } of photos) {
    family = family.photo(timeOf(taken), {
      by: spaceOf(names, space),
      at: place,
      showing: people,
      rating,
      folder,
      favouriteOf: favouriteOf.map((index) => memberOf(names, index)),
      ...(media === 'video' ? { video: 12 } : { live: media === 'live', motion: media === 'motion' }),
    });
  }
  for (const album of albums) family = family.album(album.name, albumWish(album, names));
  return family;
};

/** The family's words, for whoever has to understand a failure. */
const readable = (builder: LibraryBuilder): BuiltLibrary => {
  const library = builder.build();
  Object.defineProperty(library, fc.toStringMethod, { value: () => describeLibrary(library) });
  return library;
};

/** A random small family, as a library on paper. */
export const aFamily = (): fc.Arbitrary<BuiltLibrary> => familyPlan.map((plan) => readable(tell(plan)));
