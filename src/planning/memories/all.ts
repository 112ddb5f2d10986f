/** The memories of everybody who gets some: first the family's, then each member's own beside them. */
import type { UserId } from '../../core/photo.ts';
import type { Member } from '../household.ts';
import type { Problem } from '../outcome.ts';
import { type AlbumPlan, emptyPlan, type Plan } from '../plan.ts';
import { inviteesOf } from '../sharing.ts';
import { albumsWanted, usersWanted, type Wish } from '../wish.ts';
import type { World } from '../world.ts';
import { readSources } from './chronicles.ts';
import { besideFamily, daysAway, ofSeveral } from './family-first.ts';
import { type MemoryWish, type PlannedMemories, planMemories } from './plan-memories.ts';

/** Names under which the journal notes that a member's memories, or the family's, were refreshed. */
const PERIOD_KEYS = { own: 'memories/all', family: 'memories/family' } as const;

export interface AllMemories extends Pick<Plan, 'waiting' | 'notes' | 'periods'> {
  readonly albums: readonly AlbumPlan[];
  readonly problems: readonly Problem[];
}

const NONE: AllMemories = { albums: [], waiting: [], notes: [], periods: [], problems: [] };

/** What must be mended before this member gets any. */
const problemsFor = (world: World, { owner, share }: MemoryWish): Problem[] => [
  ...world.hiding.problemsOf(owner.user.id),
  ...inviteesOf(share, world.house, owner.user.id).problems.map((problem) => ({
    ...problem,
    path: ['memories', ...problem.path],
  })),
];

/** Says what is wrong; nothing is touched. `owner` null: nobody in particular. */
const failedFor = (world: World, owner: Member | null, key: string, problems: readonly Problem[]): AlbumPlan =>
  emptyPlan({
    key,
    kind: 'memories',
    owner: owner?.user.id ?? (0 as UserId),
    user: owner?.user.name ?? '',
    name: 'Memories',
    action: 'fail',
    reason: [...new Set(problems.map(({ path, message }) => `${world.loaded.where(path)} ${message}`))].join(' '),
  });

/**
 * Plans the memories of all members and of the family. `isDue` is asked with the name under which a member's memories
 * are noted as refreshed.
 *
 * @throws MemoriesError `usage` for keys and users nobody knows.
 */
export const memoriesOfAll = async (
  world: World,
  wish: Wish,
  isDue: (key: string, owner: UserId) => boolean,
): Promise<AllMemories> => {
  const { memories, loaded, house } = world;
  const isWanted = albumsWanted(loaded, wish);
  const users = usersWanted(house, wish);
  if (!memories || !loaded.config.memories) return NONE;
  const { kinds, share } = loaded.config.memories;
  const all = {
    albums: [] as AlbumPlan[],
    waiting: [] as Plan['waiting'][number][],
    notes: [] as Plan['notes'][number][],
  };
  all.notes.push(...memories.notes);
  // Under a schedule a wrong name fails what it is about; else it was told before anything was planned.
  if (memories.problems.length > 0) all.albums.push(failedFor(world, null, PERIOD_KEYS.own, memories.problems));
  const problems: Problem[] = [];
  const periods: Plan['periods'][number][] = [];
  const sources = await readSources(world);

  const plan = async (one: MemoryWish): Promise<PlannedMemories | null> => {
    const wrong = problemsFor(world, one);
    const key = PERIOD_KEYS[one.scope];
    if (wrong.length > 0) {
      problems.push(...wrong);
      all.albums.push(failedFor(world, one.owner, key, wrong));
      return null;
    }
    return planMemories(world, sources, one);
  };
  const take = ({ owner, scope }: MemoryWish, planned: PlannedMemories | null) => {
    if (!planned) return;
    const { user } = owner;
    all.albums.push(...planned.albums);
    all.waiting.push(...planned.waiting.map((waiting) => ({ user: user.name, ...waiting })));
    all.notes.push(...planned.programme.notes.map((says) => ({ user: user.name, says })));
    periods.push({ key: PERIOD_KEYS[scope], owner: user.id, period: world.periodOf('daily') });
  };
  const isAsked = (owner: UserId, key: string) => (users === null || users.has(owner)) && isDue(key, owner);

  const { family } = memories;
  const familyWish: MemoryWish | null = family && {
    ...{ owner: family.owner, of: family.of, share: family.share, kinds: family.kinds },
    scope: 'family',
    refine: ofSeveral,
    isWanted,
  };
  const ofFamily = new Set(family?.of.map(({ user }) => user.id));
  const asked = memories.members.filter(({ user }) => isAsked(user.id, PERIOD_KEYS.own));
  const isFamilyAsked = familyWish !== null && isAsked(familyWish.owner.user.id, PERIOD_KEYS.family);
  // A member's own memories depend on the family's, asked for or not.
  const isNeeded = isFamilyAsked || asked.some(({ user }) => ofFamily.has(user.id));
  const together = familyWish && isNeeded ? await plan(familyWish) : null;
  if (familyWish && isFamilyAsked) take(familyWish, together);
  const away = together
    ? daysAway(together.programme.kept.concat(together.programme.today), together.chronicle)
    : new Map();
  const familyKinds = new Set(together ? family?.kinds.map(({ kind }) => kind) : []);

  for (const owner of asked) {
    const one: MemoryWish = {
      owner,
      of: [owner],
      scope: 'own',
      share,
      kinds,
      isWanted,
      ...(ofFamily.has(owner.user.id) ? { refine: (these) => besideFamily(these, familyKinds, away) } : {}),
    };
    take(one, await plan(one));
  }
  // What was asked for only in part is not done for the day.
  return { ...all, problems, periods: wish.only === undefined ? periods : [] };
};
