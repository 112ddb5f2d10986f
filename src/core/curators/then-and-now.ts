import { type Day, formatDay } from '../calendar.ts';
import type { Chronicle, Human } from '../chronicle-types.ts';
import { inCloseCompany, isClear } from '../close-company.ts';
import { curator, type NoMemory, type Proposal } from '../curator.ts';
import { found } from '../found.ts';
import { mayBeNamed, unseenSince } from '../names-in-titles.ts';
import type { Photo } from '../photo.ts';
import type { Facet } from '../shape.ts';
import { OF_YEARS } from '../shape.ts';
import { count as counted } from '../text.ts';
import { slugsOf, toldPeople } from '../title-people.ts';
import { bestOfThem, shotsCount } from './parts.ts';

/** `Leo, then and now`, `Leo, 2016 and 2024`. */
export interface ThenAndNowTitle {
  readonly says: 'then-and-now';
  readonly name: string;
  /** The day of the first photo of then. */
  readonly first: Day;
  /** The day of the last photo of now. */
  readonly last: Day;
  /** Full years between the two. */
  readonly years: number;
}

const DAYS_PER_YEAR = 365.25;
/** *Then* and *now* are half a year each: a child is much the same in it, and there are enough photos. A choice of ours. */
const SIDE_DAYS = 183;
/** Photos of a side: three to five. */
const [LEAST_OF_SIDE, MOST_OF_SIDE] = [3, 5] as const;
/** Nobody but them. */
const ALONE = 1;
/** Part of the places for one of two sides. */
const HALF = 0.5;
/** How many people take turns; those who matter less change unobserved. */
const MOST_PEOPLE = 12;
/** Share of importance, of good photos, and of the years between, which count in full from ten on. Choices of ours. */
const [IMPORTANCE, QUALITY, YEARS, MANY_YEARS] = [0.4, 0.3, 0.3, 10] as const;

interface Sides {
  /** Then. */
  readonly early: readonly Photo[];
  /** Now. */
  readonly late: readonly Photo[];
  readonly first: Day;
  readonly last: Day;
}

/** The clear photos of then and of now; null without any. */
const sidesOf = ({ dayOf }: Chronicle, { name, photos }: Human): Sides | null => {
  const clear = photos.filter((photo) => isClear(photo, name));
  const [earliest, latest] = [clear.at(0), clear.at(-1)];
  if (!earliest || !latest) return null;
  const [first, last] = [dayOf(earliest), dayOf(latest)];
  const close = (side: Photo[]) => inCloseCompany([side], { alone: ALONE, enough: 2 * MOST_OF_SIDE });
  return {
    early: close(clear.filter((photo) => dayOf(photo) <= first + SIDE_DAYS)),
    late: close(clear.filter((photo) => dayOf(photo) >= last - SIDE_DAYS)),
    first,
    last,
  };
};

/** Half of then, half of now. */
const bySide = ({ early }: Sides): Facet => {
  const then = new Set(early.map(({ id }) => id));
  return { name: 'time', of: ({ id }) => [then.has(id) ? 'then' : 'now'], floor: true, most: HALF, weight: 1 };
};

const yearsBetween = ({ first, last }: Sides): number => Math.floor((last - first) / DAYS_PER_YEAR);

/** How many photos each side can give. */
const perSide = (chronicle: Chronicle, { early, late }: Sides): number =>
  Math.min(shotsCount(chronicle, early), shotsCount(chronicle, late), MOST_OF_SIDE);

/** Why somebody's two sides are no memory; null where they are one. */
const whyNot = (
  chronicle: Chronicle,
  human: Human,
  sides: Sides | null,
  { atLeast, years: least }: { readonly atLeast: number; readonly years: number },
): string | null => {
  if (!mayBeNamed(human, chronicle.today)) return unseenSince(human);
  if (!sides) return 'no clear photo';
  const years = yearsBetween(sides);
  if (years < least) return `${counted(years, 'year')} between the first and the last clear photo; it takes ${least}`;
  const side = perSide(chronicle, sides);
  if (side < LEAST_OF_SIDE) return `then or now has only ${counted(side, 'clear shot')}`;
  const shots = shotsCount(chronicle, [...sides.early, ...sides.late]);
  return shots < atLeast ? `only ${counted(shots, 'clear shot')}; it takes ${atLeast}` : null;
};

export const thenAndNow = curator({
  kind: 'then-and-now',
  says: 'Somebody as they were years ago, beside how they are now.',
  page: `The first and the latest clear photos of one person, three to five each, at least three years apart (\`years\`). Clear means
that the face takes up a fair part of the picture, as far as the library says, and that few others are in it.

*Then* is the half year from the first clear photo on, *now* the one up to the latest. The title is *Leo, then and now* and says
from when to when. Nobody not seen for three years gets one.

There is one album, about one person for a week; the same person comes back three months later at the earliest.`,
  isOn: true,
  album: 'one',
  keep: 12,
  days: 7,
  rest: 96,
  atLeast: 6,
  options: {
    years: { type: 'count', default: 3, min: 1, max: 50, says: 'Fewest years between then and now.' },
  },
  find: (chronicle, options) => {
    const slugs = slugsOf(chronicle);
    const dropped: NoMemory[] = [];
    const proposals: Proposal<ThenAndNowTitle>[] = [];
    for (const human of toldPeople(chronicle, { names: [], most: MOST_PEOPLE })) {
      const { name } = human;
      const sides = sidesOf(chronicle, human);
      const because = whyNot(chronicle, human, sides, options);
      if (because !== null) dropped.push({ what: name, because });
      if (because !== null || !sides) continue;
      const { early, late, first, last } = sides;
      const years = yearsBetween(sides);
      const photos = [...early, ...late];
      const count = 2 * perSide(chronicle, sides);
      proposals.push({
        kind: 'then-and-now',
        identity: slugs.get(name) ?? '',
        title: { says: 'then-and-now', name, first, last, years },
        photos,
        shape: { ...OF_YEARS, count, facets: [bySide(sides)], ends: true, perScene: 1, sameCompany: 1 },
        worth:
          IMPORTANCE * human.importance +
          QUALITY * bestOfThem(chronicle, photos, count) +
          YEARS * Math.min(1, years / MANY_YEARS),
        timely: null,
        anniversary: null,
        about: [name],
        theme: null,
        story: [`${name} on ${formatDay(first)} and ${formatDay(last)}, ${counted(years, 'year')} apart`],
      });
    }
    return found(proposals, dropped);
  },
});
