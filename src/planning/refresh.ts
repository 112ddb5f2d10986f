/** One request becomes one planned album. */
import { type Merged, merge, mergeShare, type ShareMerge } from '../core/album-plan.ts';
import { type Day, formatDay, photoDayOf } from '../core/calendar.ts';
import { choose, sayShortfall } from '../core/choose.ts';
import { coverOf } from '../core/cover.ts';
import { type Photo, SHARED_SPACE, type UserId } from '../core/photo.ts';
import { sayReason } from '../core/reason.ts';
import type { Rule } from '../core/rule.ts';
import { seedOf } from '../core/seed.ts';
import { count, same } from '../core/text.ts';
import { mayStandIn } from '../core/visibility.ts';
import { keyOf } from '../journal/entries.ts';
import type { AlbumMember, PresentAlbum } from '../library.ts';
import { audienceViews } from './allowed.ts';
import { resolveConditions } from './criteria.ts';
import { editsSince, isLeftOut, presentOf } from './edits.ts';
import { fillName } from './naming.ts';
import type { Problem } from './outcome.ts';
import { type AlbumPlan, emptyPlan, type PlannedItem } from './plan.ts';
import type { Request } from './requests.ts';
import { inviteesOf, sharedWith, sharingNotes } from './sharing.ts';
import type { World } from './world.ts';

/** Most photos an album of Synology Photos holds. */
const MOST_PHOTOS = 5000;

/** A planned album, or names the keeper has to mend first. */
export type Refreshed = AlbumPlan | { readonly problems: readonly Problem[] };

const blank = ({ rule, owner }: Request, name: string): AlbumPlan =>
  emptyPlan({ key: rule.key, owner: owner.user.id, user: owner.user.name, name, action: 'skip' });

/** Who put a photo in: the owner for their own photos and those of the shared space, else whom it belongs to. */
const providerOf = (photo: Photo, owner: UserId): UserId =>
  photo.space === SHARED_SPACE || photo.space === owner ? owner : photo.space;

/** The first and last day of some photos, in words for `--json`. */
export const titleOf = (photos: readonly Photo[], dayStartsAt: number): AlbumPlan['title'] => {
  const days = photos.map(({ taken }) => photoDayOf(taken, dayStartsAt)).sort((a, b) => a - b);
  if (days.length === 0) return null;
  return { memory: 'rule', from: formatDay(days[0] as Day), to: formatDay(days.at(-1) as Day), place: null };
};

const nothingWasKept = (found: number, allowed: number): string => {
  if (found === 0) return 'no photo matches';
  if (allowed === 0)
    return `${count(found, 'photo matches', 'photos match')}, but none may be shown here: hidden, or not open to everybody it is shared with`;
  return `${count(allowed, 'photo matches', 'photos match')}, but none is worth showing (screenshots, scraps)`;
};

/** As many as there is room for; of more than that, all means those that `choose` would take. */
const pickWithin = (pick: Rule['pick'], candidates: number, room: number): Rule['pick'] => {
  if (pick !== 'all') return { min: Math.min(pick.min, room), max: Math.min(pick.max, room) };
  return candidates > room ? { min: room, max: room } : pick;
};

