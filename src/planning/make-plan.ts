/** The whole plan: from the configuration, the journal and one snapshot of the library. */
import type { LoadedConfig } from '../config/config.ts';
import type { Rule } from '../core/rule.ts';
import { MemoriesError } from '../errors.ts';
import { type JournalState, keyOf } from '../journal/entries.ts';
import type { LibraryReader } from '../library.ts';
import { asksFor } from './asked.ts';
import { buildWorld, isEverything } from './build-world.ts';
import { sayBackAgain, sayPutBack } from './gone.ts';
import { memoriesOfAll } from './memories/all.ts';
import type { Moment } from './moment.ts';
import type { Problem } from './outcome.ts';
import { type AlbumPlan, emptyPlan, type Plan } from './plan.ts';
import { type Refreshed, refresh } from './refresh.ts';
import { type Request, requestsOf } from './requests.ts';
import type { Wish } from './wish.ts';
import { withdraw } from './withdraw.ts';
import type { World } from './world.ts';

export interface PlanOptions extends Wish {
  /** Only what its schedule says; and a wrong name then fails its album instead of everything. */
  readonly due?: boolean | undefined;
  /** Key of an album people deleted or the keeper removed, to make anew; `all`: every one of them. */
  readonly again?: string | undefined;
}

const explain = (loaded: LoadedConfig, { path, message }: Problem): string => `${loaded.where(path)} ${message}`;

/** All wrong names at once, each with its place. */
export const configurationError = (loaded: LoadedConfig, problems: readonly Problem[]): MemoriesError => {
  const lines = [...new Set(problems.map((problem) => explain(loaded, problem)))];
  return new MemoriesError('configuration', lines.join('\n'), {
    hint:
      problems.find(({ hint }) => hint)?.hint ??
      'memories users, people, albums and places list what the library knows.',
  });
};

const failed = (request: { rule: Rule; owner?: Request['owner'] }, reason: string): AlbumPlan =>
  emptyPlan({
    key: request.rule.key,
    owner: request.owner?.user.id ?? (0 as AlbumPlan['owner']),
    user: request.owner?.user.name ?? '',
    name: request.rule.name,
    action: 'fail',
    reason,
  });

/** Albums of ours nobody asks for any more: they stay, and the keeper hears how to be rid of them. */
const orphans = (world: World): string[] =>
  [...world.standing]
    .filter(([, { present, made }]) => present && !asksFor(world, made))
    .map(
      ([, { made, present }]) =>
        `"${present?.name}" (${made.key}) of ${world.house.nameOf(made.owner)} is no longer asked for in the configuration and stays as it is; delete it in Synology Photos if you no longer want it.`,
    );

/**
 * Plans every album wanted, and withdraws from all others made here what may no longer be shown.
 *
 * @throws MemoriesError `usage` for unknown keys and users in the wish; `configuration` for wrong names in the
 * configuration (unless `due`); `refused` when all our albums vanished at once.
 */
export const makePlan = async (
  reader: LibraryReader,
  loaded: LoadedConfig,
  journal: JournalState,
  moment: Moment,
  periodOf: (refresh: string) => string,
  options: PlanOptions,
): Promise<Plan> =>
  planIn(await buildWorld(reader, loaded, journal, moment, periodOf, options), journal.periods, options);

/** The same in a world that was read before. `periods`: when what was last refreshed. */
export const planIn = async (world: World, periods: JournalState['periods'], options: PlanOptions): Promise<Plan> => {
  const { loaded, house, periodOf } = world;
  const wish: Wish = {
    users: options.users,
    only:
      options.again === undefined || isEverything(loaded, options.again)
        ? options.only
        : [...(options.only ?? []), options.again],
  };
  const { requests, problems: nobody } = requestsOf(loaded, house, wish);
  if (!options.due) {
    const names = [...house.problems, ...world.hiding.problems, ...nobody, ...(world.memories?.problems ?? [])];
    if (names.length > 0) throw configurationError(loaded, names);
  }

  const isDue = ({ rule, owner }: Request): boolean =>
    !options.due || periods.get(keyOf({ key: rule.key, owner: owner.user.id })) !== periodOf(rule.refresh);

  const albums: AlbumPlan[] = nobody.map((problem) => failed({ rule: problem.rule }, explain(loaded, problem)));
  const wrong: Problem[] = [];
  const handled = new Set<string>();
  for (const request of requests.filter(isDue)) {
    const refreshed: Refreshed = await refresh(world, request);
    if ('problems' in refreshed) {
      wrong.push(...refreshed.problems);
      const reasons = [...new Set(refreshed.problems.map((problem) => explain(loaded, problem)))];
      albums.push(failed(request, reasons.join(' ')));
      continue;
    }
    albums.push(refreshed);
    if (refreshed.writing || refreshed.action === 'unchanged') {
      handled.add(keyOf({ key: request.rule.key, owner: request.owner.user.id }));
    }
  }
  const found = await memoriesOfAll(world, wish, (key, owner) =>
    options.due ? periods.get(keyOf({ key, owner })) !== periodOf('daily') : true,
  );
  wrong.push(...found.problems);
  if (!options.due && wrong.length > 0) throw configurationError(loaded, wrong);
  for (const plan of found.albums) {
    albums.push(plan);
    if (plan.writing || plan.action === 'unchanged' || plan.action === 'remove') handled.add(keyOf(plan));
  }

  const withdrawals: AlbumPlan[] = [];
  for (const [key, album] of world.standing) {
    const withdrawal = handled.has(key) ? null : await withdraw(world, album);
    if (withdrawal) withdrawals.push(withdrawal);
  }
  // An album that could not be refreshed but must give photos back is told once, as the withdrawal it is.
  const withdrawn = new Map(withdrawals.map((plan) => [keyOf(plan), plan]));
  const rest = albums.filter((plan) => !(plan.action === 'skip' && withdrawn.has(keyOf(plan))));
  return {
    albums: [...withdrawals, ...rest],
    waiting: found.waiting,
    notes: found.notes,
    periods: found.periods,
    gone: [...world.standing.values()]
      .filter(({ present }) => present === null)
      .map(({ made: { key, owner, id, createTime } }) => ({ key, owner, id, createTime })),
    lost: world.lost.map(({ key, owner, id, createTime }) => ({ key, owner, id, createTime })),
    warnings: [
      ...sayPutBack(world),
      ...sayBackAgain(world),
      ...loaded.warnings,
      ...(options.due ? house.problems.map((problem) => explain(loaded, problem)) : []),
      ...orphans(world),
    ],
  };
};
