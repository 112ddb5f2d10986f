/** What holds for the proposals of every curator; for their tests. */
import type { Chronicle } from '../chronicle-types.ts';
import type { Found, Proposal } from '../curator.ts';
import { MOST_DROPPED } from '../found.ts';
import { byTime } from '../shots.ts';

const faultsOf = (
  { kind, identity, photos, shape, worth, timely, anniversary, story }: Proposal,
  known: ReadonlySet<number>,
): string[] =>
  Object.entries({
    'has a kind': kind !== '',
    'has an identity of a-z, 0-9 and -': /^[a-z0-9-]+$/.test(identity),
    'has photos': photos.length > 0,
    'has photos by time, none twice': photos.every((photo, i) => {
      const before = photos[i - 1];
      return !before || byTime(before, photo) < 0;
    }),
    'has photos of the chronicle only': photos.every(({ id }) => known.has(id)),
    'asks for a photo or more': Number.isInteger(shape.count) && shape.count >= 1,
    'has a worth of 0 to 1': worth >= 0 && worth <= 1,
    'has days in order': timely === null || timely.from <= timely.to,
    'has an anniversary in the year':
      anniversary === null ||
      (anniversary.month >= 1 && anniversary.month <= 12 && anniversary.day >= 1 && anniversary.day <= 31),
    'has facets between 0 and 1': shape.facets.every(({ most, weight }) => most > 0 && most <= 1 && weight > 0),
    'has same company between 0 and 1': shape.sameCompany > 0 && shape.sameCompany <= 1,
    'tells why': story.length > 0 && story.every((line) => line.trim() !== ''),
  })
    .filter(([, holds]) => !holds)
    .map(([what]) => `${kind}/${identity}: not so: ${what}`);

/**
 * Throws unless all proposals are sound: photos by time, none twice, of the chronicle (undated ones only where allowed),
 * identities one of their own each, numbers in their ranges.
 */
export const checkProposals = (
  found: Found,
  chronicle: Chronicle,
  { undated = false }: { readonly undated?: boolean } = {},
): void => {
  const known = new Set([...chronicle.photos, ...(undated ? chronicle.undated : [])].map(({ id }) => id));
  const faults = found.proposals.flatMap((proposal) => faultsOf(proposal, known));
  const identities = found.proposals.map(({ identity }) => identity);
  if (new Set(identities).size < identities.length) faults.push(`two of one identity: ${identities.join(' ')}`);
  if (found.dropped.length > MOST_DROPPED) faults.push(`${found.dropped.length} near misses, ${MOST_DROPPED} at most`);
  if (faults.length > 0) throw new Error(faults.join('\n'));
};