/** Plans one album: looks names up, reads candidates, leaves out what may not be shown, chooses, merges. */
export const refresh = async (world: World, request: Request): Promise<Refreshed> => {
  const { reader, house, hiding, moment } = world;
  const { rule, owner, path } = request;
  const key = keyOf({ key: rule.key, owner: owner.user.id });
  const period = world.periodOf(rule);
  const skip = (reason: string, more: Partial<AlbumPlan> = {}): AlbumPlan => ({
    ...blank(request, rule.name),
    period,
    reason,
    ...more,
  });

  const { invitees, problems: shareProblems } = inviteesOf(rule.share, house, owner.user.id);
  const resolved = await resolveConditions(reader, house, owner, rule.from, moment, path);
  const problems = [
    ...hiding.problemsOf(owner.user.id),
    ...shareProblems.map((problem) => ({ ...problem, path: [...path, ...problem.path] })),
    ...resolved.problems,
  ];
  if (problems.length > 0) return { problems };

  const standing = world.standing.get(key) ?? null;
  const present = standing?.present ?? null;
  const current = { album: present?.id ?? null, name: present?.name ?? rule.name };
  if (world.deleted.has(key) || (standing && !present)) {
    return skip(`deleted in Synology Photos, and stays so; memories run --again ${rule.key} brings it back`);
  }
  if (resolved.skips.length > 0) return skip(resolved.skips.join('; '), current);

  const share = mergeShare(standing?.last ?? null, present && presentOf(present), invitees);
  const views = audienceViews(house, share.audience, present);
  const found = await reader.candidates(resolved.scope, resolved.criteria);
  const open = found.filter((photo) => mayStandIn(photo, owner.view, views));
  const hidden = await hiding.among(open, owner.user.id);

  const { edits, putIn, leftOut } = await editsSince(world, key, standing, present, share);
  const theirs = new Set(putIn);
  const isOut = isLeftOut(leftOut);
  const allowed = open.filter((photo) => !hidden.has(photo.id) && !isOut(photo));
  const seed = seedOf(rule.key, owner.user.id, period);
  const candidates = allowed.filter(({ id }) => !theirs.has(id));
  const room = MOST_PHOTOS - putIn.length;
  const pick = pickWithin(rule.pick, candidates.length, room);
  // A cover that people chose stays, so its photo does.
  const keep = new Set(edits.chosenCover === null ? [] : [edits.chosenCover]);
  const choice = choose(candidates, { how: rule.choose, pick, seed, keep, dayStartsAt: moment.dayStartsAt });
  const { chosen } = choice;
  if (chosen.length === 0)
    return skip(nothingWasKept(found.length, allowed.length), { ...current, notes: resolved.notes });

  const photos = chosen.map(({ photo }) => photo);
  const filled = await fillName(rule.name, {
    language: owner.config?.language ?? world.loaded.config.language,
    owner,
    house,
    today: moment.today,
    photos,
    reader,
  });
  // A name of nothing but a place, and no photo with one: the key will do.
  const name = filled === '' ? rule.key : filled;
  const twin = present
    ? undefined
    : house.albums.find(
        (album) => album.owner === owner.user.id && !house.ours.has(album.id) && same(album.name, name),
      );
  if (twin) {
    return skip(
      `${owner.user.name} already has an album named "${name}" (number ${twin.id}) that was not made here; rename one of them, or take it over: memories adopt ${twin.id} --as ${rule.key}`,
      { name },
    );
  }
  const cover = coverOf(photos) ?? (photos[0] as Photo).id;
  const merged = merge(present && presentOf(present), edits, putIn, {
    name,
    photos: photos.map(({ id }) => id),
    cover,
  });
  const why = new Map(chosen.map((one) => [one.photo.id, one.why.map(sayReason)]));
  const shortfall = sayShortfall(choice);
  return {
    ...blank(request, merged.name),
    album: present?.id ?? null,
    ...actionOf(present, merged, share),
    share: sharedWith(share, present, house),
    items: merged.members.map((id): PlannedItem => ({ id, why: why.get(id) ?? ['put in by hand'] })),
    cover: merged.cover,
    added: merged.add.length,
    removed: merged.remove.length,
    title: titleOf(photos, moment.dayStartsAt),
    notes: [
      ...resolved.notes,
      ...(edits.renamed ? [`keeps the name people gave it (the configuration says "${name}")`] : []),
      ...(share.stopped ? ['sharing was switched off in Synology Photos, and stays off'] : []),
      ...(shortfall ? [shortfall] : []),
      ...(pick === 'all' || rule.pick !== 'all'
        ? []
        : [`${candidates.length} photos match, but an album holds at most ${MOST_PHOTOS}`]),
      ...sharingNotes(photos, owner, share.audience, house),
    ],
    period,
    writing: {
      ...writingOf(merged, share, present, owner.user.id, photos),
      // What people gave it is not ours: remembering our own name and cover is how their edit stays visible.
      put: {
        name: edits.renamed ? (standing?.last.name ?? name) : merged.name,
        cover: merged.cover === edits.chosenCover ? (standing?.last.cover ?? cover) : merged.cover,
        members: photos.map(({ id }) => id),
        invited: share.invited,
      },
      leftOut,
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
  return {
    name: merged.name,
    add: merged.add.map((photo): AlbumMember => ({ photo, provider: providers.get(photo) ?? owner })),
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
