import { type Day, dateOf, formatDay } from '../calendar.ts';
import type { Chronicle, Human } from '../chronicle-types.ts';
import { inCloseCompany } from '../close-company.ts';
import { curator, type NoMemory, type Proposal } from '../curator.ts';
import { found } from '../found.ts';
import { mayBeNamed, unseenSince } from '../names-in-titles.ts';
import { type Pair, pairsOf } from '../pairs.ts';
import { OF_YEARS } from '../shape.ts';
import { count as counted, fold } from '../text.ts';
import { slugsOf } from '../title-people.ts';
import { bestOfThem, byYear, clamp, grouped, shotsCount } from './parts.ts';

/** `Sedona and Ben`, or from three years on `Sedona and Ben over the years`; the member, where one of the two, comes last. */
export interface TogetherTitle {
  readonly says: 'together' | 'together-over-the-years';
  readonly names: readonly [string, string];
  /** Whether the second of the names is the member's own. */
  readonly withMe: boolean;
  readonly first: Day;
  readonly last: Day;
}

/** Fewest occasions: of one party alone there is no *together*. */
const LEAST_EVENTS = 3;
const MANY_YEARS = 3;
/** As for one person, but two are in fewer photos. Choices of ours. */
const [PER_YEAR, FEWEST, MOST] = [3, 12, 24] as const;
const ENOUGH = 2 * PER_YEAR;
/** The two of them and nobody else. */
const TWO = 2;
/** Share of how much the two matter, of good photos, and of the member being one of them. Choices of ours. */
const [IMPORTANCE, QUALITY, WITH_ME] = [0.5, 0.3, 0.2] as const;

/** Occasions the photos are from; those without an event count by day. */
const eventsIn = ({ eventOf, dayOf }: Chronicle, { photos }: Pair): number =>
  new Set(photos.map((photo) => eventOf.get(photo.id) ?? dayOf(photo))).size;

/** The two as the title names them: the member last, others by name, so that the title does not turn around by itself. */
const inOrder = ({ one, other }: Pair): readonly [Human, Human] => {
  if (one.isMe || other.isMe) return one.isMe ? [other, one] : [one, other];
  return one.name < other.name ? [one, other] : [other, one];
};

/** Why a pair is no memory; null where it is one. */
const whyNot = (chronicle: Chronicle, pair: Pair, atLeast: number): string | null => {
  const unseen = [pair.one, pair.other].find((human) => !mayBeNamed(human, chronicle.today));
  if (unseen) return unseenSince(unseen);
  const last = pair.photos.at(-1);
  const lastSeen = last && chronicle.dayOf(last);
  // Both go on, but not together.
  if (lastSeen === undefined || !mayBeNamed({ lastSeen }, chronicle.today)) return 'not together for three years';
  const shots = shotsCount(chronicle, pair.photos);
  if (shots < atLeast) return `only ${counted(shots, 'shot')} with both; it takes ${atLeast}`;
  const events = eventsIn(chronicle, pair);
  return events < LEAST_EVENTS ? `on ${counted(events, 'occasion')} only` : null;
};

export const together = curator({
  kind: 'together',
  says: 'The member with somebody they love, or two of those they love.',
  page: `Two people in the same pictures: the member with each of those closest to them, and these with each other. Photos of just
the two come first; where a year has too few of them, photos with two more people fill it up, then all.

It takes 12 shots from three occasions. The title names both, *Sedona and Ben*; from three years on *over the years*. Who the
member is among the people follows from the photos, or is said under \`users\` (\`me: Ben\`); where it is unknown there are only
pairs of others.

Two who were not in one picture for three years are left alone, and so is everybody not seen for three years.

There is one album. It is about two people for a week, then about another two; each of them rests for weeks in between.`,
  isOn: true,
  album: 'one',
  keep: 12,
  days: 7,
  rest: 48,
  atLeast: 12,
  options: {
    names: {
      type: 'words',
      default: [],
      example: 'Sedona, Ben',
      says: 'Only pairs with one of these people; otherwise all who are loved.',
    },
  },
  find: (chronicle, { atLeast, names }) => {
    const { people } = chronicle;
    const slugs = slugsOf(chronicle);
    const wanted = new Set(names.map(fold));
    const family = people.humans.filter(({ isMe, isLoved, name }) => isMe || isLoved || wanted.has(fold(name)));
    const dropped: NoMemory[] = [];
    const proposals: Proposal<TogetherTitle>[] = [];
    for (const pair of pairsOf(family)) {
      const [one, other] = inOrder(pair);
      if (wanted.size > 0 && !wanted.has(fold(one.name)) && !wanted.has(fold(other.name))) continue;
      const because = whyNot(chronicle, pair, atLeast);
      if (because !== null) {
        dropped.push({ what: `${one.name} and ${other.name}`, because });
        continue;
      }
      const years = grouped(pair.photos, (photo) => dateOf(chronicle.dayOf(photo)).year);
      const photos = inCloseCompany(years.values(), { alone: TWO, enough: ENOUGH });
      const count = clamp(FEWEST, PER_YEAR * years.size, MOST);
      const [first, last] = [photos.at(0), photos.at(-1)];
      if (!first || !last) continue;
      const [from, to] = [chronicle.dayOf(first), chronicle.dayOf(last)];
      proposals.push({
        kind: 'together',
        identity: [slugs.get(one.name), slugs.get(other.name)].sort().join('--'),
        title: {
          says: years.size >= MANY_YEARS ? 'together-over-the-years' : 'together',
          names: [one.name, other.name],
          withMe: other.isMe,
          first: from,
          last: to,
        },
        photos,
        shape: { ...OF_YEARS, count, facets: [byYear(chronicle)], ends: false, perScene: 1, sameCompany: 1 },
        worth:
          (IMPORTANCE * (one.importance + other.importance)) / 2 +
          QUALITY * bestOfThem(chronicle, photos, count) +
          (other.isMe ? WITH_ME : 0),
        timely: null,
        anniversary: null,
        about: other.isMe ? [one.name] : [one.name, other.name],
        theme: null,
        story: [
          `${counted(pair.photos.length, 'photo')} with both ${one.name} and ${other.name}, ${formatDay(from)} to ${formatDay(to)}`,
        ],
      });
    }
    return found(proposals, dropped);
  },
});
