/**
 * How good a photo is, and whether it is a memory at all, from what the library knows of it; never from its pixels.
 * Signals a library does not have are left out of the mean, so that a photo is not punished for an old library.
 */
import { calendarDayOf, type Day, dateOf, formatDay } from './calendar.ts';
import type { Photo, PhotoId, UserId } from './photo.ts';
import type { Choose } from './rule.ts';
import { list } from './text.ts';

/** Why a photo was chosen. */
export type Praise =
  | { readonly kind: 'favourite' }
  | { readonly kind: 'rated'; readonly stars: number }
  | { readonly kind: 'with'; readonly names: readonly string[] }
  | { readonly kind: 'best-of-shots'; readonly of: number }
  /** The only one of its day. */
  | { readonly kind: 'covers'; readonly day: Day }
  | { readonly kind: 'best-of-its-time' }
  | { readonly kind: 'drawn' }
  | { readonly kind: 'newest' }
  | { readonly kind: 'oldest' }
  /** The rule takes all that match. */
  | { readonly kind: 'all' }
  /** Whoever asked wanted this photo to stay. */
  | { readonly kind: 'kept' };

/** Why a photo was left. */
export type Drop =
  | { readonly kind: 'not-a-memory'; readonly rule: JunkRule['id'] }
  | { readonly kind: 'copy'; readonly of: PhotoId }
  /** Another frame of the same shot is better. */
  | { readonly kind: 'same-shot'; readonly better: PhotoId }
  /** Others came first. */
  | { readonly kind: 'no-room'; readonly how: Choose };

/** One vocabulary for both; `sayReason` says it in English, a language may have its own. */
export type Reason = Praise | Drop;

const outdone: Readonly<Record<Choose, string>> = {
  best: 'others were better or from a time less shown',
  random: 'not drawn this time',
  newest: 'others are newer',
  oldest: 'others are older',
};

const english: { readonly [K in Reason['kind']]: (reason: Extract<Reason, { kind: K }>) => string } = {
  favourite: () => 'favourite',
  rated: ({ stars }) => `rated ${stars}`,
  with: ({ names }) => `with ${list(names)}`,
  'best-of-shots': ({ of }) => `best of ${of} shots`,
  covers: ({ day }) => `the one of ${formatDay(day)}`,
  'best-of-its-time': () => 'best of its time',
  drawn: () => 'drawn',
  newest: () => 'among the newest',
  oldest: () => 'among the oldest',
  all: () => 'matches',
  kept: () => 'kept',
  'not-a-memory': ({ rule }) => junkRules.find(({ id }) => id === rule)?.says ?? rule,
  copy: ({ of }) => `copy of photo ${of}`,
  'same-shot': ({ better }) => `photo ${better} is better and shows the same moment`,
  'no-room': ({ how }) => outdone[how],
};

/** A reason in a few English words: `with Sedona and Ben`. */
export const sayReason = (reason: Reason): string => (english[reason.kind] as (reason: Reason) => string)(reason);

interface JunkRule {
  readonly id: 'paper' | 'file-name' | 'file-type' | 'phone-screen' | 'tiny' | 'short-video' | 'long-video';
  readonly says: string;
  readonly test: (photo: Photo) => boolean;
}

/** Subjects of pictures taken to remember a fact, not a moment. */
const PAPER = new Set([
  'screenshot',
  'document',
  'text',
  'receipt',
  'whiteboard',
  'qr code',
  'barcode',
  'menu',
  'map',
  'diagram',
  'meme',
]);

/** What chats, screens and scanners call their files; only means something where no camera is named. */
const NOT_A_CAMERA =
  /screen ?shot|screen[_ -]recording|(^|[^a-z])scan(s|ned|ner)?([^a-z]|$)|whatsapp|-wa\d{4}|fb_img|received_|signal-|telegram|messenger|download|image0?\d*$/i;

/**
 * Phone screens, shorter by longer side in pixels, from their makers' data sheets. 1080 by 1920 is not among them: it is also
 * the most common size of exported photos.
 */
const PHONE_SCREENS = new Set(
  `640x1136 750x1334 828x1792 1125x2436 1170x2532 1179x2556 1206x2622 1242x2208 1242x2688 1284x2778 1290x2796 1320x2868
   720x1520 720x1560 720x1600 1080x2160 1080x2220 1080x2280 1080x2310 1080x2340 1080x2400 1440x2560 1440x2960 1440x3040
   1440x3088 1440x3120 1440x3200`.split(/\s+/),
);

