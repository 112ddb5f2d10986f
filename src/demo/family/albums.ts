/** Albums the family made by hand, before anything made them by itself. */
import { type Day, SECONDS_PER_DAY } from '../../core/calendar.ts';
import type { DraftAlbum, DraftPhoto } from '../draft.ts';
import { type HumanKey, on, personIn, USER } from './people.ts';
import { hash32 } from './random.ts';

/** Rights in a share: 1 view, 2 download, 4 upload; 31 is the owner. */
const VIEW = 1;
const DOWNLOAD = 3;
const UPLOAD = 7;
const OWNER = 31;

interface ByHand {
  readonly id: number;
  readonly owner: number;
  readonly name: string;
  readonly made: Day;
  readonly kind?: DraftAlbum['kind'];
  /** Which photos, and at most how many; the most loved come in first. */
  readonly holds: (photo: DraftPhoto) => boolean;
  readonly most: number;
  readonly share?: {
    readonly passphrase: string;
    readonly members: readonly (readonly [user: number, permission: number])[];
  };
}

const during = (from: string, to: string) => {
  const [start, end] = [on(from) * SECONDS_PER_DAY, (on(to) + 1) * SECONDS_PER_DAY];
  return ({ taken }: DraftPhoto) => taken >= start && taken < end;
};
const shows = (photo: DraftPhoto, human: HumanKey) => {
  const person = personIn(photo.space, human);
  return photo.faces.some((face) => face.person === person);
};
const of =
  (...spaces: readonly number[]) =>
  (photo: DraftPhoto) =>
    spaces.includes(photo.space);
const withSubject = (photo: DraftPhoto, stem: string) => (photo.subjects[stem] ?? 0) >= 0.6;
const taken = (photo: DraftPhoto) => photo.camera !== '';

const LATELY = during('2026-11-20', '2026-11-23');
const lisbon = during('2023-05-02', '2023-05-09');
const alps = [
  during('2020-02-15', '2020-02-22'),
  during('2022-02-12', '2022-02-18'),
  during('2025-02-22', '2025-02-28'),
];
const wedding = during('2024-06-08', '2024-06-09');

const BY_HAND: readonly ByHand[] = [
  {
    id: 4,
    owner: USER.ada,
    name: 'Sedona',
    made: on('2019-11-24'),
    most: 310,
    // Ada's own, some of the shared space, and what Ben put in. What is recent is always there: she adds it at breakfast.
    holds: (photo) =>
      taken(photo) &&
      of(USER.ada, USER.shared, USER.ben)(photo) &&
      shows(photo, 'sedona') &&
      !photo.tags.includes('private'),
    share: { passphrase: 'uX4nQ8fTz', members: [[USER.ben, UPLOAD]] },
  },
  {
    id: 7,
    owner: USER.ada,
    name: 'Work',
    made: on('2019-01-14'),
    most: 120,
    holds: (photo) => of(USER.ada)(photo) && withSubject(photo, 'office'),
  },
  {
    id: 9,
    owner: USER.ada,
    name: 'Biscuit',
    made: on('2020-06-02'),
    most: 5000,
    kind: 'condition',
    holds: (photo) => of(USER.ada)(photo) && withSubject(photo, 'dog'),
  },
  {
    id: 12,
    owner: USER.ben,
    name: 'Lisbon',
    made: on('2023-05-14'),
    most: 70,
    holds: (photo) => of(USER.ben)(photo) && lisbon(photo),
    share: { passphrase: 'p3VbK0yRm', members: [[USER.ada, DOWNLOAD]] },
  },
  {
    id: 13,
    owner: USER.ben,
    name: 'Skiing',
    made: on('2022-02-20'),
    most: 80,
    holds: (photo) => of(USER.ben)(photo) && alps.some((week) => week(photo)),
    share: { passphrase: 'Hd7sWc2La', members: [[USER.ada, VIEW]] },
  },
  {
    id: 17,
    owner: USER.ada,
    name: 'Mariage de Clara',
    made: on('2024-06-10'),
    most: 60,
    // Everybody gave theirs: three providers in one album.
    holds: (photo) => of(USER.ada, USER.ben, USER.leo, USER.shared)(photo) && wedding(photo),
    share: {
      passphrase: 'Zq9tM5eJx',
      members: [
        [USER.ben, UPLOAD],
        [USER.leo, UPLOAD],
        [USER.rosa, VIEW],
      ],
    },
  },
  {
    id: 21,
    owner: USER.leo,
    name: 'Noah',
    made: on('2024-01-06'),
    most: 40,
    holds: (photo) => of(USER.leo)(photo) && shows(photo, 'noah'),
  },
];

const worth = (photo: DraftPhoto): number =>
  photo.favouriteOf.length * 3 + photo.rating + (photo.similar?.top === false ? -4 : 0) + (LATELY(photo) ? 50 : 0);
/** Among equals chance decides, always the same way. */
const lot = (photo: DraftPhoto, album: string): number => hash32(`${album}|${photo.id}`) / 4_294_967_296;

const put = (album: ByHand, photos: readonly DraftPhoto[]): DraftAlbum => {
  const chosen = photos
    .filter(album.holds)
    .map((photo) => ({ photo, worth: worth(photo) + lot(photo, album.name) * 4 }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, album.most)
    .map(({ photo }) => photo);
  const best = chosen.find((photo) => photo.media !== 'video' && photo.favouriteOf.length > 0) ?? chosen[0];
  const share = album.share;
  return {
    id: album.id,
    owner: album.owner,
    name: album.name,
    items: chosen
      .sort((a, b) => a.taken - b.taken || a.id - b.id)
      .map(({ id, space }) => ({ item: id, provider: space === USER.shared ? album.owner : space })),
    cover: best?.id ?? 0,
    createTime: album.made * SECONDS_PER_DAY + 20 * 3600,
    share:
      share === undefined
        ? null
        : {
            passphrase: share.passphrase,
            privacyType: 0,
            enabled: true,
            expires: 0,
            members: [[album.owner, OWNER] as const, ...share.members].map(([user, permission]) => ({
              user,
              permission,
            })),
          },
    kind: album.kind ?? 'normal',
  };
};

export const albumsOf = (photos: readonly DraftPhoto[]): DraftAlbum[] => BY_HAND.map((album) => put(album, photos));
