import { calendarDayOf, formatDay } from '../../src/core/calendar.ts';
import type { WallSeconds } from '../../src/core/photo.ts';
import type { DraftPhoto } from '../../src/demo/draft.ts';
import type { LabelledPhoto } from './album-wish.ts';
import type { Cast } from './cast.ts';
import { PLACES } from './places.ts';
import type { Script } from './script.ts';
import type { Wish } from './wishes.ts';

/** Items and units are numbered three apart, so that whoever takes one for the other gets the wrong photo. */
const FIRST_ITEM = 101;
const FIRST_UNIT = 104;

const mediaOf = ({ live, motion, video }: Wish): DraftPhoto['media'] => {
  if (video !== undefined) return 'video';
  return live ? 'live' : motion ? 'motion' : 'photo';
};

const EXTENSIONS = { photo: 'jpg', video: 'mp4', live: 'HEIC', motion: 'jpg' } as const;
const LIVE_SECONDS = 3;

const isList = (subjects: NonNullable<Wish['subjects']>): subjects is readonly string[] => Array.isArray(subjects);

const subjectsOf = (subjects: NonNullable<Wish['subjects']>): Readonly<Record<string, number>> =>
  isList(subjects) ? Object.fromEntries(subjects.map((name) => [name, 0.9])) : subjects;

/** Turns the wishes for one photo into all that is to be said about it. */
export const photoOf = ({ taken, wish }: Script['photos'][number], index: number, cast: Cast): LabelledPhoto => {
  const space = wish.by === undefined ? cast.first : cast.space(wish.by);
  const media = mediaOf(wish);
  const people = (wish.showing ?? []).map((label) => cast.personIn(space, label));
  const [year, month] = formatDay(calendarDayOf(taken as WallSeconds)).split('-');
  return {
    id: FIRST_ITEM + index,
    unit: FIRST_UNIT + index,
    space,
    taken,
    media,
    file: wish.file ?? `IMG_${String(index + 1).padStart(4, '0')}.${EXTENSIONS[media]}`,
    folder: wish.folder ?? `/${year}/${month}`,
    size: wish.size ?? 3_000_000 + index,
    width: wish.width ?? 4032,
    height: wish.height ?? 3024,
    place: typeof wish.at === 'string' ? PLACES[wish.at] : (wish.at ?? null),
    gps: wish.gps ?? null,
    camera: wish.camera ?? 'Canon EOS 80D',
    lens: '',
    iso: '100',
    exposure: '1/250',
    focalLength: '35 mm',
    aperture: 'F4',
    description: wish.description ?? '',
    rating: wish.rating ?? 0,
    favouriteOf: (wish.favouriteOf ?? []).map((name) => cast.space(name)),
    faces: people.map(({ id }) => ({ person: id, height: wish.faceHeight ?? 0.2 })),
    subjects: subjectsOf(wish.subjects ?? []),
    tags: wish.tags ?? [],
    hash: wish.hash ?? String(index + 1).padStart(32, '0'),
    similar: wish.similar ?? null,
    duration: wish.video ?? (media === 'photo' ? 0 : LIVE_SECONDS),
    label: wish.as ?? null,
    showing: wish.showing ?? [],
    by: cast.nameOf(space),
  };
};
