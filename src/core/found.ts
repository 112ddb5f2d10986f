/** What a curator hands back, within bounds, and with identities that are told apart. */
import type { Found, NoMemory, Proposal } from './curator.ts';

/** More memories of one kind no family looks at; the worthiest stay. A choice of ours. */
export const MOST_PROPOSALS = 200;
/** More near misses than these nobody reads. A choice of ours. */
export const MOST_DROPPED = 20;

const inOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** The worthiest proposals in the order they came in, and the first of what was let go. */
export const found = <Title>(proposals: readonly Proposal<Title>[], dropped: readonly NoMemory[]): Found<Title> => {
  const worthiest = proposals
    .toSorted((a, b) => b.worth - a.worth || inOrder(a.identity, b.identity))
    .slice(0, MOST_PROPOSALS);
  const stay = new Set(worthiest);
  return { proposals: proposals.filter((one) => stay.has(one)), dropped: dropped.slice(0, MOST_DROPPED) };
};

/**
 * Identities as they are, but the second `sedona` is `sedona-2`. The order decides, so it must not depend on chance.
 */
export const apart = (identities: readonly string[]): string[] => {
  const used = new Set<string>();
  return identities.map((identity) => {
    let own = identity;
    for (let n = 2; used.has(own); n++) own = `${identity}-${n}`;
    used.add(own);
    return own;
  });
};
