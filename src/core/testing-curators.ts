/** Curators and chronicles made by hand, for tests of what is done with proposals. */
import { type Day, photoDayOf } from './calendar.ts';
import type { Chronicle, Human } from './chronicle-types.ts';
import type { KindSettings } from './curate-settings.ts';
import type { CommonOptions, NoMemory, Proposal } from './curator.ts';
import { NO_PLACES } from './gazetteer.ts';
import type { Photo, UserId, WallSeconds } from './photo.ts';
import { draw, seedOf } from './seed.ts';
import { OF_A_DAY } from './shape.ts';
import { byTime, shotsOf } from './shots.ts';

const DAY_STARTS_AT = 4 * 3600;

const aHuman = (name: string, isMe: boolean, photos: readonly Photo[]): Human => ({
  name,
  photos,
  days: photos.length,
  months: 1,
  firstSeen: 0 as Day,
  lastSeen: 0 as Day,
  importance: 0.5,
  isLoved: !isMe,
  isMe,
  isChild: false,
});

export interface ChronicleWish {
  readonly today: Day;
  readonly photos?: readonly Photo[];
  readonly people?: readonly string[];
  readonly me?: string;
  readonly missing?: Partial<Chronicle['missing']>;
  readonly undated?: readonly Photo[];
}

/** A chronicle of photos without events and places: each shot is a scene, quality is drawn. */
export const aChronicle = ({
  today,
  photos = [],
  people = [],
  me,
  missing,
  undated = [],
}: ChronicleWish): Chronicle => {
  const sorted = photos.toSorted(byTime);
  const humans = [...people, ...(me ? [me] : [])].map((name) => aHuman(name, name === me, []));
  const byDay = new Map<Day, Photo[]>();
  for (const photo of sorted) {
    const day = photoDayOf(photo.taken, DAY_STARTS_AT);
    const others = byDay.get(day);
    if (others) others.push(photo);
    else byDay.set(day, [photo]);
  }
  const seed = seedOf('quality');
  return {
    member: 1 as UserId,
    now: (today * 86_400 + 12 * 3600) as WallSeconds,
    today,
    dayStartsAt: DAY_STARTS_AT,
    places: NO_PLACES,
    birthdays: new Map(),
    photos: sorted,
    undated,
    dayOf: ({ taken }) => photoDayOf(taken, DAY_STARTS_AT),
    byDay,
    scenes: shotsOf(sorted).map((shot) => ({ shots: [shot] })),
    events: [],
    eventOf: new Map(),
    bases: [],
    journeys: [],
    noJourneys: [],
    journeyOf: new Map(),
    people: {
      humans,
      byName: new Map(humans.map((human) => [human.name, human])),
      lovedOnes: humans.filter(({ isLoved }) => isLoved),
      me: humans.find(({ isMe }) => isMe) ?? null,
    },
    quality: ({ id }) => draw(seed, id),
    missing: { gps: false, people: false, subjects: false, favourites: false, similar: false, ...missing },
    junk: {},
  };
};

export const aProposal = (
  wish: Partial<Omit<Proposal, 'shape'>> & { readonly photos: readonly Photo[]; readonly count?: number },
): Proposal => {
  const { count = 10, ...rest } = wish;
  return {
    kind: 'trips',
    identity: 'a',
    title: null,
    worth: 0.5,
    timely: null,
    anniversary: null,
    about: [],
    theme: null,
    story: ['a story'],
    shape: { count, ...OF_A_DAY, facets: [], ends: false, perScene: 1, sameCompany: 1 },
    ...rest,
  };
};

export interface KindWish extends Partial<CommonOptions> {
  readonly days?: number;
  readonly rest?: number;
  readonly keep?: number;
  readonly find: (chronicle: Chronicle, options: CommonOptions) => readonly Proposal[];
  readonly dropped?: readonly NoMemory[];
}

/** A kind whose curator finds what you say. */
export const aKind = (kind: string, wish: KindWish): KindSettings => {
  const { days = 10, rest = 60, keep = 20, album = 'one', atLeast = 5, find, dropped = [] } = wish;
  return {
    curator: {
      kind,
      says: '',
      page: '',
      isOn: true,
      album,
      keep,
      days,
      rest,
      atLeast,
      options: {},
      find: (chronicle, options) => ({
        proposals: find(chronicle, options).map((proposal) => ({ ...proposal, kind })),
        dropped,
      }),
    },
    options: { album, atLeast },
    keep,
  };
};
