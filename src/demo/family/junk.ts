/** What every library holds besides memories: screenshots, receipts, forwarded jokes, copies of copies, scans. */
import { type Day, dateOf, dayOf, SECONDS_PER_DAY } from '../../core/calendar.ts';
import type { DraftPhoto } from '../draft.ts';
import { FIRST_DAY, LAST_DAY } from './calendar-of-events.ts';
import { CAMERAS, type Camera, cameraOf, stampOf } from './cameras.ts';
import { personIn, USER } from './people.ts';
import { homeOn, PLACES } from './places.ts';
import { fileHash, type Random, seeded } from './random.ts';

/** A photo with everything but its numbers. `burst` groups look-alikes until they are numbered. */
export interface Unnumbered extends Omit<DraftPhoto, 'id' | 'unit' | 'similar'> {
  readonly burst: { readonly name: string; readonly top: boolean } | null;
}

const BARE: Omit<Unnumbered, 'space' | 'taken' | 'file' | 'folder' | 'size' | 'width' | 'height' | 'hash'> = {
  media: 'photo',
  place: null,
  gps: null,
  camera: '',
  lens: '',
  iso: '',
  exposure: '',
  focalLength: '',
  aperture: '',
  description: '',
  rating: 0,
  favouriteOf: [],
  faces: [],
  subjects: {},
  tags: [],
  duration: 0,
  burst: null,
};

interface Sort {
  readonly count: number;
  /** Everything that differs from a bare file without a camera. `n` counts within the sort. */
  readonly make: (
    moment: {
      readonly day: Day;
      readonly date: string;
      readonly clock: string;
      readonly n: number;
    },
    random: Random,
  ) => Partial<Unnumbered> & Pick<Unnumbered, 'space' | 'file' | 'folder' | 'width' | 'height'>;
}

const SOMEBODY = [USER.ada, USER.ada, USER.ada, USER.leo, USER.leo, USER.ben];
/** Leo has a phone from autumn 2021 on; before that his junk is Ada's. */
const LEOS_PHONE = CAMERAS.galaxy.from;
const owner = (day: Day, random: Random) => {
  const user = random.pick(SOMEBODY);
  return user === USER.leo && day < LEOS_PHONE ? USER.ada : user;
};
const four = (n: number) => String(n).padStart(4, '0');
const month = (day: Day) => {
  const date = dateOf(day);
  return `${date.year}/${String(date.month).padStart(2, '0')}`;
};
const sure = (random: Random) => Math.round(random.between(0.62, 0.97) * 100) / 100;

const SORTS: Readonly<Record<string, Sort>> = {
  screenshot: {
    count: 105,
    make: ({ day, date, clock }, random) => ({
      space: owner(day, random),
      file: `Screenshot_${date}-${clock}.png`,
      folder: `/MobileBackup/Screenshots/${month(day)}`,
      width: 1080,
      height: 2340,
      subjects: random.chance(0.85) ? { screenshot: sure(random), text: 0.6 } : {},
    }),
  },
  whatsapp: {
    count: 120,
    make: ({ day, date, n }, random) => {
      const space = owner(day, random);
      const sedona = personIn(space, 'sedona');
      return {
        space,
        file: `IMG-${date}-WA${four(n % 40)}.jpg`,
        folder: `/MobileBackup/WhatsApp Images/${month(day)}`,
        width: 1600,
        height: 1200,
        subjects: random.chance(0.5) ? { person: sure(random) } : {},
        faces: sedona !== null && day >= PLAYED_WITH && random.chance(0.2) ? [{ person: sedona, height: 0.2 }] : [],
      };
    },
  },
  receipt: {
    count: 42,
    make: ({ day, date, clock }, random) => {
      const device: Camera = CAMERAS[cameraOf('ada', day) ?? 'pixel3'];
      return {
        space: USER.ada,
        file: `IMG_${date}_${clock}_doc.jpg`,
        folder: device.folder(dateOf(day), ''),
        width: 3024,
        height: 4032,
        camera: device.model,
        place: PLACES[homeOn(day)],
        subjects: random.pick([
          { receipt: sure(random), text: 0.7 },
          { document: sure(random), paper: 0.6 },
          { whiteboard: sure(random) },
        ]),
      };
    },
  },
  download: {
    count: 28,
    make: ({ n }, random) => ({
      space: random.pick([USER.ada, USER.ben]),
      file: random.pick([`image${n}.png`, `download (${n}).png`, `unnamed-${n}.gif`, `meme_${n}.webp`]),
      folder: '/Downloads',
      width: random.pick([640, 800, 1200]),
      height: random.pick([480, 600, 900]),
      subjects: random.chance(0.4) ? { meme: sure(random) } : {},
    }),
  },
  timetable: {
    count: 10,
    make: ({ n }) => ({
      space: USER.shared,
      file: `emploi du temps ${n + 1}.jpg`,
      folder: '/École',
      width: 2480,
      height: 3508,
      subjects: { document: 0.91, text: 0.88 },
      tags: ['school'],
    }),
  },
};
/** First day somebody forwards a picture of the baby. */
const PLAYED_WITH = dayOf({ year: 2019, month: 12, day: 1 });

