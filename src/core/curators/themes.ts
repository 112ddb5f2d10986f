import { dateOf } from '../calendar.ts';
import type { Chronicle } from '../chronicle-types.ts';
import { curator, type NoMemory, type Proposal } from '../curator.ts';
import { found } from '../found.ts';
import type { Photo } from '../photo.ts';
import { OF_YEARS } from '../shape.ts';
import { count as counted, fold } from '../text.ts';
import { themesOf } from '../themes-of.ts';
import { THEMES, type ThemeKey } from '../themes-table.ts';
import { ofDated, withUndated } from '../undated.ts';
import { bestOfThem, budgetFor, byYear, clamp, perSceneFor, scenesCount, shotsCount } from './parts.ts';

/** `At the beach`, `Snow`: the words of a theme. */
export interface ThemeTitle {
  readonly says: 'theme';
  readonly theme: ThemeKey;
  /** First and last year of its dated photos. */
  readonly years: readonly [number, number];
}

/** Fewest days: one day at the beach is a day out. */
const LEAST_DAYS = 3;
/** Fewest photos, however small the theme. */
const LEAST_COUNT = 10;
const SAME_COMPANY = 0.4;
/** Share of good photos, of how often it comes back, and of the years it spans. Choices of ours. */
const [QUALITY, DAYS, YEARS] = [0.5, 0.3, 0.2] as const;
/** Days at which two thirds of *often* are reached, and years at which it spans all it can. Choices of ours. */
const [MANY_DAYS, MANY_YEARS] = [15, 5] as const;

interface Gathered {
  readonly dated: Photo[];
  readonly undated: Photo[];
  /** How much each subject speaks for the theme, all photos together. */
  readonly subjects: Map<string, number>;
}

/** All photos by theme; one walk through them. */
const gather = ({ photos, undated, journeyOf }: Chronicle): Map<ThemeKey, Gathered> => {
  const themes = new Map<ThemeKey, Gathered>();
  const add = (photo: Photo, isAway: boolean, part: 'dated' | 'undated') => {
    for (const { key, subjects } of themesOf(photo, isAway)) {
      const theme = themes.get(key) ?? { dated: [], undated: [], subjects: new Map<string, number>() };
      theme[part].push(photo);
      for (const [subject, sure] of subjects) theme.subjects.set(subject, (theme.subjects.get(subject) ?? 0) + sure);
      themes.set(key, theme);
    }
  };
  for (const photo of photos) add(photo, journeyOf.has(photo.id), 'dated');
  for (const photo of undated) add(photo, false, 'undated');
  return themes;
};

/** The subject that speaks most for the theme in these photos. */
const strongest = ({ subjects }: Gathered): string | null =>
  [...subjects].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))[0]?.[0] ?? null;

export const themes = curator({
  kind: 'themes',
  says: 'What comes back over the years: the beach, snow, dogs, cake, autumn leaves.',
  page: `Synology Photos recognises what pictures show; a theme gathers those of one subject, whenever they were taken. There are
about thirty: ${THEMES.map(({ says }) => says).join(', ')}.

A photo belongs to a theme if one of its subjects is recognised for sure, or two agree. Subjects that are everywhere are
taken less lightly: a plate on the table at home is no memory, the same plate on a journey is. A theme takes ten shots from
three different days, and shows every year there is.

Where the library recognises no subjects, as it does not on older versions and smaller machines, there are no themes. Photos without a
believable date are welcome here. \`only\` names the themes one wants.

There is one album. It shows a theme for a week, then another; a theme rests a month.`,
  isOn: true,
  album: 'one',
  keep: 12,
  days: 7,
  rest: 30,
  atLeast: 10,
  options: {
    only: {
      type: 'words',
      default: [],
      example: 'beach, snow',
      says: `Only these themes: ${THEMES.map(({ key }) => key).join(', ')}.`,
    },
  },
  find: (chronicle, { atLeast, only }) => {
    const wanted = new Set(only.map(fold));
    const gathered = gather(chronicle);
    const dropped: NoMemory[] = [];
    const proposals: Proposal<ThemeTitle>[] = [];
    for (const { key, says } of THEMES) {
      const theme = gathered.get(key);
      if (!theme || (wanted.size > 0 && !wanted.has(key))) continue;
      const photos = withUndated(theme.dated, theme.undated);
      const shots = shotsCount(chronicle, photos);
      const days = [...new Set(theme.dated.map(chronicle.dayOf))];
      const because =
        shots < atLeast
          ? `only ${counted(shots, 'shot')}; a theme needs ${atLeast}`
          : days.length < LEAST_DAYS
            ? `on ${counted(days.length, 'day')} only; a theme needs ${LEAST_DAYS}`
            : null;
      if (because !== null) {
        dropped.push({ what: says, because });
        continue;
      }
      const years = [...new Set(days.map((day) => dateOf(day).year))];
      const [first = 0] = years;
      const scenes = scenesCount(chronicle, photos);
      const count = Math.max(LEAST_COUNT, budgetFor(scenes));
      proposals.push({
        kind: 'themes',
        identity: key,
        title: { says: 'theme', theme: key, years: [first, years.at(-1) ?? first] },
        photos,
        shape: {
          ...OF_YEARS,
          count,
          facets: [ofDated(chronicle, byYear(chronicle))],
          ends: false,
          perScene: perSceneFor(scenes, count),
          sameCompany: SAME_COMPANY,
        },
        worth: clamp(
          0,
          QUALITY * bestOfThem(chronicle, photos, count) +
            DAYS * (1 - Math.exp(-days.length / MANY_DAYS)) +
            YEARS * Math.min(1, years.length / MANY_YEARS),
          1,
        ),
        timely: null,
        anniversary: null,
        about: [],
        theme: strongest(theme),
        story: [
          `${says}: ${counted(photos.length, 'photo')} from ${counted(days.length, 'day')} in ${counted(years.length, 'year')}`,
        ],
      });
    }
    return found(proposals, dropped);
  },
});
