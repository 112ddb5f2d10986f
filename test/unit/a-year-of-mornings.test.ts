/**
 * The invented family, morning after morning: what it is shown over a year with a 29 February, two changes of the clock,
 * New Year's nights, the move to another house and a month without a photo. `TEST_LONG=1` looks at every day and member.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { usualKind } from '../../src/config/kinds.ts';
import { addMonths, type Day, formatDay, parseDay, SECONDS_PER_DAY } from '../../src/core/calendar.ts';
import { chronicleOf } from '../../src/core/chronicle.ts';
import { curate, type KindSettings } from '../../src/core/curate.ts';
import { curators } from '../../src/core/curators/index.ts';
import type { Past, Programme } from '../../src/core/memory.ts';
import { remember, shownOf } from '../../src/core/past.ts';
import type { Photo, UserId, WallSeconds } from '../../src/core/photo.ts';
import { inventFamily } from '../../src/demo/family/index.ts';
import { USER } from '../../src/demo/family/people.ts';
import { sayTitle } from '../../src/messages/index.ts';
import { photosOf } from '../builders/photos-of-draft.ts';

const isLong = process.env.TEST_LONG !== undefined;
const day = (text: string): Day => parseDay(text) as Day;
const [FIRST, LAST] = [day('2023-12-25'), day('2025-01-02')];
/** The move in July 2021, and days on which calendars and clocks trip people up; 12 October 2024 lies in the month without photos. */
const SPECIAL =
  '2023-12-31 2024-01-01 2024-02-28 2024-02-29 2024-03-01 2024-03-31 2024-10-12 2024-10-27 2024-12-31 2025-01-01'
    .split(' ')
    .map(day);
const STEP = isLong ? 1 : 48;

const mornings = [
  ...new Set([
    ...Array.from({ length: Math.floor((LAST - FIRST) / STEP) + 1 }, (_, i) => FIRST + i * STEP),
    ...SPECIAL,
  ]),
].sort((a, b) => a - b) as Day[];

const kinds: KindSettings[] = curators.map((curator) => {
  const { album, atLeast, keep, options } = usualKind(curator);
  return {
    curator: curator as unknown as KindSettings['curator'],
    keep,
    options: { album, atLeast, ...options } as KindSettings['options'],
  };
});

const members = [
  { name: 'Ada', space: USER.ada },
  { name: 'Ben', space: USER.ben },
  { name: 'Leo', space: USER.leo },
  { name: 'Mamie Rosa', space: USER.rosa },
] as const;

let photos: readonly Photo[];
let places: ReturnType<typeof photosOf>['places'];

beforeAll(() => {
  const family = photosOf(inventFamily());
  places = family.places;
  // Nobody took a picture in October 2024.
  const [from, to] = [day('2024-10-01'), addMonths(day('2024-10-01'), 1)].map((one) => one * SECONDS_PER_DAY);
  photos = family.photos.filter(({ taken }) => taken < (from as number) || taken >= (to as number));
});

const programmeOn = (
  today: Day,
  { name, space }: (typeof members)[number],
  past: Past,
  of = photos,
  asked = kinds,
): Programme => {
  const spaces = new Set([0, space] as UserId[]);
  const chronicle = chronicleOf({
    member: space as UserId,
    spaces,
    now: (today * SECONDS_PER_DAY + 6 * 3600) as WallSeconds,
    today,
    dayStartsAt: 4 * 3600,
    photos: of.filter((photo) => spaces.has(photo.space)),
    places,
    me: name,
    birthdays: new Map([['Sedona', { year: 2019, month: 11, day: 21 }]]),
  });
  return curate(chronicle, { kinds: asked, atMost: 8 }, past);
};

const toldOf = ({ today, kept, over, waiting, notes }: Programme) => ({
  memories: [...today, ...kept].map((memory) => ({
    name: sayTitle(memory.proposal, 'en', places),
    ...shownOf(memory),
    because: memory.because,
    why: memory.photos.map(({ why }) => why),
  })),
  over,
  waiting,
  notes,
});

describe.each(isLong ? members : members.slice(0, 1))('the mornings of $name', (member) => {
  test('never empty, never twice the same photo, never a day too early', { timeout: 7_200_000 }, () => {
    let past: Past = [];
    for (const today of mornings) {
      const programme = programmeOn(today, member, past);
      const ids = programme.today.flatMap((memory) => memory.photos.map(({ photo }) => photo.id));
      expect(programme.today.length, formatDay(today)).toBeGreaterThan(0);
      expect(new Set(ids).size, formatDay(today)).toBe(ids.length);
      for (const memory of [...programme.today, ...programme.kept]) {
        expect(memory.photos.length).toBeGreaterThan(0);
        expect(sayTitle(memory.proposal, 'en', places)).toMatch(/\S/);
        for (const { photo, why } of memory.photos) {
          expect(photo.taken).toBeLessThan((today + 1) * SECONDS_PER_DAY);
          expect(why.length).toBeGreaterThan(0);
        }
      }
      for (const memory of [...programme.today, ...programme.kept]) past = remember(past, shownOf(memory));
    }
  });
});

test.each(['2024-02-29', '2024-12-31'])(
  'on %s everything comes out the same, whatever the order of the photos',
  { timeout: 120_000 },
  (text) => {
    const [ada] = members;
    const first = programmeOn(day(text), ada, []);
    expect(toldOf(programmeOn(day(text), ada, [], photos.toReversed()))).toEqual(toldOf(first));
    // And a second look on the same day changes nothing.
    const past = [...first.today, ...first.kept].reduce<Past>((shown, memory) => remember(shown, shownOf(memory)), []);
    const again = toldOf(programmeOn(day(text), ada, past)).memories;
    expect(again.map(({ kind, identity, photos: of }) => [kind, identity, of])).toEqual(
      toldOf(first).memories.map(({ kind, identity, photos: of }) => [kind, identity, of]),
    );
  },
);

const countOf = (days: readonly number[], one: number): number => days.filter((other) => other === one).length;

test('29 February is remembered in years that have none', { timeout: 120_000 }, () => {
  const ofAda = photos
    .filter(({ space }) => space === USER.ada)
    .map(({ taken }) => Math.floor(taken / SECONDS_PER_DAY));
  const [busiest = 0] = [...new Set(ofAda)].sort((a, b) => countOf(ofAda, b) - countOf(ofAda, a));
  const shift = (day('2024-02-29') - busiest) * SECONDS_PER_DAY;
  const leap = photos
    .filter(({ space, taken }) => space === USER.ada && Math.floor(taken / SECONDS_PER_DAY) === busiest)
    .map(
      (photo): Photo => ({
        ...photo,
        id: (photo.id + 1_000_000) as Photo['id'],
        taken: (photo.taken + shift) as WallSeconds,
      }),
    );
  expect(leap.length).toBeGreaterThan(5);
  const thisVeryDay = kinds
    .filter(({ curator }) => curator.kind === 'on-this-day')
    .map((kind) => ({ ...kind, options: { ...kind.options, widen: false, atLeast: 1 } }));
  const shownOn = (text: string) =>
    programmeOn(day(text), members[0], [], [...photos, ...leap], thisVeryDay).today.find(
      ({ proposal }) => proposal.kind === 'on-this-day',
    );
  const isIn = (text: string) => shownOn(text)?.proposal.photos.some(({ id }) => id > 1_000_000) ?? false;
  expect([isIn('2025-02-27'), isIn('2025-02-28'), isIn('2028-02-28'), isIn('2028-02-29')]).toEqual([
    false,
    true,
    false,
    true,
  ]);
});
