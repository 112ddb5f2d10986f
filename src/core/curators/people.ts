import { type Day, dateOf, formatDay } from '../calendar.ts';
import type { Chronicle, Human } from '../chronicle-types.ts';
import { inCloseCompany } from '../close-company.ts';
import { curator, type NoMemory, type Proposal } from '../curator.ts';
import { found } from '../found.ts';
import { mayBeNamed, unseenSince } from '../names-in-titles.ts';
import type { Photo } from '../photo.ts';
import { OF_YEARS } from '../shape.ts';
import { count as counted } from '../text.ts';
import { slugsOf, toldPeople } from '../title-people.ts';
import { ofDated, withUndated } from '../undated.ts';
import { bestOfThem, byYear, clamp, grouped, shotsCount } from './parts.ts';

export type PersonTitle =
  /** `Sedona over the years`: three years or more. */
  | { readonly says: 'over-the-years'; readonly name: string; readonly first: Day; readonly last: Day }
  /** `Sedona`. */
  | { readonly says: 'spotlight'; readonly name: string; readonly first: Day; readonly last: Day };

/** Fewest different years with photos: of one year alone there are better memories. */
const LEAST_YEARS = 2;
/** From how many years on it is *over the years*. */
const MANY_YEARS = 3;
/** Photos of somebody: three of each year, within what one looks at to the end. A choice of ours. */
const [PER_YEAR, FEWEST, MOST] = [3, 20, 30] as const;
/** Twice what a year gives leaves a choice. */
const ENOUGH = 2 * PER_YEAR;
/** Nobody but them. */
const ALONE = 1;
/** Share of importance and of good photos in what it is worth. Choices of ours. */
const [IMPORTANCE, QUALITY, LOVED] = [0.55, 0.3, 0.15] as const;

const yearsOf = (chronicle: Chronicle, { photos }: Human): Map<number, Photo[]> =>
  grouped(photos, (photo) => dateOf(chronicle.dayOf(photo)).year);

export const people = curator({
  kind: 'people',
  says: 'Somebody who matters to the member, over the years.',
  page: `An album about one person: photos of every year they are seen in, rather alone or with few others than in a crowd. Those
closest to the member come first. Who that is follows from the photos: on how many days and occasions somebody is seen, how
large their face is, with whom. Nobody has to be declared, and it is never printed.

It takes 20 shots from two different years. From three years on the title is *Sedona over the years*. The member themselves
have no such album: they know what they look like. \`names\` makes it about those people and nobody else.

Nobody who was not seen for three years gets a title: they may have died, or left. They may still be in photos of others.
Photos without a believable date are welcome here.

There is one album. It is about one person for a week, then about another; nobody comes back within seven weeks.`,
  isOn: true,
  album: 'one',
  keep: 12,
  days: 7,
  rest: 48,
  atLeast: 20,
  options: {
    most: { type: 'count', default: 12, min: 1, max: 100, says: 'How many people take turns, the closest first.' },
    names: {
      type: 'words',
      default: [],
      example: 'Sedona',
      says: 'Only these people; otherwise those who matter most.',
    },
  },
  find: (chronicle, { atLeast, most, names }) => {
    const slugs = slugsOf(chronicle);
    const undatedOf = grouped(
      chronicle.undated.flatMap((photo) =>
        [...new Set(photo.people.map(({ name }) => name))].map((name) => ({ name, photo })),
      ),
      ({ name }) => name,
    );
    const dropped: NoMemory[] = [];
    const proposals: Proposal<PersonTitle>[] = [];
    const others = { people: { ...chronicle.people, humans: chronicle.people.humans.filter(({ isMe }) => !isMe) } };
    for (const human of toldPeople(others, { names, most })) {
      const { name, firstSeen: first, lastSeen: last } = human;
      const years = yearsOf(chronicle, human);
      const undated = (undatedOf.get(name) ?? []).map(({ photo }) => photo);
      const shots = shotsCount(chronicle, human.photos) + undated.length;
      const because = !mayBeNamed(human, chronicle.today)
        ? unseenSince(human)
        : shots < atLeast
          ? `only ${counted(shots, 'shot')}; a memory of somebody needs ${atLeast}`
          : years.size < LEAST_YEARS
            ? 'all of one year'
            : null;
      if (because !== null) {
        dropped.push({ what: name, because });
        continue;
      }
      const photos = withUndated(inCloseCompany(years.values(), { alone: ALONE, enough: ENOUGH }), undated);
      const count = clamp(FEWEST, PER_YEAR * years.size, MOST);
      proposals.push({
        kind: 'people',
        identity: slugs.get(name) ?? '',
        title: { says: years.size >= MANY_YEARS ? 'over-the-years' : 'spotlight', name, first, last },
        photos,
        shape: {
          ...OF_YEARS,
          count,
          facets: [ofDated(chronicle, byYear(chronicle))],
          ends: false,
          perScene: 1,
          sameCompany: 1,
        },
        worth: clamp(
          0,
          IMPORTANCE * human.importance + QUALITY * bestOfThem(chronicle, photos, count) + (human.isLoved ? LOVED : 0),
          1,
        ),
        timely: null,
        anniversary: null,
        about: [name],
        theme: null,
        story: [
          `${counted(human.photos.length + undated.length, 'photo')} of ${name} from ${counted(years.size, 'year')}, ${formatDay(first)} to ${formatDay(last)}`,
        ],
      });
    }
    return found(proposals, dropped);
  },
});
