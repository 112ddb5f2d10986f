/** Taking away albums that were made here, at the keeper's word. */
import type { PlanDocument } from './planning/document.ts';
import { planRemove, type RemoveWish } from './planning/remove.ts';
import type { Session } from './session.ts';
import { type TakingBackOptions, takeBack } from './taking-back.ts';

/** Which albums, and how. */
export type RemoveOptions = RemoveWish & TakingBackOptions;

/**
 * Takes albums away with their shares; the photos stay, and so do the albums people made themselves, without what was
 * put into them from here. They stay away until `run --again`.
 *
 * @throws MemoriesError `usage` for a word that means no album of ours; whatever a run throws.
 */
export const remove = (session: Session, options: RemoveOptions): Promise<PlanDocument> =>
  takeBack(session, 'remove', (undoing) => planRemove(undoing, options), options);
