/** What `plan` shows and `run` does: one value, the same for both. */
import type { Put, ShareMerge } from '../core/album-plan.ts';
import type { AlbumId, PhotoId, UserId } from '../core/photo.ts';
import type { Permission } from '../core/rule.ts';
import type { AlbumIdentity, LeftOut } from '../journal/entries.ts';
import type { AlbumMember, PresentAlbum } from '../library.ts';

export type Action = 'create' | 'update' | 'unchanged' | 'skip' | 'remove' | 'fail';

export interface PlannedItem {
  readonly id: PhotoId;
  /** Never empty. */
  readonly why: readonly string[];
}

export interface PlannedTitle {
  /** `rule`, or the kind of memory. */
  readonly memory: string;
  /** Days of the first and last photo, `2023-05-02`. */
  readonly from: string;
  readonly to: string;
  readonly place: string | null;
}

/** What it takes to write the album; the passphrase is drawn when it is written. */
export interface Writing {
  readonly name: string;
  readonly add: readonly AlbumMember[];
  readonly remove: readonly PhotoId[];
  readonly cover: PhotoId;
  readonly members: readonly PhotoId[];
  readonly share: ShareMerge;
  readonly before: PresentAlbum | null;
  /** For the journal: photos that are ours in it, and those left out for good. */
  readonly put: Put;
  readonly leftOut: readonly LeftOut[];
}

/** An album to take away, and what people had taken out of it: that outlives the album. */
export type Removal = PresentAlbum & { readonly leftOut: readonly LeftOut[] };

export interface AlbumPlan {
  /** The rule's key. */
  readonly key: string;
  readonly kind: 'rule';
  readonly owner: UserId;
  readonly user: string;
  /** null before it is made. */
  readonly album: AlbumId | null;
  readonly name: string;
  readonly action: Action;
  /** Why this action; null where nothing needs saying. */
  readonly reason: string | null;
  readonly share: readonly { readonly user: string; readonly permission: Permission }[];
  readonly items: readonly PlannedItem[];
  readonly cover: PhotoId | null;
  readonly added: number;
  readonly removed: number;
  readonly title: PlannedTitle | null;
  /** Things the keeper should know: whose photos are shared with whom, names that stand for several people. */
  readonly notes: readonly string[];
  /** The refresh period this plan is for; null when it refreshes nothing. */
  readonly period: string | null;
  readonly writing: Writing | null;
  /** For `remove`: the album to take away. */
  readonly removal: Removal | null;
}

export interface Plan {
  readonly albums: readonly AlbumPlan[];
  /** Albums people deleted since the last run; they stay deleted. */
  readonly gone: readonly AlbumIdentity[];
  /** Things that concern no single album. */
  readonly warnings: readonly string[];
}

/** A plan that does nothing yet, for what is skipped or failed, and to fill in. */
export const emptyPlan = (
  of: Pick<AlbumPlan, 'key' | 'owner' | 'user' | 'name' | 'action'> & Partial<AlbumPlan>,
): AlbumPlan => ({
  kind: 'rule',
  album: null,
  reason: null,
  share: [],
  items: [],
  cover: null,
  added: 0,
  removed: 0,
  title: null,
  notes: [],
  period: null,
  writing: null,
  removal: null,
  ...of,
});
