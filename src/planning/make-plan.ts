/** The whole plan: from the configuration, the journal and one snapshot of the library. */
import type { LoadedConfig } from '../config/config.ts';
import type { Rule } from '../core/rule.ts';
import { MemoriesError } from '../errors.ts';
import { type JournalState, keyOf } from '../journal/entries.ts';
import type { LibraryReader } from '../library.ts';
import { hiding } from './hiding.ts';
import { household } from './household.ts';
import type { Moment } from './moment.ts';
import type { Problem } from './outcome.ts';
import { type AlbumPlan, emptyPlan, type Plan } from './plan.ts';
import { type Refreshed, refresh } from './refresh.ts';
import { type Request, requestsOf, type Wish } from './requests.ts';
import { standingAlbums } from './standing.ts';
import { withdraw } from './withdraw.ts';
import type { World } from './world.ts';

export interface PlanOptions extends Wish {
  /** Only what its schedule says; and a wrong name then fails its album instead of everything. */
  readonly due?: boolean | undefined;
  /** Key of an album people deleted, to make anew. */
  readonly again?: string | undefined;
}

const explain = (loaded: LoadedConfig, { path, message }: Problem): string => `${loaded.where(path)} ${message}`;

/** All wrong names at once, each with its place. */
const configurationError = (loaded: LoadedConfig, problems: readonly Problem[]): MemoriesError => {
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
    .filter(([key, { present }]) => present && !world.requested.has(key))
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
  periodOf: (rule: Rule) => string,
  options: PlanOptions,
): Promise<Plan> => {
  const again = new Set([...journal.albums].filter(([, { key }]) => key === options.again).map(([key]) => key));
  const standing = await standingAlbums(reader, journal, again);
  const ours = new Set([...standing.values()].flatMap(({ present }) => (present ? [present.id] : [])));
  const house = await household(reader, loaded, ours);
  const hidings = await hiding(reader, house, loaded);
  const { requests, problems: nobody } = requestsOf(loaded, house, {
    ...options,
    only: options.again === undefined ? options.only : [...(options.only ?? []), options.again],
  });

  if (!options.due) {
    const wrong = [...house.problems, ...hidings.problems, ...nobody];
    if (wrong.length > 0) throw configurationError(loaded, wrong);
  }

  const deleted = new Set(
    [...journal.albums]
      .filter(([key, { state }]) => state === 'deleted' && !again.has(key) && !standing.has(key))
      .map(([key]) => key),
  );
  // An album that is brought back starts anew: what stood there is forgotten.
  const remembered = new Map([...standing].filter(([key, { present }]) => present !== null || !again.has(key)));
  const requested = new Map(
    requestsOf(loaded, house, {}).requests.map((one) => [keyOf({ key: one.rule.key, owner: one.owner.user.id }), one]),
  );
  const world: World = {
    reader,
    loaded,
    house,
    hiding: hidings,
    moment,
    standing: remembered,
    deleted,
    leftOut: journal.leftOut,
    requested,
    periodOf,
  };

  const isDue = ({ rule, owner }: Request): boolean =>
    !options.due || journal.periods.get(keyOf({ key: rule.key, owner: owner.user.id })) !== periodOf(rule);

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
  if (!options.due && wrong.length > 0) throw configurationError(loaded, wrong);

  const withdrawals: AlbumPlan[] = [];
  for (const [key, album] of remembered) {
    const withdrawal = handled.has(key) ? null : await withdraw(world, album);
    if (withdrawal) withdrawals.push(withdrawal);
  }
  // An album that could not be refreshed but must give photos back is told once, as the withdrawal it is.
  const withdrawn = new Map(withdrawals.map((plan) => [keyOf(plan), plan]));
  const rest = albums.filter((plan) => !(plan.action === 'skip' && withdrawn.has(keyOf(plan))));
  return {
    albums: [...withdrawals, ...rest],
    gone: [...remembered.values()]
      .filter(({ present }) => present === null)
      .map(({ made: { key, owner, id, createTime } }) => ({ key, owner, id, createTime })),
    warnings: [
      ...loaded.warnings,
      ...(options.due ? house.problems.map((problem) => explain(loaded, problem)) : []),
      ...orphans(world),
    ],
  };
};
