/**
 * The cameras of the family: whose, from when to when, how they name their files, and what is wrong with them.
 * Ben's reflex has no GPS, and nobody ever sets its clock.
 */
import { type CivilDate, type Day, dateOf, dayOf, SECONDS_PER_DAY, weekdayOf } from '../../core/calendar.ts';
import { type HumanKey, on, USER } from './people.ts';
import type { Random } from './random.ts';

export interface Taken {
  /** Wall-clock seconds. */
  readonly time: number;
  /** Hours the wall clock is ahead of UTC. */
  readonly utc: number;
  readonly media: 'photo' | 'video' | 'live' | 'motion';
  /** How many files this camera wrote before. */
  readonly count: number;
  readonly random: Random;
}

export interface Camera {
  readonly human: HumanKey;
  readonly space: number;
  readonly from: Day;
  readonly to: Day;
  readonly model: string;
  readonly lens: string;
  readonly aperture: string;
  readonly focalLength: string;
  readonly pixels: readonly [width: number, height: number];
  readonly video: readonly [width: number, height: number];
  /** Bytes of a photo of medium detail. */
  readonly bytes: number;
  /** Share of photos that know where they are. */
  readonly gps: number;
  /** What its stills are besides stills. */
  readonly moving: 'live' | 'motion' | null;
  readonly movingShare: number;
  readonly name: (taken: Taken) => string;
  readonly folder: (date: CivilDate, outing: string) => string;
}

const digits = (n: number, length = 2) => String(n).padStart(length, '0');

/** `20230502`, `101112` of wall-clock seconds. */
export const stampOf = (time: number): { readonly date: string; readonly clock: string } => {
  const { year, month, day } = dateOf(Math.floor(time / SECONDS_PER_DAY) as Day);
  const second = ((time % SECONDS_PER_DAY) + SECONDS_PER_DAY) % SECONDS_PER_DAY;
  return {
    date: `${year}${digits(month)}${digits(day)}`,
    clock: `${digits(Math.floor(second / 3600))}${digits(Math.floor(second / 60) % 60)}${digits(second % 60)}`,
  };
};

/** Hours the clock at home is ahead of UTC: summer time from the last Sunday of March to the last of October. */
export const homeUtc = (day: Day): number => {
  const { year } = dateOf(day);
  const lastSunday = (month: number) => {
    const last = dayOf({ year, month: month + 1, day: 0 });
    return last - (weekdayOf(last) % 7);
  };
  return day >= lastSunday(3) && day < lastSunday(10) ? 2 : 1;
};

const oldPixelName = ({ time, media }: Taken) => {
  const { date, clock } = stampOf(time);
  return media === 'video' ? `VID_${date}_${clock}.mp4` : `IMG_${date}_${clock}.jpg`;
};

/** Newer Pixels write UTC into their names, whatever the clock on the wall says. */
const pixelName = ({ time, utc, media, random }: Taken) => {
  const { date, clock } = stampOf(time - utc * 3600);
  const ending = { photo: '.jpg', live: '.jpg', motion: '.MP.jpg', video: '.mp4' }[media];
  return `PXL_${date}_${clock}${digits(random.int(0, 999), 3)}${ending}`;
};

const appleName = ({ count, media }: Taken) =>
  `IMG_${digits((count % 9999) + 1, 4)}.${media === 'video' ? 'MOV' : 'HEIC'}`;
const nikonName = ({ count, media }: Taken) =>
  `DSC_${digits(((count + 4110) % 9999) + 1, 4)}.${media === 'video' ? 'MOV' : 'JPG'}`;
const lumixName = ({ count, media }: Taken) => `P${1_010_001 + count}.${media === 'video' ? 'MP4' : 'JPG'}`;
const galaxyName = ({ time, media }: Taken) => {
  const { date, clock } = stampOf(time);
  return `${date}_${clock}.${media === 'video' ? 'mp4' : 'jpg'}`;
};

const backup = (device: string) => (date: CivilDate) => `/MobileBackup/${device}/${date.year}/${digits(date.month)}`;

const PIXEL = { human: 'ada', space: USER.ada, gps: 0.95, video: [1920, 1080], focalLength: '4.4 mm' } as const;
const IPHONE = {
  human: 'ben',
  space: USER.ben,
  gps: 0.93,
  moving: 'live',
  video: [1920, 1080],
  pixels: [4032, 3024],
  name: appleName,
} as const;

