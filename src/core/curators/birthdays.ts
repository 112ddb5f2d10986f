import { type GuessedBirthday, guessBirthdays } from '../birthday-guess.ts';
import { anniversaryIn, type CivilDate, type Day, dateOf, dayOf, formatDay } from '../calendar.ts';
import type { Birthday, Chronicle, Human } from '../chronicle-types.ts';
import { curator, type NoMemory, type Proposal } from '../curator.ts';
import { apart, found } from '../found.ts';
import { mayBeNamed, unseenSince } from '../names-in-titles.ts';
import type { Photo } from '../photo.ts';
import { type Facet, OF_YEARS } from '../shape.ts';
import { count, fold, list } from '../text.ts';
import { ageOf, bestOfThem, byYear, clamp, perSceneFor, scenesCount, shotsCount, slug } from './parts.ts';

export type BirthdayTitle =
  | { readonly says: 'turns'; readonly name: string; readonly age: number }
  /** The year of birth is unknown. */
  | { readonly says: 'over-the-years'; readonly name: string }
  /** Nobody said so: a cake did. */
  | { readonly says: 'maybe'; readonly name: string };

/** Photos: so many of each year, and in all. */
const [A_YEAR, FEWEST, MOST] = [3, 10, 24] as const;
/** Fewer years are no "over the years". */
const LEAST_YEARS = 2;
/** A feast is kept on the day, or late into the night before or after. */
const FEAST_DAYS = 1;
/** Nobody was older. */
const OLDEST = 122;
/** How much the photos of past birthdays are worth beside those of all other days. */
const FEAST_WEIGHT = 1.5;
/** Of how many photos the worth is told. */
const BEST = 10;
const WORTH: Readonly<Record<BirthdayTitle['says'], number>> = { turns: 1, 'over-the-years': 0.9, maybe: 0.6 };

const humanNamed = ({ people }: Chronicle, name: string): Human | undefined =>
  people.byName.get(name) ?? people.humans.find((human) => fold(human.name) === fold(name));

/** The birthday that is now, or the next one. */
const nextOf = (date: Pick<CivilDate, 'month' | 'day'>, today: Day, showDays: number): Day => {
  const { year } = dateOf(today);
  const days = [year - 1, year, year + 1].map((near) => anniversaryIn(date, near));
  return days.find((day) => day + showDays > today) ?? today;
};

/** Past birthdays, each of them in: photos of the day, by its year. */
const byBirthday = ({ dayOf: dayOfPhoto }: Chronicle, date: Pick<CivilDate, 'month' | 'day'>): Facet => ({
  name: 'birthday',
  of: (photo) => {
    const day = dayOfPhoto(photo);
    const { year } = dateOf(day);
    const feast = [year - 1, year, year + 1].find((near) => Math.abs(anniversaryIn(date, near) - day) <= FEAST_DAYS);
    return feast === undefined ? [] : [String(feast)];
  },
  floor: true,
  most: 1,
  weight: FEAST_WEIGHT,
});

interface Feast {
  readonly human: Human;
  readonly date: Pick<CivilDate, 'month' | 'day'>;
  readonly born: Birthday | null;
  readonly guess: GuessedBirthday | null;
}

const titleOf = ({ human: { name }, born, guess }: Feast, on: Day): BirthdayTitle => {
  if (guess) return { says: 'maybe', name };
  const age = born && ageOf(born, on);
  return age !== null && age >= 1 && age <= OLDEST ? { says: 'turns', name, age } : { says: 'over-the-years', name };
};

const two = (n: number): string => String(n).padStart(2, '0');

const storyOf = ({ human: { name }, date, guess }: Feast, photos: readonly Photo[], years: number): string[] => [
  `${count(photos.length, 'photo')} of ${name} in ${count(years, 'year')}`,
  ...(guess
    ? [
        `in ${list(guess.years.map(String))} there was a cake about this day; if it is a birthday, give it to say the age:`,
        `memories: { birthdays: { ${name}: ${two(date.month)}-${two(date.day)} } }`,
      ]
    : []),
];

