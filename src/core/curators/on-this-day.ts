import { anniversaryIn, type Day, dateOf } from '../calendar.ts';
import { curator, type Proposal } from '../curator.ts';
import { found } from '../found.ts';
import { NEAR, type Near, onThisDayOf, type YearAgo } from '../on-this-day.ts';
import type { Photo } from '../photo.ts';
import { OF_A_DAY, type Shape } from '../shape.ts';
import { count, list } from '../text.ts';
import { bestOfThem, budgetFor, clamp, perSceneFor, SAME_COMPANY, scenesCount, shotsCount } from './parts.ts';

/** `day`: this very day. `week`: a few days around it. `time-of-year`: half a month around it. */
export type OnThisDayTitle =
  | { readonly says: 'years-ago'; readonly near: Near; readonly years: number; readonly day: Day }
  | { readonly says: 'on-this-day'; readonly near: Near; readonly years: number; readonly day: Day }
  /** Nothing is near today: some day gone by, or several of a month or of years. */
  | { readonly says: 'long-ago'; readonly first: Day; readonly last: Day };

/** Photos of each year: fewer where many years have some, and no more than anybody looks at over breakfast. */
const [FEWEST_A_YEAR, MOST_A_YEAR, MOST] = [3, 6, 24] as const;
/** How good a memory each distance is. The very day is what people ask for; the last is for days that have nothing else. */
const WORTH: Readonly<Record<Near | 'long-ago', number>> = { day: 1, week: 0.8, 'time-of-year': 0.6, 'long-ago': 0.4 };
/** Of how many photos the worth is told. */
const BEST = 8;
/** The year before, many still have in mind: several years ago moves more. */
const YEARS_THAT_MOVE = 2;

export const onThisDay = curator({
  kind: 'on-this-day',
  says: 'Photos of this day in earlier years.',
  page: `Every morning: what the family did on this day in earlier years. The day is that of the photo, so what was taken at two
in the morning belongs to the evening before, and 29 February has its home on the 28th in years without it. Where only one
year has photos, the title says how long ago that was; else it stands for all of them.

Each year gives three to six photos, all together 24 at most, no two of one scene if there are others. Where the day has
too few, the days beside it are taken in, then three days around it, the week, and half a month; the title says so. Only
where there is nothing near at all, one good day gone by is shown, another one each morning. With \`widen: no\` it is this very
day or nothing.

It never shows this year, and never says that something was today that was not. With \`album: each\` every year gets an album
of its own.`,
  isOn: true,
  album: 'one',
  keep: 10,
  days: 1,
  rest: 0,
  atLeast: 5,
  options: {
    widen: { type: 'flag', default: true, says: 'Take in days around this one where it has too few photos' },
  },
  find: (chronicle, { album, atLeast, widen }) => {
    const { today } = chronicle;
    const { month, day } = dateOf(today);
    const dayOfPhoto = (photo: Photo | undefined) => photo && chronicle.dayOf(photo);
    const identity = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    const { near, years, dropped } = onThisDayOf(chronicle, { atLeast, widen });
    if (years.length === 0) return found<OnThisDayTitle>([], dropped);

    const yearOf = new Map(years.flatMap(({ year, photos }) => photos.map(({ id }) => [id, String(year)] as const)));
    const shapeOf = (several: readonly YearAgo[], photos: readonly Photo[]): Shape => {
      const aYear = clamp(FEWEST_A_YEAR, Math.round(MOST / several.length), MOST_A_YEAR);
      const places = several.reduce((sum, one) => sum + Math.min(aYear, shotsCount(chronicle, one.photos)), 0);
      const scenes = scenesCount(chronicle, photos);
      const most = several.length > 1 ? clamp(1, places, MOST) : budgetFor(scenes);
      return {
        ...OF_A_DAY,
        count: most,
        facets: [
          {
            name: 'year',
            of: ({ id }) => [yearOf.get(id) ?? []].flat(),
            floor: true,
            // Twice its share: a wedding may outdo a Sunday, but not all others.
            most: Math.min(1, 2 / several.length),
            weight: 1,
          },
        ],
        ends: false,
        perScene: perSceneFor(scenes, most),
        sameCompany: SAME_COMPANY,
      };
    };
    const propose = (several: readonly YearAgo[], own: string): Proposal<OnThisDayTitle> => {
      const photos = several.flatMap((one) => one.photos);
      const [first] = several;
      const ago = dateOf(today).year - (first?.year ?? 0);
      const title = ((): OnThisDayTitle => {
        if (near === 'long-ago')
          return { says: near, first: dayOfPhoto(photos[0]) ?? today, last: dayOfPhoto(photos.at(-1)) ?? today };
        return several.length === 1
          ? { says: 'years-ago', near, years: ago, day: anniversaryIn({ month, day }, first?.year ?? 0) }
          : { says: 'on-this-day', near, years: several.length, day: today };
      })();
      const moves = several.length > 1 || ago >= YEARS_THAT_MOVE ? 1 : 0.9;
      return {
        kind: 'on-this-day',
        identity: own,
        title,
        photos,
        shape: shapeOf(several, photos),
        worth: WORTH[near] * moves * (0.7 + 0.3 * bestOfThem(chronicle, photos, BEST)),
        timely: { from: today, to: today },
        anniversary: near === 'long-ago' ? null : { month, day },
        about: [],
        theme: null,
        story: [`${count(photos.length, 'photo')} of ${list(several.map(({ year }) => String(year)))}, ${NEAR[near]}`],
      };
    };
    const proposals =
      album === 'one' ? [propose(years, identity)] : years.map((one) => propose([one], `${identity}-${one.year}`));
    return found(proposals, dropped);
  },
});
