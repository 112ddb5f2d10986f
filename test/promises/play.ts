/** A run, with everything that must hold before and after it looked at. */
import { expect } from 'vitest';
import type { PlanOptions } from '../../src/planning/make-plan.ts';
import type { Play } from './changes.ts';
import { expectPromises, expectSame } from './checks.ts';
import { noWishes } from './expectations.ts';
import { albumsMadeHere, albumTables, everythingElse, type MadeHere } from './standing.ts';
import type { World } from './world.ts';

/** How many photos each rule may pick, also rules that left the configuration since. */
export const picksOf = ({ settings }: World): ReadonlyMap<string, string | number> =>
  new Map(Object.entries(settings.albums).map(([key, { pick }]) => [key, pick ?? 20]));

export interface Played {
  readonly play: Play;
  readonly albums: readonly MadeHere[];
}

export const playRun = async (
  play: Play,
  today: string,
  options: PlanOptions,
  picks: ReadonlyMap<string, string | number>,
): Promise<Played> => {
  const { home, world } = play;
  const before = await everythingElse(home, world);
  const { plan, run } = await home.run(world.settings, today, options);
  expectSame(plan, run);
  const told = new Map(
    run.albums.flatMap(({ album, key, user }) => (album === null ? [] : [[album, `${key}@${user}`]])),
  );
  const albums = await albumsMadeHere(home, world);
  const standing = albums.map(
    ({ id }) => [id, play.expected.get(id) ?? noWishes(told.get(id as never) ?? '')] as const,
  );
  const next = { ...play, expected: new Map(standing) };
  expectPromises(next, albums, picks, run);
  expect(await everythingElse(home, world), 'rows that are not ours changed').toEqual(before);

  const standingNow = await albumTables(home);
  const again = await home.run(world.settings, today, options);
  expectSame(again.plan, again.run);
  expect(await albumTables(home), 'a second run the same day wrote something').toEqual(standingNow);
  return { play: next, albums };
};
