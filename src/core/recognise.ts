/**
 * Knows an album's memory again when it is found under another name: a trip that gained a first day, a person whose
 * name was spelt anew. Without it every such change would make a second album beside the first.
 */
import type { Proposal } from './curator.ts';
import type { ShownMemory } from './memory.ts';
import type { PhotoId } from './photo.ts';

/** Part of the photos in the album that must be among the proposal's. Half, as with sets of photos elsewhere; ours. */
const CONTAINED = 0.5;

interface Match {
  readonly proposal: Proposal;
  readonly shown: ShownMemory;
  /** Photos in both. */
  readonly common: number;
  /** Part of the album. */
  readonly part: number;
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const byMerit = (a: Match, b: Match): number =>
  b.part - a.part ||
  b.common - a.common ||
  compare(a.shown.identity, b.shown.identity) ||
  compare(a.proposal.identity, b.proposal.identity);

/** All pairs that could be one, in one pass over the photos. */
const matchesOf = (proposals: readonly Proposal[], shown: readonly ShownMemory[]): Match[] => {
  const holders = new Map<PhotoId, ShownMemory[]>();
  for (const memory of shown)
    for (const id of new Set(memory.photos)) {
      const others = holders.get(id);
      if (others) others.push(memory);
      else holders.set(id, [memory]);
    }
  return proposals.flatMap((proposal) => {
    const common = new Map<ShownMemory, number>();
    for (const { id } of proposal.photos)
      for (const memory of holders.get(id) ?? []) common.set(memory, (common.get(memory) ?? 0) + 1);
    return [...common]
      .map(([memory, n]) => ({ proposal, shown: memory, common: n, part: n / new Set(memory.photos).size }))
      .filter(({ part }) => part >= CONTAINED);
  });
};

/**
 * The proposals of one kind, those under the identity of an earlier memory that are one with it. Each earlier memory is
 * taken over once at most; what is still found under its own identity keeps it.
 */
export const recognise = <P extends Proposal>(
  proposals: readonly P[],
  earlier: readonly ShownMemory[],
): readonly P[] => {
  if (earlier.length === 0) return proposals;
  const known = new Set(earlier.map(({ identity }) => identity));
  const found = new Set(proposals.map(({ identity }) => identity));
  const matches = matchesOf(
    proposals.filter(({ identity }) => !known.has(identity)),
    earlier.filter(({ identity }) => !found.has(identity)),
  ).sort(byMerit);
  const identities = new Map<Proposal, string>();
  const taken = new Set<string>();
  for (const { proposal, shown } of matches) {
    if (identities.has(proposal) || taken.has(shown.identity)) continue;
    identities.set(proposal, shown.identity);
    taken.add(shown.identity);
  }
  return proposals.map((proposal) => {
    const identity = identities.get(proposal);
    return identity === undefined ? proposal : { ...proposal, identity };
  });
};