const sorted = (name: string, { count, make }: Sort): Unnumbered[] =>
  Array.from({ length: count }, (_, n) => {
    const random = seeded(`junk|${name}|${n}`);
    const day = random.int(FIRST_DAY, LAST_DAY - 1) as Day;
    const time = day * SECONDS_PER_DAY + random.int(8 * 3600, 23 * 3600);
    const size = random.int(90_000, 900_000);
    return {
      ...BARE,
      taken: time,
      size,
      hash: fileHash(`junk|${name}|${n}`),
      ...make({ day, ...stampOf(time), n }, random),
    };
  });

/** What the scanner gave the prints of the seventies and eighties: no date at all, or the one of a new scanner. */
const SCAN_DATES = [0, Date.UTC(2000, 0, 1) / 1000];
const SCANS = 44;
const PRINTS = [
  'Yves au régiment',
  'Rosa, Pont-Aven',
  'Le mariage',
  'Ben bébé',
  'La 4L',
  'Communion',
  'Les cousins',
  'Le chalutier de Yann',
];

const scans = (): Unnumbered[] =>
  Array.from({ length: SCANS }, (_, n) => {
    const random = seeded(`scan|${n}`);
    const yves = personIn(USER.shared, 'yves');
    const rosa = personIn(USER.shared, 'rosa');
    const who = [rosa, yves].filter((id) => id !== null && random.chance(0.4));
    return {
      ...BARE,
      space: USER.shared,
      taken: SCAN_DATES[n % 3 === 0 ? 1 : 0] ?? 0,
      file: `Scan_${four(n + 1)}.jpg`,
      folder: n < 26 ? '/Scans' : '/Scans/Album bleu',
      size: random.int(1_500_000, 4_000_000),
      width: 2100,
      height: 1500,
      camera: 'CanoScan LiDE 220',
      description: n % 5 === 0 ? random.pick(PRINTS) : '',
      favouriteOf: random.chance(0.15) ? [USER.rosa] : [],
      faces: who.filter((id) => id !== null).map((person) => ({ person, height: 0.2 })),
      hash: fileHash(`scan|${n}`),
    };
  });

/** How the same picture comes to lie there twice. */
const COPIES: readonly {
  readonly every: number;
  readonly copy: (original: Unnumbered, stem: string) => Partial<Unnumbered>;
}[] = [
  // The same file, copied by hand from an old phone: equal to the last bit.
  {
    every: 70,
    copy: (original, stem) => ({ file: `${stem}(1).jpg`, folder: '/Import ancien téléphone', hash: original.hash }),
  },
  // Cropped and warmed up in the phone: same second, another file.
  {
    every: 60,
    copy: ({ size, height, hash }, stem) => ({
      file: `${stem}-edited.jpg`,
      size: Math.round(size * 0.8),
      height: Math.round(height * 0.9),
      hash: fileHash(`${hash}|edited`),
    }),
  },
  // Sent to the grandparents and saved again: small, without camera, place and hour.
  {
    every: 110,
    copy: ({ taken, hash }) => ({
      file: `IMG-${stampOf(taken).date}-WA0099.jpg`,
      folder: '/MobileBackup/WhatsApp Images/Sent',
      camera: '',
      lens: '',
      iso: '',
      exposure: '',
      place: null,
      gps: null,
      width: 1600,
      height: 1200,
      size: 240_000,
      taken: taken + 3 * 3600 + 1217,
      hash: fileHash(`${hash}|sent`),
    }),
  },
];

/** The old phone was tidied up that spring; no copies since. */
const COPIED_UNTIL = dayOf({ year: 2026, month: 4, day: 1 }) * SECONDS_PER_DAY;

/** Copies of some of the photos. */
export const copiesOf = (photos: readonly Unnumbered[]): Unnumbered[] => {
  const stills = photos.filter(
    ({ media, file, taken, space }) =>
      media === 'photo' && file.endsWith('.jpg') && space !== USER.nils && taken < COPIED_UNTIL,
  );
  return COPIES.flatMap(({ every, copy }, offset) =>
    stills
      .filter((_, i) => i % every === 17 + offset * 11)
      .map((original) => ({
        ...original,
        burst: null,
        favouriteOf: [],
        rating: 0,
        ...copy(original, original.file.slice(0, original.file.lastIndexOf('.'))),
      })),
  );
};

export const junk = (): Unnumbered[] => [
  ...Object.entries(SORTS).flatMap(([name, sort]) => sorted(name, sort)),
  ...scans(),
];
