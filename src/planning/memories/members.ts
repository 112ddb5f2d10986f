/** Who gets memories, and whose cameras meet in those of the family. */
import type { ConfigPath, KindConfig, LoadedConfig, MemoriesConfig } from '../../config/config.ts';
import { usualKinds } from '../../config/kinds.ts';
import type { NameOrId, Share } from '../../core/rule.ts';
import type { Household, Member } from '../household.ts';
import { findUser } from '../lookup.ts';
import { isFound, type Problem } from '../outcome.ts';
import type { Plan } from '../plan.ts';

export interface Family {
  readonly owner: Member;
  /** The owner among them. */
  readonly of: readonly Member[];
  readonly kinds: readonly KindConfig[];
  /** Everybody else whose camera it is made of may see it. */
  readonly share: Share;
}

export interface WithMemories {
  readonly members: readonly Member[];
  /** null: none was asked for, or nobody lends to its owner. */
  readonly family: Family | null;
  readonly notes: Plan['notes'];
  readonly problems: readonly Problem[];
}

const PATH: ConfigPath = ['memories'];

/** Looks users up; those nobody knows come back as problems. */
const lookUp = (house: Household, wanted: readonly NameOrId[], path: ConfigPath, isList = true) => {
  const problems: Problem[] = [];
  const members = wanted.flatMap((one, index): Member[] => {
    const user = findUser(house.users, one);
    if (isFound(user)) return [house.members.get(user.found.id)].filter((member) => member !== undefined);
    problems.push({ path: isList ? [...path, index] : path, message: 'wrong' in user ? user.wrong : user.skip });
    return [];
  });
  return { members: [...new Set(members)], problems };
};

/** Whose photos the owner may not have: they cannot be part of it; with the cure. */
const notLent = (owner: Member, others: readonly Member[]): string[] =>
  others
    .filter(({ user }) => !owner.view.lenders.has(user.id))
    .map(
      ({ user }) =>
        `${user.name} is not part of the family's memories: their photos would have to be lent to ${owner.user.name}: users: { ${user.name}: { lends-to: [${owner.user.name}] } }`,
    );

const familyOf = (house: Household, memories: MemoriesConfig): Omit<WithMemories, 'members'> => {
  const { family } = memories;
  if (!family) return { family: null, notes: [], problems: [] };
  const owners = lookUp(house, [family.owner], [...PATH, 'family', 'owner'], false);
  const asked = lookUp(house, family.of, [...PATH, 'family', 'of']);
  const problems = [...owners.problems, ...asked.problems];
  const [owner] = owners.members;
  if (!owner) return { family: null, notes: [], problems };
  const others = asked.members.filter((member) => member !== owner);
  const lending = others.filter(({ user }) => owner.view.lenders.has(user.id));
  const notes = notLent(owner, others).map((says) => ({ user: owner.user.name, says }));
  if (lending.length === 0) return { family: null, notes, problems };
  const kinds = usualKinds(family.kinds).map(
    (usual) => memories.kinds.find(({ kind }) => kind === usual.kind) ?? usual,
  );
  const share: Share = lending.map(({ user }) => ({ user: { id: user.id }, permission: 'view' as const }));
  return { family: { owner, of: [owner, ...lending], kinds, share }, notes, problems };
};

/** What the section `memories` asks for; null without one. */
export const withMemories = (house: Household, { config }: LoadedConfig): WithMemories | null => {
  const { memories } = config;
  if (!memories) return null;
  const everyone = house.everyone.flatMap(({ id }) => house.members.get(id) ?? []);
  const asked =
    memories.for === 'everyone' ? { members: everyone, problems: [] } : lookUp(house, memories.for, [...PATH, 'for']);
  const { family, notes, problems } = familyOf(house, memories);
  return { members: asked.members, family, notes, problems: [...asked.problems, ...problems] };
};
