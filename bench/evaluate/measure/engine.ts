/** The engine, asked about an invented family: its chronicle on a day, all kinds of memories with their own options. */

import { type Day, SECONDS_PER_DAY } from '../../../src/core/calendar.ts';
import { chronicleOf } from '../../../src/core/chronicle.ts';
import type { Chronicle } from '../../../src/core/chronicle-types.ts';
import type { KindSettings } from '../../../src/core/curate-settings.ts';
import type { Curator, OptionSpecs, OptionsOf } from '../../../src/core/curator.ts';
import { curators } from '../../../src/core/curators/index.ts';
import type { Photo, WallSeconds } from '../../../src/core/photo.ts';
import type { Family } from '../family/truth.ts';

/** 04:00, the product's default. */
export const DAY_STARTS_AT = 4 * 3600;

/** What the engine knows of a family on a day at noon. */
export const chronicleOn = (family: Family, day: Day, photos: readonly Photo[] = family.photos): Chronicle =>
  chronicleOf({
    member: family.member,
    spaces: family.spaces,
    now: (day * SECONDS_PER_DAY + 12 * 3600) as WallSeconds,
    today: day,
    dayStartsAt: DAY_STARTS_AT,
    photos,
    places: family.places,
    me: family.me,
    birthdays: new Map(),
  });

type AnyCurator = Curator<string, OptionSpecs, unknown>;

const settingsOf = (curator: AnyCurator, keep: number): KindSettings => ({
  curator,
  keep,
  options: {
    album: curator.album,
    atLeast: curator.atLeast,
    ...Object.fromEntries(Object.entries(curator.options).map(([key, spec]) => [key, spec.default])),
  } as OptionsOf<OptionSpecs>,
});

const all = curators as readonly unknown[] as readonly AnyCurator[];

/** All kinds that are on by default. */
export const usualKinds = (): KindSettings[] =>
  all.filter(({ isOn }) => isOn).map((curator) => settingsOf(curator, curator.keep));

/** Trips alone, every one of them in an album of its own. */
export const everyTrip = (): KindSettings[] =>
  all.filter(({ kind }) => kind === 'trips').map((curator) => settingsOf(curator, Number.MAX_SAFE_INTEGER));

/** Likewise, with so small a part of a trip's photos in its album; what is loved shows in what remains. */
export const everyTripAt = (part: number): KindSettings[] =>
  everyTrip().map((kind) => ({
    ...kind,
    curator: {
      ...kind.curator,
      find: (chronicle, options) => {
        const { proposals, dropped } = kind.curator.find(chronicle, options);
        const smaller = proposals.map((proposal) => ({
          ...proposal,
          shape: { ...proposal.shape, count: Math.ceil(proposal.photos.length * part) },
        }));
        return { proposals: smaller, dropped };
      },
    },
  }));