export const CAMERAS = {
  pixel3: {
    ...PIXEL,
    from: on('2018-11-01'),
    to: on('2022-02-27'),
    model: 'Pixel 3',
    lens: 'Pixel 3 rear camera',
    aperture: 'F1.8',
    pixels: [4032, 3024],
    bytes: 3_400_000,
    moving: null,
    movingShare: 0,
    name: oldPixelName,
    folder: backup('Pixel 3'),
  },
  pixel6: {
    ...PIXEL,
    from: on('2022-02-28'),
    to: on('2025-09-13'),
    model: 'Pixel 6',
    lens: 'Pixel 6 back camera 6.81mm f/1.85',
    aperture: 'F1.85',
    pixels: [4080, 3072],
    bytes: 4_100_000,
    moving: 'motion',
    movingShare: 0.12,
    name: pixelName,
    folder: backup('Pixel 6'),
  },
  pixel9: {
    ...PIXEL,
    from: on('2025-09-14'),
    to: on('2027-12-31'),
    model: 'Pixel 9',
    lens: 'Pixel 9 back camera 6.9mm f/1.68',
    aperture: 'F1.68',
    pixels: [4080, 3072],
    bytes: 3_900_000,
    moving: 'motion',
    movingShare: 0.2,
    name: pixelName,
    folder: backup('Pixel 9'),
  },
  iphoneXr: {
    ...IPHONE,
    from: on('2018-11-01'),
    to: on('2021-12-24'),
    model: 'iPhone XR',
    lens: 'iPhone XR back camera 4.25mm f/1.8',
    aperture: 'F1.8',
    focalLength: '4.25 mm',
    bytes: 1_900_000,
    movingShare: 0.45,
    folder: backup('iPhone de Ben'),
  },
  iphone13: {
    ...IPHONE,
    from: on('2021-12-25'),
    to: on('2027-12-31'),
    model: 'iPhone 13',
    lens: 'iPhone 13 back dual wide camera',
    aperture: 'F1.6',
    focalLength: '5.1 mm',
    bytes: 2_100_000,
    movingShare: 0.5,
    folder: backup('iPhone de Ben'),
  },
  nikon: {
    human: 'ben',
    space: USER.ben,
    from: on('2018-11-01'),
    to: on('2027-12-31'),
    model: 'NIKON D750',
    lens: '24.0-120.0 mm f/4.0',
    aperture: 'F4.0',
    focalLength: '50 mm',
    pixels: [6016, 4016],
    video: [1920, 1080],
    bytes: 9_800_000,
    gps: 0,
    moving: null,
    movingShare: 0,
    name: nikonName,
    folder: (date, outing) => `/Reflex/${date.year}/${date.year}-${digits(date.month)} ${outing}`,
  },
  galaxy: {
    human: 'leo',
    space: USER.leo,
    from: on('2021-09-01'),
    to: on('2027-12-31'),
    model: 'SM-A525F',
    lens: '',
    aperture: 'F1.8',
    focalLength: '5.23 mm',
    pixels: [4624, 3468],
    video: [1920, 1080],
    bytes: 3_000_000,
    // A teenager who switches location off and on again.
    gps: 0.55,
    moving: null,
    movingShare: 0,
    name: galaxyName,
    folder: backup('A52 de Leo'),
  },
  lumix: {
    human: 'rosa',
    space: USER.shared,
    from: on('2018-11-01'),
    to: on('2027-12-31'),
    model: 'DMC-TZ80',
    lens: '',
    aperture: 'F3.3',
    focalLength: '4.3 mm',
    pixels: [4896, 3672],
    video: [1920, 1080],
    bytes: 5_600_000,
    gps: 0,
    moving: null,
    movingShare: 0,
    name: lumixName,
    folder: (date) => `/Mamie Rosa/${date.year}`,
  },
  pixel4a: {
    human: 'nils',
    space: USER.nils,
    from: on('2023-08-01'),
    to: on('2024-08-31'),
    model: 'Pixel 4a',
    lens: '',
    aperture: 'F1.73',
    focalLength: '4.38 mm',
    pixels: [4032, 3024],
    video: [1920, 1080],
    bytes: 3_200_000,
    gps: 0.9,
    moving: null,
    movingShare: 0,
    name: pixelName,
    folder: backup('Pixel 4a'),
  },
} as const satisfies Record<string, Camera>;

export type CameraKey = keyof typeof CAMERAS;

/** Who reaches for a camera; `reflex` is Ben with the heavy one. */
export type Photographer = 'ada' | 'ben' | 'reflex' | 'leo' | 'rosa' | 'nils';

const IN_HAND: Readonly<Record<Photographer, readonly CameraKey[]>> = {
  ada: ['pixel3', 'pixel6', 'pixel9'],
  ben: ['iphoneXr', 'iphone13'],
  reflex: ['nikon'],
  leo: ['galaxy'],
  rosa: ['lumix'],
  nils: ['pixel4a'],
};

/** The camera they had that day; null before they owned one. */
export const cameraOf = (photographer: Photographer, day: Day): CameraKey | null =>
  IN_HAND[photographer].find((key) => day >= CAMERAS[key].from && day <= CAMERAS[key].to) ?? null;

/** Minutes the clock of the reflex was ahead of the one at home. */
const REFLEX_CLOCK: readonly { readonly until: Day; readonly minutes: number }[] = [
  { until: on('2021-03-06'), minutes: 7 },
  { until: on('2022-03-26'), minutes: 0 },
  // Summer time came and went, and the reflex stayed in winter.
  { until: on('2024-12-24'), minutes: -60 },
  { until: on('2027-12-31'), minutes: 3 },
];

/** Seconds to add to the local wall clock to get what that camera writes down. Phones know where they are. */
export const clockError = (camera: CameraKey, day: Day, clockAhead: number): number => {
  if (camera !== 'nikon') return 0;
  const drift = REFLEX_CLOCK.find(({ until }) => day <= until)?.minutes ?? 0;
  return drift * 60 - clockAhead * 3600;
};
