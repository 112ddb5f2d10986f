/** What there is to say about an album, or about a kind of memory. */
import { readJournal } from './journal/journal.ts';
import { buildWorld } from './planning/build-world.ts';
import { type PlannedAlbum, plannedAlbum } from './planning/document.ts';
import { albumsMeant, explainIn, type PhotoExplained } from './planning/explain.ts';
import { planIn } from './planning/make-plan.ts';
import type { WaitingMemory } from './planning/plan.ts';
import type { Session } from './session.ts';

export interface Explanation {
  /** Several where more than one member has such an album; none where a kind has nothing to show today. */
  readonly albums: readonly ExplainedAlbum[];
  /** Of a kind: memories there might have been, and why they are not shown today; some of them. */
  readonly waiting: readonly WaitingMemory[];
}

/** An album, looked at closely. */
export interface ExplainedAlbum {
  readonly album: PlannedAlbum;
  /** null when no photo was asked about. */
  readonly photo: PhotoExplained | null;
}

/**
 * Why these photos are in an album, and why one photo is in it or not; of a kind, also what is not shown.
 *
 * @throws MemoriesError `usage` when album or photo mean nothing.
 */
export const explain = (
  { where: { library, folder }, loaded, moment, periodOf }: Session,
  album: string,
  photo: number | undefined,
): Promise<Explanation> =>
  library.read(async (reader) => {
    const journal = readJournal(folder);
    const world = await buildWorld(reader, loaded, journal, moment, periodOf, { photo });
    const plan = await planIn(world, journal.periods, {});
    const waiting = plan.waiting.filter(({ kind }) => kind === album);
    const albums: ExplainedAlbum[] = [];
    for (const one of albumsMeant(plan, album, waiting.length > 0)) {
      const { album: about, photo: asked } = await explainIn(world, one);
      albums.push({ album: plannedAlbum(about), photo: asked });
    }
    return { albums, waiting };
  });
