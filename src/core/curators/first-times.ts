import { type Day, dateOf, formatDay } from '../calendar.ts';
import type { Chronicle } from '../chronicle-types.ts';
import { curator, type NoMemory, type Proposal } from '../curator.ts';
import { apart, found } from '../found.ts';
import { namesOf } from '../gazetteer.ts';
import { hasGps, kilometresBetween } from '../geo.ts';
import { homeAt } from '../home.ts';
import { mayBeNamed, unseenSince } from '../names-in-titles.ts';
import type { Photo } from '../photo.ts';
import { byTown, placesOf } from '../places-of.ts';
import { OF_A_DAY, OF_A_JOURNEY } from '../shape.ts';
import { count as counted } from '../text.ts';
import { slugsOf } from '../title-people.ts';
import { type Visit, visitsOf } from '../visits.ts';
import { bestOfThem, budgetFor, byDay, perSceneFor, scenesCount, shotsCount, slug } from './parts.ts';

export type FirstTimeTitle =
  /** `First time in Lisbon`. */
  | { readonly says: 'first-place'; readonly place: number; readonly day: Day }
  /** `First photo of Hugo`. */
  | { readonly says: 'first-person'; readonly name: string; readonly day: Day };

/** Nearer to home nobody remembers a first time. */
const AWAY_KM = 30;
/** Later visits from which on a town has become part of one's life; or one, if it is going on. */
const LATER_VISITS = 2;
/** A visit whose last photo is no older is going on. */
const GOING_ON_DAYS = 14;
/** What is seen in the first half year of a library may well have been seen before it. A choice of ours. */
const SETTLED_DAYS = 183;
/** Fewest photos of somebody that one came to know. */
const KNOWN_PHOTOS = 30;
/** First photos of somebody are those of the first days: a newborn's week, a friend's visit. A choice of ours. */
const FIRST_DAYS = 7;
/** Share of how well known they became, and of good photos. Choices of ours. */
const [WEIGHT, QUALITY] = [0.6, 0.4] as const;
/** Visits, after which a town is no better known for one more: two thirds at three. */
const MANY_VISITS = 3;

interface First {
  readonly identity: string;
  readonly title: FirstTimeTitle;
  readonly photos: readonly Photo[];
  readonly days: number;
  /** 0 to 1. */
  readonly weight: number;
  readonly about: readonly string[];
  readonly story: string;
}

/** Far from the home of that time, in the middle of its photos; not where there is no home or no position. */
const isAway = ({ bases }: Chronicle, { photos, first }: Visit): boolean => {
  const home = homeAt(bases, first);
  const placed = photos.filter(hasGps);
  const middle = placed[Math.floor(placed.length / 2)];
  return home !== null && middle !== undefined && kilometresBetween(home, middle) >= AWAY_KM;
};

const isSettled = ({ photos, dayOf }: Chronicle, day: Day): boolean => {
  const [first] = photos;
  return first !== undefined && day - dayOf(first) >= SETTLED_DAYS;
};

const firstPlaces = (chronicle: Chronicle): First[] =>
  [...visitsOf(chronicle.photos, chronicle)].flatMap(([town, visits]) => {
    const [visit, ...later] = visits;
    const last = visits.at(-1);
    if (!visit || !last || later.length === 0) return [];
    const isGoingOn = chronicle.today - last.last <= GOING_ON_DAYS;
    if (later.length < LATER_VISITS && !isGoingOn) return [];
    if (!isSettled(chronicle, visit.first) || !isAway(chronicle, visit)) return [];
    const [place] = placesOf(visit.photos, chronicle.places, byTown);
    if (!place) return [];
    const named = namesOf(chronicle.places, place.geocoding, 'en');
    const name = named?.second || named?.first || town;
    const title = { says: 'first-place', place: place.geocoding, day: visit.first } as const;
    return [
      {
        identity: `in-${slug(town)}`,
        title,
        photos: visit.photos,
        days: visit.last - visit.first + 1,
        weight: 1 - Math.exp(-later.length / MANY_VISITS),
        about: [],
        story: `first of ${counted(visits.length, 'visit')} to ${name}, ${formatDay(visit.first)}`,
      },
    ];
  });

const firstPeople = (chronicle: Chronicle): { firsts: First[]; dropped: NoMemory[] } => {
  const slugs = slugsOf(chronicle);
  const dropped: NoMemory[] = [];
  const firsts = chronicle.people.humans.flatMap((human): First[] => {
    const { name, isMe, photos, firstSeen, importance } = human;
    if (isMe || photos.length < KNOWN_PHOTOS || !isSettled(chronicle, firstSeen)) return [];
    if (!mayBeNamed(human, chronicle.today)) {
      dropped.push({ what: `first photos of ${name}`, because: unseenSince(human) });
      return [];
    }
    const until = firstSeen + FIRST_DAYS;
    return [
      {
        identity: `of-${slugs.get(name) ?? ''}`,
        title: { says: 'first-person', name, day: firstSeen },
        photos: photos.filter((photo) => chronicle.dayOf(photo) < until),
        days: 1,
        weight: importance,
        about: [name],
        story: `first of ${counted(photos.length, 'photo')} of ${name}, ${formatDay(firstSeen)}`,
      },
    ];
  });
  return { firsts, dropped };
};

export const firstTimes = curator({
  kind: 'first-times',
  says: 'The first time in a town one came back to, the first photos of somebody one came to know.',
  page: `*First time in Lisbon* is the first visit to a town at least 30 km from home that was visited twice more since, or is being
visited again right now. *First photo of Hugo* shows the first week of somebody who is in 30 photos by now.

What is already there in the first half year of the library is left alone: it may have been known long before. So are people
not seen for three years, and towns without names or positions.

There is one album. It shows a first time for a week, rather around its anniversary, and the same one once a year at most.`,
  isOn: true,
  album: 'one',
  keep: 12,
  days: 7,
  rest: 300,
  atLeast: 5,
  options: {},
  find: (chronicle, { atLeast }) => {
    const { firsts, dropped } = firstPeople(chronicle);
    const enough = [...firstPlaces(chronicle), ...firsts].filter(({ photos, story }) => {
      const shots = shotsCount(chronicle, photos);
      if (shots < atLeast)
        dropped.push({ what: story, because: `only ${counted(shots, 'shot')}; it takes ${atLeast}` });
      return shots >= atLeast;
    });
    const identities = apart(enough.map(({ identity }) => identity));
    const proposals = enough.map(({ title, photos, days, weight, about, story }, i): Proposal<FirstTimeTitle> => {
      const scenes = scenesCount(chronicle, photos);
      const count = budgetFor(scenes);
      const { month, day } = dateOf(title.day);
      return {
        kind: 'first-times',
        identity: identities[i] ?? '',
        title,
        photos,
        shape: {
          ...(days > 1 ? OF_A_JOURNEY : OF_A_DAY),
          count,
          facets: days > 1 ? [byDay(chronicle)] : [],
          ends: true,
          perScene: perSceneFor(scenes, count),
          sameCompany: 1,
        },
        worth: WEIGHT * weight + QUALITY * bestOfThem(chronicle, photos, count),
        timely: null,
        anniversary: { month, day },
        about,
        theme: null,
        story: [story],
      };
    });
    return found(proposals, dropped);
  },
});