/** Fewest megapixels worth showing, from that year on: what cameras could do then (PhotoPrism's quality score). */
const FEWEST_MEGAPIXELS = [
  { since: 2012, megapixels: 2 },
  { since: 2008, megapixels: 1 },
  { since: Number.NEGATIVE_INFINITY, megapixels: 0.3 },
] as const;

/** File name without extension. */
const stemOf = (file: string): string => file.replace(/\.[^.]*$/, '');
/** Extension in lower case, without the dot. */
const extensionOf = (file: string): string => /\.([^.]*)$/.exec(file)?.[1]?.toLowerCase() ?? '';

const isTiny = ({ media, width, height, taken }: Photo): boolean => {
  if (media !== 'photo' || width === null || height === null) return false;
  const { year } = dateOf(calendarDayOf(taken));
  const fewest = FEWEST_MEGAPIXELS.find(({ since }) => year >= since)?.megapixels ?? 0;
  return (width * height) / 1e6 < fewest;
};

/** The table of what is no memory; the first that holds is the reason. */
export const junkRules: readonly JunkRule[] = [
  {
    id: 'paper',
    says: 'a screenshot or document',
    // Recognition is believed sooner where no camera is named.
    test: ({ subjects, camera }) =>
      Object.entries(subjects ?? {}).some(
        ([subject, confidence]) =>
          confidence >= (camera === '' ? 0.35 : 0.5) && PAPER.has(subject.toLowerCase().replaceAll('_', ' ')),
      ),
  },
  {
    id: 'file-name',
    says: 'named like a screenshot, scan or chat picture, and by no camera',
    test: ({ camera, file }) => camera === '' && NOT_A_CAMERA.test(stemOf(file)),
  },
  {
    id: 'file-type',
    says: 'a PNG, GIF or WebP by no camera',
    test: ({ camera, file }) => camera === '' && ['png', 'gif', 'webp'].includes(extensionOf(file)),
  },
  {
    id: 'phone-screen',
    says: 'exactly as large as the screen of a phone, and by no camera',
    test: ({ camera, width, height }) =>
      camera === '' &&
      width !== null &&
      height !== null &&
      PHONE_SCREENS.has(`${Math.min(width, height)}x${Math.max(width, height)}`),
  },
  { id: 'tiny', says: 'too few pixels', test: isTiny },
  {
    id: 'short-video',
    says: 'a video shorter than 1.5 seconds',
    test: ({ media, duration }) => media === 'video' && duration !== null && duration < 1.5,
  },
  {
    id: 'long-video',
    says: 'a video longer than 10 minutes',
    test: ({ media, duration }) => media === 'video' && duration !== null && duration > 600,
  },
];

/** Why this is no memory, whatever its quality; null for photos that may be one. */
export const notAMemory = (photo: Photo): Extract<Drop, { kind: 'not-a-memory' }> | null => {
  const rule = junkRules.find(({ test }) => test(photo));
  return rule ? { kind: 'not-a-memory', rule: rule.id } : null;
};

/** What a photo is measured against: the photos it stands among. */
export interface QualityContext {
  /** Bytes per pixel of each camera and format; only where there are enough to compare. */
  readonly detail: ReadonlyMap<string, { readonly mean: number; readonly deviation: number }>;
  /** Spaces where somebody is named; elsewhere nobody being named says nothing. */
  readonly named: ReadonlySet<UserId>;
}

/** Fewer photos of a camera than this have no mean worth comparing with. A choice of ours. */
const ENOUGH_TO_COMPARE = 8;

const classOf = ({ camera, file }: Photo): string => `${extensionOf(file)} ${camera}`;

/** Bytes per pixel, a stand-in for sharpness and content; null for videos and unknown sizes. */
const bytesPerPixel = ({ media, size, width, height }: Photo): number | null =>
  media === 'photo' && size > 0 && width && height ? size / (width * height) : null;

