import { addMonths, type Day, dateOf, dayOf, formatDay } from '../calendar.ts';
import type { Birthday, Chronicle, Human } from '../chronicle-types.ts';
import { inCloseCompany, isClear } from '../close-company.ts';
import { curator, type NoMemory, type Proposal } from '../curator.ts';
import { found } from '../found.ts';
import { mayBeNamed, unseenSince } from '../names-in-titles.ts';
import type { Photo } from '../photo.ts';
import { OF_YEARS } from '../shape.ts';
import { count as counted } from '../text.ts';
import { slugsOf } from '../title-people.ts';
import { ageOf, bestOfThem, grouped, shotsCount } from './parts.ts';

/** `Leo grows up`. */
export interface GrowingUpTitle {
  readonly says: 'growing-up';
  readonly name: string;
  readonly first: Day;
  readonly last: Day;
  /** Ages on those days; null where nobody said when they were born. */
  readonly ages: readonly [number, number] | null;
}

/** Nobody grows up after that. */
const GROWN_UP = 18;
/** Photos of half a year, and in all: more than fifteen years' worth is no longer looked at to the end. Choices of ours. */
const [PER_HALF_YEAR, MOST] = [2, 30] as const;
/** Of each half year so many good ones are left to choose from. */
const TO_CHOOSE_FROM = 4 * PER_HALF_YEAR;
/** Fewest half years with photos; two years of them, and one sees a child grow. */
const LEAST_HALF_YEARS = 4;
const ALONE = 1;
/** Share of importance, of good photos, and of the half years shown. Choices of ours. */
const [IMPORTANCE, QUALITY, LENGTH] = [0.4, 0.3, 0.3] as const;

/** `early 2023`, `late 2023`. */
const halfYearOf = (day: Day): string => {
  const { year, month } = dateOf(day);
  return `${month <= 6 ? 'early' : 'late'} ${year}`;
};

/** Whether they were a child in the first photos there are; by the birthday, else by what the photos say. */
const wasChild = ({ isChild, firstSeen }: Human, born: Birthday | undefined): boolean => {
  const age = born ? ageOf(born, firstSeen) : null;
  return age === null ? isChild : age < GROWN_UP;
};

/** The day before they are grown up; null where the year of birth is unknown. */
const lastDayOfChildhood = (born: Birthday | undefined): Day | null =>
  born?.year ? ((addMonths(dayOf({ ...born, year: born.year }), 12 * GROWN_UP) - 1) as Day) : null;

/** The best clear photos of each half year, in close company where there are enough. */
const portraitsOf = (chronicle: Chronicle, { name, photos }: Human, until: Day | null): Map<string, Photo[]> => {
  const clear = photos.filter((photo) => isClear(photo, name) && (until === null || chronicle.dayOf(photo) <= until));
  const halves = grouped(clear, (photo) => halfYearOf(chronicle.dayOf(photo)));
  for (const [half, all] of halves) {
    const close = inCloseCompany([all], { alone: ALONE, enough: PER_HALF_YEAR });
    const best = close
      .map((photo) => ({ photo, quality: chronicle.quality(photo) }))
      .sort((a, b) => b.quality - a.quality || a.photo.id - b.photo.id)
      .slice(0, TO_CHOOSE_FROM)
      .map(({ photo }) => photo);
    const stay = new Set(best);
    halves.set(
      half,
      close.filter((photo) => stay.has(photo)),
    );
  }
  return halves;
};

export const growingUp = curator({
  kind: 'growing-up',
  says: 'A child from the first photos on, one or two of every half year.',
  page: `A portrait or two of every half year, from the first photos of a child to now, or to the day they turned eighteen. Portraits
are clear photos with few others in the picture, the best of their half year.

Who is a child follows from \`birthdays\`, where they are said with their year; else from the photos: first seen after the
library began, and mostly beside two of those the member loves. That guess is never printed. It takes photos from four half
years and eight shots. The title is *Leo grows up*, with the ages where they are known.

A child not seen for three years gets no album. There is one album, about one child for a week, and again after three months.`,
  isOn: true,
  album: 'one',
  keep: 12,
  days: 7,
  rest: 96,
  atLeast: 8,
  options: {},
  find: (chronicle, { atLeast }) => {
    const slugs = slugsOf(chronicle);
    const dropped: NoMemory[] = [];
    const proposals: Proposal<GrowingUpTitle>[] = [];
    for (const human of chronicle.people.humans) {
      const { name } = human;
      const born = chronicle.birthdays.get(name);
      if (!wasChild(human, born)) continue;
      const halves = portraitsOf(chronicle, human, lastDayOfChildhood(born));
      const photos = [...halves.values()].flat();
      const shots = shotsCount(chronicle, photos);
      const [earliest, latest] = [photos.at(0), photos.at(-1)];
      const because = !mayBeNamed(human, chronicle.today)
        ? unseenSince(human)
        : halves.size < LEAST_HALF_YEARS
          ? `clear photos of ${counted(halves.size, 'half year')} only; it takes ${LEAST_HALF_YEARS}`
          : shots < atLeast
            ? `only ${counted(shots, 'clear shot')}; it takes ${atLeast}`
            : null;
      if (because !== null) dropped.push({ what: name, because });
      if (because !== null || !earliest || !latest) continue;
      const [first, last] = [chronicle.dayOf(earliest), chronicle.dayOf(latest)];
      const count = Math.min(MOST, PER_HALF_YEAR * halves.size, shots);
      const ages = born && ([ageOf(born, first), ageOf(born, last)] as const);
      proposals.push({
        kind: 'growing-up',
        identity: slugs.get(name) ?? '',
        title: {
          says: 'growing-up',
          name,
          first,
          last,
          ages: ages && ages[0] !== null && ages[1] !== null ? [ages[0], ages[1]] : null,
        },
        photos,
        shape: {
          ...OF_YEARS,
          count,
          facets: [
            {
              name: 'half year',
              of: (photo) => [halfYearOf(chronicle.dayOf(photo))],
              floor: true,
              most: Math.min(1, PER_HALF_YEAR / count),
              weight: 1,
            },
          ],
          ends: true,
          perScene: 1,
          sameCompany: 1,
        },
        worth:
          IMPORTANCE * human.importance +
          QUALITY * bestOfThem(chronicle, photos, count) +
          LENGTH * Math.min(1, (PER_HALF_YEAR * halves.size) / MOST),
        timely: null,
        anniversary: null,
        about: [name],
        theme: null,
        story: [
          `${counted(shots, 'portrait')} of ${name} from ${counted(halves.size, 'half year')}, ${formatDay(first)} to ${formatDay(last)}`,
        ],
      });
    }
    return found(proposals, dropped);
  },
});
