/** Who gets memories, and whose cameras meet in those of the family. */
import type { ConfigPath, KindConfig, LoadedConfig, MemoriesConfig } from '../../config/config.ts';
import { usualKinds } from '../../config/kinds.ts';
import type { NameOrId, Share } from '../../core/rule.ts';
import type { Household, Member } from '../household.ts';
import { findUser } from '../lookup.ts';
import { isFound, type Problem } from '../outcome.ts';

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
  readonly family: Family | null;
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

/** Whose photos the owner may not have: nothing of theirs can be in a family's memory. */
const notLent = (owner: Member, of: readonly Member[]): Problem[] =>
  of
    .filter(({ user }) => user.id !== owner.user.id && !owner.view.lenders.has(user.id))
    .map(({ user }) => ({
      path: [...PATH, 'family', 'of'],
      message: `${user.name} does not lend their photos to ${owner.user.name}. Add users: { ${user.name}: { lends-to: [${owner.user.name}] } }, or take them out of the list.`,
    }));

const familyOf = (house: Household, memories: MemoriesConfig): { family: Family | null; problems: Problem[] } => {
  const { family } = memories;
  if (!family) return { family: null, problems: [] };
  const owners = lookUp(house, [family.owner], [...PATH, 'family', 'owner'], false);
  const others = lookUp(house, family.of, [...PATH, 'family', 'of']);
  const [owner] = owners.members;
  if (!owner) return { family: null, problems: [...owners.problems, ...others.problems] };
  const of = [...new Set([owner, ...others.members])];
  const kinds = usualKinds(family.kinds).map(
    (usual) => memories.kinds.find(({ kind }) => kind === usual.kind) ?? usual,
  );
  const share: Share = of
    .filter((member) => member !== owner)
    .map(({ user }) => ({ user: { id: user.id }, permission: 'view' as const }));
  return {
    family: { owner, of, kinds, share },
    problems: [...owners.problems, ...others.problems, ...notLent(owner, of)],
  };
};

/** What the section `memories` asks for; null without one. */
export const withMemories = (house: Household, { config }: LoadedConfig): WithMemories | null => {
  const { memories } = config;
  if (!memories) return null;
  const everyone = house.everyone.flatMap(({ id }) => house.members.get(id) ?? []);
  const asked =
    memories.for === 'everyone' ? { members: everyone, problems: [] } : lookUp(house, memories.for, [...PATH, 'for']);
  const { family, problems } = familyOf(house, memories);
  return { members: asked.members, family, problems: [...asked.problems, ...problems] };
};