export const contextOf = (photos: readonly Photo[]): QualityContext => {
  const classes = new Map<string, { count: number; sum: number; squares: number }>();
  for (const photo of photos) {
    const detail = bytesPerPixel(photo);
    if (detail === null) continue;
    const of = classes.get(classOf(photo)) ?? { count: 0, sum: 0, squares: 0 };
    classes.set(classOf(photo), { count: of.count + 1, sum: of.sum + detail, squares: of.squares + detail * detail });
  }
  return {
    detail: new Map(
      [...classes]
        .filter(([, { count }]) => count >= ENOUGH_TO_COMPARE)
        .map(([name, { count, sum, squares }]) => {
          const mean = sum / count;
          return [name, { mean, deviation: Math.sqrt(Math.max(0, squares / count - mean * mean)) }];
        }),
    ),
    named: new Set(photos.filter(({ people }) => people.length > 0).map(({ space }) => space)),
  };
};

const clamp = (low: number, x: number, high: number): number => Math.min(high, Math.max(low, x));

/** Subjects families look for. A photo without any stands in the middle, below a beach and above a shoe. */
const MOVING = new Set(
  'birthday cake wedding fireworks christmas beach mountain sunset snow dog cat baby waterfall concert boat hiking'.split(
    ' ',
  ),
);
const DULL = new Set(['car', 'product', 'shoe', 'plant pot', 'screen']);

interface Signal {
  readonly weight: number;
  /** 0 to 1; null where the library cannot know. */
  readonly of: (photo: Photo, context: QualityContext) => number | null;
}

/**
 * The weights are choices of ours, in proportion to how well each signal is known to tell what people choose: of the
 * picks of a library graded by its owner 56 % were favourites, of all its photos 8.5 %.
 */
const signals: Readonly<Record<string, Signal>> = {
  liked: {
    weight: 0.24,
    of: ({ favourites, rating }) => {
      if (favourites !== null && favourites > 0) return 1;
      if (rating > 0) return (rating - 1) / 4;
      return favourites;
    },
  },
  people: {
    weight: 0.18,
    // Saturates: one .63, two .86, a group photo is no better than three.
    of: ({ people, space }, { named }) => (named.has(space) ? 1 - Math.exp(-people.length) : null),
  },
  subject: {
    weight: 0.14,
    of: ({ subjects }) => {
      if (subjects === null) return null;
      const strongest = (of: ReadonlySet<string>) =>
        Math.max(0, ...Object.entries(subjects).map(([subject, sure]) => (of.has(subject.toLowerCase()) ? sure : 0)));
      return clamp(0, 0.5 + strongest(MOVING) / 2 - strongest(DULL) / 2, 1);
    },
  },
  detail: {
    weight: 0.08,
    of: (photo, { detail }) => {
      const own = bytesPerPixel(photo);
      const usual = detail.get(classOf(photo));
      if (own === null || !usual) return null;
      return usual.deviation > 0 ? 0.5 + clamp(-2, (own - usual.mean) / usual.deviation, 2) / 4 : 0.5;
    },
  },
  // Saturates: .63 at 4 megapixels, .95 at 12; more than a television shows is no merit.
  pixels: {
    weight: 0.04,
    of: ({ media, width, height }) =>
      media === 'photo' && width && height ? 1 - Math.exp((-width * height) / 4e6) : null,
  },
  'leads its look-alikes': { weight: 0.04, of: ({ similar }) => (similar ? Number(similar.top) : null) },
};

/** 0 to 1, the weighted mean of the signals the library has; the middle where it has none. */
export const qualityOf = (photo: Photo, context: QualityContext): number => {
  let sum = 0;
  let weights = 0;
  for (const { weight, of } of Object.values(signals)) {
    const value = of(photo, context);
    if (value === null) continue;
    sum += weight * value;
    weights += weight;
  }
  return weights > 0 ? sum / weights : 0.5;
};

/** From how many stars on a rating is praise. */
const STARS_OF_PRAISE = 4;

/** What speaks for a photo, strongest first; `shots` is how many frames there are of its moment. */
export const reasonsFor = (photo: Photo, { shots = 1 }: { readonly shots?: number } = {}): Praise[] => {
  const names = [...new Set(photo.people.map(({ name }) => name))];
  const reasons: Praise[] = [];
  if (photo.favourites !== null && photo.favourites > 0) reasons.push({ kind: 'favourite' });
  if (photo.rating >= STARS_OF_PRAISE) reasons.push({ kind: 'rated', stars: photo.rating });
  if (names.length > 0) reasons.push({ kind: 'with', names });
  if (shots > 1) reasons.push({ kind: 'best-of-shots', of: shots });
  return reasons;
};
