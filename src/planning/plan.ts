/** What `plan` shows and `run` does: one value, the same for both. */
import type { Put, ShareMerge } from '../core/album-plan.ts';
import type { ShownMemory } from '../core/memory.ts';
import type { AlbumId, PhotoId, UserId } from '../core/photo.ts';
import type { Permission } from '../core/rule.ts';
import type { AlbumIdentity, ByHand, LeftOut, PutEntry } from '../journal/entries.ts';
import type { AlbumMember, AlbumRestoration, PresentAlbum } from '../library.ts';

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
  /** Which memory it shows, to remember what was shown when; null for a rule. */
  readonly memory: ShownMemory | null;
  /** Members of the shared space. */
  readonly shared?: readonly PhotoId[] | undefined;
  /** What people gave it, by file; null or missing: nothing. */
  readonly byHand?: ByHand | null | undefined;
}

/** An album to take away, and what people had taken out of it: that outlives the album. */
export interface Removal {
  readonly album: PresentAlbum;
  readonly leftOut: readonly LeftOut[];
  /** What is noted when it is gone; `removed-by-keeper` stays away. */
  readonly because: 'removed' | 'removed-by-keeper' | 'undone';
}

/** An album to put back as it stood before a run. */
export interface Restoring {
  readonly album: Pick<AlbumIdentity, 'id' | 'createTime'>;
  /** null: it stands as it should (`stands`), and only what we remember of it changes. */
  readonly restoration: AlbumRestoration | null;
  readonly stands: PresentAlbum | null;
  /** Whether it is people's own from then on, and nothing of it is remembered. */
  readonly forget: boolean;
  /** What the journal holds of the album afterwards: what it held before that run. */
  readonly put: Omit<PutEntry, 'run' | 'before' | 'key' | 'owner' | 'id' | 'createTime' | 'undoes'>;
}

export interface AlbumPlan {
  /** The rule's key, or that of a memory: `trips/2023-05-02-lisboa`. */
  readonly key: string;
  /** `rule`, or the kind of memory. */
  readonly kind: string;
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
  /** Of a memory: why it is one, and why it is shown today. Empty for a rule. */
  readonly story: readonly string[];
  /** Some of the photos that were left out, each with its reason. */
  readonly left: readonly { readonly id: PhotoId; readonly because: string }[];
  /** Things the keeper should know: whose photos are shared with whom, names that stand for several people. */
  readonly notes: readonly string[];
  /** The refresh period this plan is for; null when it refreshes nothing. */
  readonly period: string | null;
  readonly writing: Writing | null;
  /** For `remove`: the album to take away. */
  readonly removal: Removal | null;
  /** Of an undo: what is put back. */
  readonly restoring: Restoring | null;
  /** Run whose work this takes back; null when it takes nothing back. */
  readonly undoes: string | null;
}

/** A memory there might have been, and why it is not shown. */
export interface WaitingMemory {
  readonly user: string;
  readonly kind: string;
  /** `Lisbon, May 2023`. */
  readonly what: string;
  readonly because: string;
}

/** What was refreshed as a whole, in which period: the memories of a member. */
export interface RefreshedPeriod {
  readonly key: string;
  readonly owner: UserId;
  readonly period: string;
}

export interface Plan {
  readonly albums: readonly AlbumPlan[];
  /** Bounded for each member. */
  readonly waiting: readonly WaitingMemory[];
  /** What a member's library cannot say, and what that costs. */
  readonly notes: readonly { readonly user: string; readonly says: string }[];
  /** Noted once all albums of the plan were done. */
  readonly periods: readonly RefreshedPeriod[];
  /** Albums people deleted since the last run; they stay deleted. */
  readonly gone: readonly AlbumIdentity[];
  /** Albums that went with a database put back from a backup older than they are: nobody's wish, and made anew. */
  readonly lost?: readonly AlbumIdentity[];
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
  story: [],
  left: [],
  notes: [],
  period: null,
  writing: null,
  removal: null,
  restoring: null,
  undoes: null,
  ...of,
});
