/** What is no memory, whatever its quality: screenshots, papers, pictures from chats. Cheap to tell, and hard: it is left out. */
import { calendarDayOf, dateOf } from './calendar.ts';
import type { Photo } from './photo.ts';
import type { Drop } from './reason.ts';

export interface JunkRule {
  readonly id: 'paper' | 'file-name' | 'file-type' | 'phone-screen' | 'tiny' | 'short-video' | 'long-video';
  readonly says: string;
  readonly test: (photo: Photo) => boolean;
}

/** Subjects of pictures taken to remember a fact, not a moment. */
export const PAPER = new Set([
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
export const extensionOf = (file: string): string => /\.([^.]*)$/.exec(file)?.[1]?.toLowerCase() ?? '';

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
