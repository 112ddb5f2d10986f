/** Why photos of a memory are in, and why others are not. */
import { photoDayOf } from './calendar.ts';
import type { MemoryPhoto } from './memory.ts';
import type { LeftPhoto, Offers } from './offers.ts';
import type { Photo } from './photo.ts';
import { reasonsFor } from './quality.ts';
import { type Drop, dropKinds } from './reason.ts';
import { AT_EASE, type Candidate } from './selection-levels.ts';
import type { Shape } from './shape.ts';
import { byTime } from './shots.ts';

export interface Outcome {
  readonly shape: Shape;
  readonly dayStartsAt: number;
  readonly offers: Offers;
  /** By time. */
  readonly chosen: readonly Candidate[];
}

/** Facets whose sides are words; those of others are numbers, which say nothing to anybody. */
const IN_WORDS: ReadonlySet<string> = new Set(['person', 'year']);

/** By side, the photos that show it; only where there are several sides to tell apart. */
const sidesShown = (chosen: readonly Candidate[], of: (photo: Photo) => readonly string[]): Map<string, Photo[]> => {
  const shown = new Map<string, Photo[]>();
  for (const { photo } of chosen)
    for (const side of new Set(of(photo))) {
      const photos = shown.get(side);
      if (photos) photos.push(photo);
      else shown.set(side, [photo]);
    }
  return shown.size > 1 ? shown : new Map();
};

/** The chosen ones with what speaks for them: themselves, where they stand, what they alone show. */
export const withWhy = ({ shape, dayStartsAt, offers, chosen }: Outcome): MemoryPhoto[] => {
  const covers = new Map<Photo, { readonly facet: string; readonly side: string }[]>();
  for (const { name, of } of shape.facets.filter((facet) => IN_WORDS.has(facet.name)))
    for (const [side, [photo, ...others]] of sidesShown(chosen, of))
      if (photo && others.length === 0) covers.set(photo, [...(covers.get(photo) ?? []), { facet: name, side }]);
  const dayOf = ({ taken }: Photo) => photoDayOf(taken, dayStartsAt);
  const days = sidesShown(chosen, (photo) => [String(dayOf(photo))]);
  const scenes = [...offers.candidates, ...offers.kept].map(({ scene }) => scene);
  const first = scenes.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const last = scenes.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const endOf = (scene: number) => {
    if (!shape.ends || first === last) return null;
    if (scene === first) return 'first';
    return scene === last ? 'last' : null;
  };
  return chosen.map(({ photo, scene }) => {
    const why = reasonsFor(photo, {
      shots: offers.shotOf.get(photo)?.frames ?? 1,
      end: endOf(scene),
      covers: covers.get(photo) ?? [],
    });
    if (why.length > 0) return { photo, why };
    const alone = days.get(String(dayOf(photo)))?.length === 1;
    return { photo, why: [alone ? { kind: 'covers', day: dayOf(photo) } : { kind: 'best-of-its-time' }] };
  });
};

/** What stands between a photo and the album: its scene is shown, or it is nearer to one than those in are to each other. */
const whyNot = ({ shape, chosen }: Outcome): ((candidate: Candidate) => Drop) => {
  const scenes = new Map<number, Photo[]>();
  for (const { photo, scene } of chosen) scenes.set(scene, [...(scenes.get(scene) ?? []), photo]);
  const near = new Map<number, Photo[]>();
  const cellOf = ({ taken }: Photo) => Math.floor(taken / AT_EASE);
  for (const { photo } of chosen) near.set(cellOf(photo), [...(near.get(cellOf(photo)) ?? []), photo]);
  const gap = chosen
    .slice(1)
    .reduce((least, { photo }, i) => Math.min(least, photo.taken - (chosen[i]?.photo.taken ?? 0)), AT_EASE);
  return ({ photo, scene }) => {
    const [better, ...more] = scenes.get(scene) ?? [];
    if (better && 1 + more.length >= shape.perScene) return { kind: 'same-scene', better: better.id };
    const cell = cellOf(photo);
    const neighbour = [cell - 1, cell, cell + 1]
      .flatMap((at) => near.get(at) ?? [])
      .find(({ taken }) => Math.abs(taken - photo.taken) <= gap);
    return neighbour ? { kind: 'too-near', of: neighbour.id } : { kind: 'no-room', how: 'best' };
  };
};

/** The others with their reason; what says most of a photo first, then by time. */
export const leftOf = (outcome: Outcome): LeftPhoto[] => {
  const isChosen = new Set(outcome.chosen.map(({ photo }) => photo));
  const because = whyNot(outcome);
  const rank = ({ because: { kind } }: LeftPhoto) => dropKinds.indexOf(kind);
  return [
    ...outcome.offers.left,
    ...outcome.offers.candidates
      .filter(({ photo }) => !isChosen.has(photo))
      .map((candidate) => ({ photo: candidate.photo, because: because(candidate) })),
  ].sort((a, b) => rank(a) - rank(b) || byTime(a.photo, b.photo));
};
