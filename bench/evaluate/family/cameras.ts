/** Cameras of an invented family: whose, how they name files, whether they know where they are, how their clocks go. */
import { type Day, dateOf, SECONDS_PER_DAY } from '../../../src/core/calendar.ts';
import type { UserId } from '../../../src/core/photo.ts';
import type { Random } from '../random.ts';

export interface Camera {
  readonly model: string;
  readonly space: UserId;
  readonly folder: string;
  /** In whose hand: index among the parents, or of the children for a teenager's. */
  readonly of: string;
  readonly from: Day;
  readonly to: Day;
  readonly width: number;
  readonly height: number;
  /** Bytes per pixel of a usual picture. */
  readonly detail: number;
  /** Share of outdoor photos that know where they are. */
  readonly gps: number;
  /** Seconds its clock is ahead of the clock on the wall. */
  readonly ahead: number;
  /** Whether it keeps showing the time at home abroad. */
  readonly staysAtHomeTime: boolean;
  /** File name of its n-th picture, taken at this time of the wall clock. */
  readonly name: (time: number, count: number, isVideo: boolean) => string;
}

const digits = (n: number, length = 2) => String(n).padStart(length, '0');

/** `20230502`, `101112` of wall-clock seconds. */
export const stampOf = (time: number): readonly [date: string, clock: string] => {
  const day = Math.floor(time / SECONDS_PER_DAY) as Day;
  const { year, month, day: dayOfMonth } = dateOf(day);
  const second = time - day * SECONDS_PER_DAY;
  return [
    `${year}${digits(month)}${digits(dayOfMonth)}`,
    `${digits(Math.floor(second / 3600))}${digits(Math.floor(second / 60) % 60)}${digits(second % 60)}`,
  ];
};

const naming = {
  android: (time, _count, isVideo) => {
    const [date, clock] = stampOf(time);
    return `${isVideo ? 'VID' : 'IMG'}_${date}_${clock}.${isVideo ? 'mp4' : 'jpg'}`;
  },
  apple: (_time, count, isVideo) => `IMG_${digits((count % 9999) + 1, 4)}.${isVideo ? 'MOV' : 'HEIC'}`,
  galaxy: (time, _count, isVideo) => {
    const [date, clock] = stampOf(time);
    return `${date}_${clock}.${isVideo ? 'mp4' : 'jpg'}`;
  },
  compact: (_time, count, isVideo) => `DSC${digits((count % 99_999) + 1, 5)}.${isVideo ? 'MTS' : 'JPG'}`,
} satisfies Record<string, Camera['name']>;

const PHONES = [
  { models: ['Pixel 3', 'Pixel 6', 'Pixel 9'], name: naming.android, detail: 0.29 },
  { models: ['iPhone 8', 'iPhone 12', 'iPhone 15'], name: naming.apple, detail: 0.16 },
  { models: ['SM-G950F', 'SM-G991B', 'SM-S921B'], name: naming.galaxy, detail: 0.31 },
] as const;

/** Clocks that are wrong, and how: one entry is one family in eight or so. */
export type Clocks = 'right' | 'compact-1h' | 'compact-9h' | 'compact-home-time' | 'phone-utc';

export interface CameraPlan {
  readonly first: Day;
  readonly last: Day;
  readonly member: UserId;
  readonly partner: UserId;
  /** Where the pictures of the camera without GPS are put. */
  readonly compactSpace: UserId;
  readonly teenager: { readonly name: string; readonly space: UserId } | null;
  readonly clocks: Clocks;
  /** Hours a phone that writes UTC is behind the wall clock. */
  readonly zone: number;
}

/** Two parents' phones, replaced now and then; a camera without GPS; in some families a teenager's phone. */
export const camerasOf = (plan: CameraPlan, random: Random): Camera[] => {
  const { first, last, clocks } = plan;
  const phonesOf = (of: string, space: UserId, from: Day): Camera[] => {
    const maker = random.pick(PHONES);
    const years = Math.ceil((last - from) / maker.models.length) + 1;
    return maker.models.map((model, i) => ({
      model,
      space,
      folder: `/MobileBackup/${model}`,
      of,
      from: (from + i * years) as Day,
      to: Math.min(last, from + (i + 1) * years - 1) as Day,
      width: 4032,
      height: 3024,
      detail: maker.detail,
      gps: 0.94,
      ahead: clocks === 'phone-utc' && space === plan.member ? -plan.zone * 3600 : 0,
      staysAtHomeTime: false,
      name: maker.name,
    }));
  };
  const compact: Camera = {
    model: 'DSC-RX100M3',
    space: plan.compactSpace,
    folder: '/Camera',
    of: 'Ada',
    from: (first + random.int(0, 300)) as Day,
    to: last,
    width: 5472,
    height: 3648,
    detail: 0.38,
    gps: 0,
    ahead: { 'compact-1h': 3600, 'compact-9h': 9 * 3600 }[clocks as string] ?? 0,
    staysAtHomeTime: clocks === 'compact-home-time',
    name: naming.compact,
  };
  const teenager = plan.teenager
    ? phonesOf(plan.teenager.name, plan.teenager.space, (first + Math.floor((last - first) / 2)) as Day)
    : [];
  return [...phonesOf('Ada', plan.member, first), ...phonesOf('Ben', plan.partner, first), compact, ...teenager];
};

export const worksOn =
  (day: Day) =>
  ({ from, to }: Camera): boolean =>
    from <= day && day <= to;