const birthOf = ({ year, month, day }: Birthday): Day | null => (year === null ? null : dayOf({ year, month, day }));

export const birthdays = curator({
  kind: 'birthdays',
  says: 'Somebody on their birthday, over the years.',
  page: `On somebody's birthday, and the three days after it: photos of them over the years, some of each, those of their past
birthdays first. The days of birth are in the configuration, under \`memories\`: \`birthdays: { Sedona: 2019-11-21 }\`; with the year the title
says how old they turn. Who was born on 29 February has their birthday on the 28th in other years.

Where no day is given, cakes tell: if somebody is in most photos of a day with a cake, on about the same day of two years or
more, it may be their birthday. The title then says no age, and \`plan\` shows the line to add.

It needs photos of two years. Nobody not seen for three years is named, and nobody before they are born. With \`album: each\`
every birthday leaves an album.`,
  isOn: true,
  album: 'one',
  keep: 20,
  days: 4,
  rest: 300,
  atLeast: 6,
  options: {
    showDays: {
      type: 'count',
      default: 4,
      min: 1,
      max: 30,
      says: 'Days on which it may be shown, from the birthday on',
    },
    guess: { type: 'flag', default: true, says: 'Take a cake on the same day of several years for a birthday' },
  },
  find: (chronicle, { album, atLeast, showDays, guess }) => {
    const { today } = chronicle;
    const dropped: NoMemory[] = [];
    const drop = (name: string, because: string) => dropped.push({ what: `birthday of ${name}`, because });
    const feasts: Feast[] = [];
    for (const [name, born] of [...chronicle.birthdays].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const human = humanNamed(chronicle, name);
      if (human) feasts.push({ human, date: born, born, guess: null });
      else drop(name, 'nobody of that name is in the photos');
    }
    const given = new Set(feasts.map(({ human }) => human.name));
    if (guess)
      for (const one of guessBirthdays(chronicle))
        if (!given.has(one.human.name)) feasts.push({ human: one.human, date: one.date, born: null, guess: one });

    const identities = apart(
      feasts.map(({ human, date }) => `${slug(human.name)}-${dateOf(nextOf(date, today, showDays)).year}`),
    );
    const proposals = feasts.flatMap((feast, i): Proposal<BirthdayTitle>[] => {
      const { human, date, born } = feast;
      const day = nextOf(date, today, showDays);
      const birth = born && birthOf(born);
      if (!mayBeNamed(human, today)) {
        drop(human.name, unseenSince(human));
        return [];
      }
      if (birth !== null && birth > today) {
        drop(human.name, `not born before ${formatDay(birth)}`);
        return [];
      }
      // An album of its own does not wait for its time; the day must have come.
      if (album === 'each' && day > today) return [];
      const photos = human.photos.filter((photo) => birth === null || chronicle.dayOf(photo) >= birth);
      const years = new Set(photos.map((photo) => dateOf(chronicle.dayOf(photo)).year)).size;
      const shots = shotsCount(chronicle, photos);
      if (shots < atLeast || years < LEAST_YEARS) {
        drop(human.name, `${count(shots, 'shot')} of ${count(years, 'year')}; it needs ${atLeast} of ${LEAST_YEARS}`);
        return [];
      }
      const title = titleOf(feast, day);
      const places = clamp(FEWEST, A_YEAR * years, MOST);
      return [
        {
          kind: 'birthdays',
          identity: identities[i] ?? '',
          title,
          photos,
          shape: {
            ...OF_YEARS,
            count: places,
            facets: [byBirthday(chronicle, date), byYear(chronicle)],
            ends: false,
            perScene: perSceneFor(scenesCount(chronicle, photos), places),
            sameCompany: 1,
          },
          worth: WORTH[title.says] * (0.7 + 0.3 * bestOfThem(chronicle, photos, BEST)),
          timely: { from: day, to: (day + showDays - 1) as Day },
          anniversary: { month: date.month, day: date.day },
          about: [human.name],
          theme: null,
          story: storyOf(feast, photos, years),
        },
      ];
    });
    return found(proposals, dropped);
  },
});
