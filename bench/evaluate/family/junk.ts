/** What lands in a library and is no memory: screenshots, papers, pictures from chats, scans, slips of the finger. */
import { SECONDS_PER_DAY } from '../../../src/core/calendar.ts';
import type { Photo, PhotoId, WallSeconds } from '../../../src/core/photo.ts';
import type { Random } from '../random.ts';
import { stampOf } from './cameras.ts';
import type { Profile } from './profile.ts';

type Wish = Partial<Photo> & Pick<Photo, 'file'>;

interface JunkKind {
  readonly weight: number;
  /** Only the pixels would tell. */
  readonly isHidden: boolean;
  readonly make: (time: number, random: Random, lacksSubjects: boolean) => Wish;
}

const stamp = (time: number, mark = '_'): string => stampOf(time).join(mark);

const KINDS: Readonly<Record<string, JunkKind>> = {
  screenshot: {
    weight: 4,
    isHidden: false,
    make: (time) => ({ file: `Screenshot_${stamp(time, '-')}.png`, width: 1080, height: 2340, size: 420_000 }),
  },
  'nameless screenshot': {
    weight: 1,
    isHidden: false,
    make: (_time, random) => ({ file: `IMG_${random.int(1000, 9999)}.PNG`, width: 1170, height: 2532, size: 700_000 }),
  },
  chat: {
    weight: 6,
    isHidden: false,
    make: (time, random) => ({
      file: `IMG-${stampOf(time)[0]}-WA${String(random.int(0, 80)).padStart(4, '0')}.jpg`,
      folder: '/MobileBackup/WhatsApp Images',
      width: 1600,
      height: 1200,
      size: 230_000,
    }),
  },
  meme: {
    weight: 2,
    isHidden: false,
    make: (_time, random) => ({
      file: random.pick(['received_172634.jpeg', 'FB_IMG_16253.jpg', 'download (3).jpg', 'image0.jpg']),
      width: 960,
      height: 960,
      size: 90_000,
    }),
  },
  receipt: {
    weight: 2,
    isHidden: false,
    make: (time, random, lacksSubjects) => ({
      file: lacksSubjects ? `Scan_${stamp(time)}.jpg` : `IMG_${stamp(time)}.jpg`,
      camera: lacksSubjects ? '' : 'Pixel 6',
      width: 4032,
      height: 3024,
      size: 2_100_000,
      subjects: lacksSubjects
        ? null
        : { [random.pick(['receipt', 'document', 'whiteboard'])]: random.between(0.55, 0.95) },
    }),
  },
  'receipt nobody recognised': {
    weight: 1,
    isHidden: true,
    make: (time) => ({ file: `IMG_${stamp(time)}.jpg`, camera: 'Pixel 6', width: 4032, height: 3024, size: 2_000_000 }),
  },
  scan: {
    weight: 1,
    isHidden: false,
    make: (_time, random) => ({ file: `scan_${random.int(1, 400)}.jpg`, width: 2480, height: 3508, size: 1_500_000 }),
  },
  tiny: {
    weight: 1,
    isHidden: false,
    make: (_time, random) => ({ file: `thumb${random.int(1, 999)}.jpg`, width: 320, height: 240, size: 20_000 }),
  },
  'slip of the finger': {
    weight: 1,
    isHidden: false,
    make: (time) => ({
      file: `VID_${stamp(time)}.mp4`,
      camera: 'Pixel 6',
      media: 'video',
      width: 1920,
      height: 1080,
      size: 900_000,
      duration: 0.8,
    }),
  },
};

export interface Junk {
  readonly photo: Photo;
  readonly isHidden: boolean;
}

/** So many of them, at any hour of the family's years, numbered from `firstId`. */
export const junkOf = (profile: Profile, count: number, firstId: number, random: Random): Junk[] => {
  const kinds = Object.values(KINDS);
  return Array.from({ length: count }, (_, i) => {
    const kind = random.weighted(kinds, ({ weight }) => weight);
    const day = random.int(profile.first, profile.last);
    const time = day * SECONDS_PER_DAY + random.int(8 * 3600, 22 * 3600);
    return {
      isHidden: kind.isHidden,
      photo: {
        id: (firstId + i) as PhotoId,
        space: profile.member,
        taken: time as WallSeconds,
        media: 'photo',
        folder: '/MobileBackup/Pixel 6',
        size: 100_000,
        width: null,
        height: null,
        latitude: null,
        longitude: null,
        geocoding: null,
        camera: '',
        rating: 0,
        favourites: profile.lacks.favourites ? null : Number(random.chance(0.01)),
        people: [],
        faces: profile.lacks.faces ? null : 0,
        subjects: profile.lacks.subjects ? null : {},
        hash: '',
        similar: null,
        iso: null,
        exposure: null,
        cherished: false,
        duration: null,
        ...kind.make(time, random, profile.lacks.subjects),
      },
    };
  });
};
