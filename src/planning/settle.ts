/** An album as it is wanted, settled with what stands there: names, cover, members, share, and what is to be written. */
import { type Merged, merge, type ShareMerge } from '../core/album-plan.ts';
import { type Day, formatDay, photoDayOf } from '../core/calendar.ts';
import type { ShownMemory } from '../core/memory.ts';
import { type Photo, type PhotoId, SHARED_SPACE, type UserId } from '../core/photo.ts';
import { same } from '../core/text.ts';
import type { AlbumMember, PresentAlbum } from '../library.ts';
import { presentOf } from './edits.ts';
import type { Ground } from './ground.ts';
import { type AlbumPlan, emptyPlan, type PlannedItem } from './plan.ts';
import { sharedWith, sharingNotes } from './sharing.ts';
import type { World } from './world.ts';

/** Who put a photo in: the owner for their own photos and those of the shared space, else whom it belongs to. */
const providerOf = (photo: Photo, owner: UserId): UserId =>
  photo.space === SHARED_SPACE || photo.space === owner ? owner : photo.space;

/** The first and last day of some photos, in words for `--json`. */
export const titleOf = (
  photos: readonly Photo[],
  dayStartsAt: number,
  { memory = 'rule', place = null }: { readonly memory?: string; readonly place?: string | null } = {},
): AlbumPlan['title'] => {
  const days = photos.map(({ taken }) => photoDayOf(taken, dayStartsAt)).sort((a, b) => a - b);
  if (days.length === 0) return null;
  return { memory, from: formatDay(days[0] as Day), to: formatDay(days.at(-1) as Day), place };
};

export interface Wanted {
  readonly kind: string;
  readonly name: string;
  /** By time; never empty. */
  readonly photos: readonly { readonly photo: Photo; readonly why: readonly string[] }[];
  readonly cover: PhotoId;
  readonly period: string | null;
  readonly notes: readonly string[];
  /** What the configuration calls it, for people who renamed it. */
  readonly called: string;
  /** The town most of it was taken in; null where unknown or of no interest. */
  readonly place: string | null;
  /** For the journal; null for a rule. */
  readonly memory: ShownMemory | null;
  /** What to do about an album of that name people made themselves. */
  readonly cureForTwin: (album: number) => string;
  readonly more?: Partial<AlbumPlan>;
}

/** An album of the same owner and name that was not made here. */
const twinOf = (world: World, { owner, present }: Ground, name: string) =>
  present
    ? undefined
    : world.house.albums.find(
        (album) => album.owner === owner.user.id && !world.house.ours.has(album.id) && same(album.name, name),
      );

/** The plan of one album. */
export const settle = (world: World, ground: Ground, wanted: Wanted): AlbumPlan => {
  const { key, owner, standing, present, share, edits, putIn, leftOut } = ground;
  const { name, cover } = wanted;
  const blank = emptyPlan({
    key,
    kind: wanted.kind,
    owner: owner.user.id,
    user: owner.user.name,
    name,
    action: 'skip',
    period: wanted.period,
  });
  const twin = twinOf(world, ground, name);
  if (twin) {
    const reason = `${owner.user.name} already has an album named "${name}" (number ${twin.id}) that was not made here; ${wanted.cureForTwin(twin.id)}`;
    return { ...blank, reason };
  }
  const photos = wanted.photos.map(({ photo }) => photo);
  const merged = merge(present && presentOf(present), edits, putIn, {
    name,
    photos: photos.map(({ id }) => id),
    cover,
  });
  const why = new Map(wanted.photos.map((one) => [one.photo.id, one.why]));
  return {
    ...blank,
    name: merged.name,
    album: present?.id ?? null,
    ...actionOf(present, merged, share),
    share: sharedWith(share, present, world.house),
    items: merged.members.map((id): PlannedItem => ({ id, why: why.get(id) ?? ['put in by hand'] })),
    cover: merged.cover,
    added: merged.add.length,
    removed: merged.remove.length,
    title: titleOf(photos, world.moment.dayStartsAt, { memory: wanted.kind, place: wanted.place }),
    notes: [
      ...wanted.notes,
      ...(edits.renamed ? [`keeps the name people gave it (${wanted.called} "${name}")`] : []),
      ...(share.stopped ? ['sharing was switched off in Synology Photos, and stays off'] : []),
      ...sharingNotes(photos, owner, share.audience, world.house),
    ],
    ...wanted.more,
    writing: {
      ...writingOf(merged, share, present, owner.user.id, photos),
      shared: [
        ...photos.filter(({ space }) => space === SHARED_SPACE).map(({ id }) => id),
        ...ground.putInShared.filter((id) => !photos.some((photo) => photo.id === id)),
      ].sort((a, b) => a - b),
      byHand: ground.byHand,
      // What people gave it is not ours: remembering our own name and cover is how their edit stays visible.
      put: {
        name: edits.renamed ? (standing?.last.name ?? name) : merged.name,
        cover: merged.cover === edits.chosenCover ? (standing?.last.cover ?? cover) : merged.cover,
        members: photos.map(({ id }) => id),
        invited: share.invited,
      },
      leftOut,
      memory: wanted.memory,
    },
  };
};

const writingOf = (
  merged: Merged,
  share: ShareMerge,
  present: PresentAlbum | null,
  owner: UserId,
  photos: readonly Photo[],
) => {
  const providers = new Map(photos.map((photo) => [photo.id, providerOf(photo, owner)]));
  // An order made by hand stays as it is: what comes new comes behind it.
  const places = (present?.members ?? []).map(({ sequence }) => sequence ?? 0);
  const isOrdered = new Set(places).size > 1;
  const last = places.reduce((most, place) => Math.max(most, place), 0);
  return {
    name: merged.name,
    add: merged.add.map(
      (photo, index): AlbumMember => ({
        photo,
        provider: providers.get(photo) ?? owner,
        ...(isOrdered ? { sequence: last + index + 1 } : {}),
      }),
    ),
    remove: merged.remove,
    cover: merged.cover,
    members: merged.members,
    share,
    before: present,
  };
};

const actionOf = (
  present: PresentAlbum | null,
  merged: Merged,
  share: ShareMerge,
): Pick<AlbumPlan, 'action' | 'reason'> => {
  if (!present) return { action: 'create', reason: null };
  if (merged.changed || share.step !== 'nothing') return { action: 'update', reason: null };
  return { action: 'unchanged', reason: 'it is as it should be' };
};
