/** Asks the curators, takes out of their proposals what may not be in, and lets those go on that still are enough. */
import type { Chronicle } from './chronicle-types.ts';
import type { CurateSettings, KindSettings } from './curate-settings.ts';
import type { Proposal } from './curator.ts';
import type { Waiting } from './memory.ts';
import type { PastIndex } from './past-index.ts';
import type { Photo, PhotoId } from './photo.ts';
import { recognise } from './recognise.ts';
import { count } from './text.ts';

/** A proposal with enough photos to be a memory. */
export interface Entrant {
  readonly settings: KindSettings;
  /** Place of its kind in the order kinds have a claim on photos. */
  readonly claim: number;
  readonly proposal: Proposal;
}

/** Whether photos are of so many shots at least. */
export type EnoughShots = (photos: readonly Photo[], atLeast: number) => boolean;

/** Of each photo the one that stands for its shot; worked out once for a chronicle, whoever asks. */
const shotsOfScenes = new WeakMap<Chronicle['scenes'], ReadonlyMap<PhotoId, PhotoId>>();

const shotIndex = (scenes: Chronicle['scenes']): ReadonlyMap<PhotoId, PhotoId> => {
  const known = shotsOfScenes.get(scenes);
  if (known) return known;
  const shotOf = new Map<PhotoId, PhotoId>();
  for (const { shots } of scenes)
    for (const { photos, best } of shots) for (const { id } of photos) shotOf.set(id, best.id);
  shotsOfScenes.set(scenes, shotOf);
  return shotOf;
};

/** Shots as the chronicle has them; a photo it has no shot of counts as one. */
export const shotCounter = ({ scenes }: Chronicle): EnoughShots => {
  const shotOf = shotIndex(scenes);
  return (photos, atLeast) => {
    const seen = new Set<PhotoId>();
    for (const { id } of photos) {
      if (seen.size >= atLeast) break;
      seen.add(shotOf.get(id) ?? id);
    }
    return seen.size >= atLeast;
  };
};

/** What a proposal is called where no title is at hand: `2023-05-02-lisbon: 12 days in Portugal`. */
export const nameOf = ({ identity, story }: Pick<Proposal, 'identity' | 'story'>): string =>
  story[0] === undefined ? identity : `${identity}: ${story[0]}`;

const byIdentity = (a: Proposal, b: Proposal): number =>
  a.identity < b.identity ? -1 : Number(a.identity > b.identity);

const without = (proposal: Proposal, isOut: (photo: Photo) => boolean): Proposal =>
  proposal.photos.some(isOut) ? { ...proposal, photos: proposal.photos.filter((photo) => !isOut(photo)) } : proposal;

export interface Entered {
  /** By identity. */
  readonly entrants: readonly Entrant[];
  readonly waiting: readonly Waiting[];
}

export interface Ask {
  readonly chronicle: Chronicle;
  readonly settings: CurateSettings;
  readonly index: PastIndex;
  readonly enough: EnoughShots;
  /** Fewest shots instead of what the kind's options say. */
  readonly atLeast?: number;
}

/** What one kind has to propose. */
export const entrantsOf = (kind: KindSettings, claim: number, ask: Ask): Entered => {
  const { chronicle, settings, index, enough } = ask;
  const { leftOut, mayUse } = settings;
  const options = ask.atLeast === undefined ? kind.options : { ...kind.options, atLeast: ask.atLeast };
  const { proposals, dropped } = kind.curator.find(chronicle, options);
  const name = kind.curator.kind;
  const earlier = options.album === 'each' ? [...(index.kept.get(name)?.values() ?? [])] : [];
  const found = proposals.map((proposal) => (leftOut ? without(proposal, leftOut) : proposal)).sort(byIdentity);
  const entrants: Entrant[] = [];
  const waiting: Waiting[] = dropped.map((one) => ({ ...one, kind: name }));
  for (const known of recognise(found, earlier)) {
    const proposal = mayUse ? without(known, (photo) => !mayUse(name, known.identity, photo)) : known;
    if (proposal.photos.length > 0 && enough(proposal.photos, options.atLeast))
      entrants.push({ settings: { ...kind, options }, claim, proposal });
    else
      waiting.push({
        kind: name,
        what: nameOf(proposal),
        because: `fewer than ${count(options.atLeast, 'shot')} of it may be shown`,
      });
  }
  return { entrants, waiting };
};
