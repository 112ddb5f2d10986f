/** What a choice has to show all sides of and must not show too much of: the facets of its shape, and some it always has. */
import { photoDayOf } from './calendar.ts';
import type { Photo } from './photo.ts';
import type { Candidate } from './selection-levels.ts';
import type { Facet, Shape } from './shape.ts';

/** No day has more than this part of the places, no video more than that, where the others suffice. Choices of ours. */
const DAY_SHARE = 0.35;
const VIDEO_SHARE = 0.25;
/** From so many photos on, upright ones and wide ones are both there: a wall of one kind is dull. A choice of ours. */
const BOTH_WAYS_FROM = 6;

/** A facet, and how strictly its sides are held down. */
export interface Demand {
  readonly facet: Facet;
  /** Whether what the others have to give is counted at ease, ten minutes apart, or to the last photo. */
  readonly atEase: boolean;
  /** No cap is below this. */
  readonly least: 0 | 1;
}

const cap = (name: string, most: number, of: Facet['of']): Facet => ({ name, of, most, floor: false, weight: 0 });

/** Who is in it, by name, for one human has an id per space. */
const companyOf = ({ people }: Photo): readonly string[] =>
  people.length === 0 ? [] : [[...new Set(people.map(({ name }) => name))].sort().join('\n')];

const wayOf = ({ width, height }: Photo): readonly string[] => {
  if (width === null || height === null || width === height) return [];
  return [width > height ? 'wide' : 'upright'];
};

/** Those of the shape first, then the days (but where the shape says itself what holds for them), company, videos, format. */
export const demandsOf = ({ facets, count, sameCompany }: Shape, dayStartsAt: number): readonly Demand[] => {
  const own = [
    cap('day', DAY_SHARE, ({ taken }) => [String(photoDayOf(taken, dayStartsAt))]),
    cap('company', sameCompany, companyOf),
    { ...cap('format', 1, wayOf), floor: count >= BOTH_WAYS_FROM },
  ].filter(({ name }) => !facets.some((facet) => facet.name === name));
  const videos = cap('videos', VIDEO_SHARE, ({ media }) => (media === 'video' ? ['video'] : []));
  return [
    ...[...facets, ...own].map((facet) => ({ facet, atEase: true, least: 1 as const })),
    { facet: videos, atEase: false, least: 0 },
  ];
};

/** One side of a facet, and which of the candidates show it. */
export interface Side {
  readonly demand: Demand;
  /** Indices of candidates, ascending. */
  readonly members: readonly number[];
  /** In how many scenes it is seen. */
  readonly scenes: number;
}

export interface Sides {
  readonly all: readonly Side[];
  /** Indices of those that have to be seen, demand by demand, the richest first. */
  readonly floors: readonly number[];
  /** Of each candidate, the sides it shows, as indices into `all`. */
  readonly of: readonly (readonly number[])[];
  /** Of each demand, the candidates that show no side of it. */
  readonly without: ReadonlyMap<Demand, readonly number[]>;
}

/** Looks at every candidate from every side, once. */
export const sidesOf = (candidates: readonly Candidate[], demands: readonly Demand[]): Sides => {
  const all: Side[] = [];
  const of: number[][] = candidates.map(() => []);
  const without = new Map<Demand, number[]>();
  for (const demand of demands) {
    const found = new Map<string, { readonly members: number[]; readonly scenes: Set<number> }>();
    const none: number[] = [];
    for (const [index, { photo, scene }] of candidates.entries()) {
      const names = new Set(demand.facet.of(photo));
      if (names.size === 0) none.push(index);
      for (const name of names) {
        const side = found.get(name) ?? { members: [], scenes: new Set<number>() };
        side.members.push(index);
        side.scenes.add(scene);
        found.set(name, side);
      }
    }
    for (const { members, scenes } of found.values()) {
      for (const index of members) of[index]?.push(all.length);
      all.push({ demand, members, scenes: scenes.size });
    }
    without.set(demand, none);
  }
  const floors = demands
    .filter(({ facet }) => facet.floor)
    .flatMap((demand) =>
      [...all.entries()].filter(([, side]) => side.demand === demand).sort(([, a], [, b]) => b.scenes - a.scenes),
    )
    .map(([index]) => index);
  return { all, floors, of, without };
};
