/** One request becomes one planned album. */
import type { LoadedConfig } from '../config/config.ts';
import {
  editsOf,
  type Invitee,
  type Merged,
  merge,
  mergeShare,
  PERMISSIONS,
  type Present,
  type ShareMerge,
} from '../core/album-plan.ts';
import { type Day, formatDay, photoDayOf } from '../core/calendar.ts';
import { choose, sayShortfall } from '../core/choose.ts';
import { coverOf } from '../core/cover.ts';
import { type Photo, type PhotoId, SHARED_SPACE, type UserId } from '../core/photo.ts';
import { sayReason } from '../core/quality.ts';
import type { Permission, Rule, Share } from '../core/rule.ts';
import { seedOf } from '../core/seed.ts';
import { count, list, same } from '../core/text.ts';
import { mayStandIn } from '../core/visibility.ts';
import { keyOf, type LeftOut } from '../journal/entries.ts';
import type { AlbumMember, LibraryReader, PresentAlbum } from '../library.ts';
import { audienceViews, mayStay } from './allowed.ts';
import { resolveConditions } from './criteria.ts';
import type { Hiding } from './hiding.ts';
import type { Household, Member } from './household.ts';
import { findUser } from './lookup.ts';
import type { Moment } from './moment.ts';
import { fillName } from './naming.ts';
import { isFound, type Problem } from './outcome.ts';
import type { AlbumPlan, PlannedItem } from './plan.ts';
import type { Request } from './requests.ts';
import type { Standing } from './standing.ts';

/** Everything planning one album needs to know about the world. */
export interface World {
  readonly reader: LibraryReader;
  readonly loaded: LoadedConfig;
  readonly house: Household;
  readonly hiding: Hiding;
  readonly moment: Moment;
  readonly standing: ReadonlyMap<string, Standing>;
  /** Keys (`souvenirs@1`) of albums people deleted. */
  readonly deleted: ReadonlySet<string>;
  /** Name of the refresh period a rule is in: the seed of everything drawn. */
  readonly periodOf: (rule: Rule) => string;
}

/** Most photos an album of Synology Photos holds. */
const MOST_PHOTOS = 5000;

/** A planned album, or names the keeper has to mend first. */
export type Refreshed = AlbumPlan | { readonly problems: readonly Problem[] };

export const wordOf = (permission: number): Permission =>
  (Object.entries(PERMISSIONS).find(([, bits]) => bits === permission)?.[0] as Permission | undefined) ?? 'view';

const inviteesOf = (share: Share, house: Household, owner: UserId): { invitees: Invitee[]; problems: Problem[] } => {
  if (share === 'nobody') return { invitees: [], problems: [] };
  const view = PERMISSIONS.view;
  if (share === 'everyone') {
    return {
      invitees: house.everyone.filter(({ id }) => id !== owner).map(({ id }) => ({ user: id, permission: view })),
      problems: [],
    };
  }
  const problems: Problem[] = [];
  const invitees = share.flatMap(({ user: wanted, permission }, index) => {
    const user = findUser(house.users, wanted);
    if (!isFound(user)) problems.push({ path: ['share', index], message: 'wrong' in user ? user.wrong : user.skip });
    return isFound(user) && user.found.id !== owner
      ? [{ user: user.found.id, permission: PERMISSIONS[permission] }]
      : [];
  });
  return { invitees, problems };
};

const presentOf = (album: PresentAlbum): Present => ({
  name: album.name,
  cover: album.cover,
  members: album.members.map(({ photo }) => photo),
  invited: album.share?.members ?? null,
});

const blank = ({ rule, owner }: Request, name: string): AlbumPlan => ({
  key: rule.key,
  kind: 'rule',
  owner: owner.user.id,
  user: owner.user.name,
  album: null,
  name,
  action: 'skip',
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
});

/** Who put a photo in: the owner for their own photos and those of the shared space, else whom it belongs to. */
const providerOf = (photo: Photo, owner: UserId): UserId =>
  photo.space === SHARED_SPACE || photo.space === owner ? owner : photo.space;

const isLeftOut = (leftOut: readonly LeftOut[]) => {
  const fingerprint = (photo: { file: string; taken: number; size: number }) =>
    `${photo.taken}|${photo.size}|${photo.file}`;
  const ids = new Set(leftOut.map(({ photo }) => photo));
  const files = new Set(leftOut.map(fingerprint));
  return (photo: Photo) => ids.has(photo.id) || files.has(fingerprint(photo));
};

/** The first and last day of some photos, in words for `--json`. */
export const titleOf = (photos: readonly Photo[], dayStartsAt: number): AlbumPlan['title'] => {
  const days = photos.map(({ taken }) => photoDayOf(taken, dayStartsAt)).sort((a, b) => a - b);
  if (days.length === 0) return null;
  return { memory: 'rule', from: formatDay(days[0] as Day), to: formatDay(days.at(-1) as Day), place: null };
};

/** What the keeper should hear before others see photos. */
const sharingNotes = (
  photos: readonly Photo[],
  owner: Member,
  audience: readonly UserId[],
  house: Household,
): string[] => {
  if (audience.length === 0) return [];
  const own = photos.filter(({ space }) => space === owner.user.id).length;
  return own === 0
    ? []
    : [`shows ${count(own, 'photo')} of ${owner.user.name}'s own to ${list(audience.map(house.nameOf))}`];
};

const nothingWasKept = (found: number, allowed: number): string => {
  if (found === 0) return 'no photo matches';
  if (allowed === 0)
    return `${count(found, 'photo matches', 'photos match')}, but none may be shown here: hidden, or not open to everybody it is shared with`;
  return `${count(allowed, 'photo matches', 'photos match')}, but none is worth showing (screenshots, scraps)`;
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

  const { edits, putIn, leftOut } = await editsSince(world, standing, present, share);
  const theirs = new Set(putIn);
  const isOut = isLeftOut(leftOut);
  const allowed = open.filter((photo) => !hidden.has(photo.id) && !isOut(photo));
  const seed = seedOf(rule.key, owner.user.id, period);
  const choice = choose(
    allowed.filter(({ id }) => !theirs.has(id)),
    { how: rule.choose, pick: rule.pick, seed, dayStartsAt: moment.dayStartsAt },
  );
  const chosen = choice.chosen.slice(0, MOST_PHOTOS - putIn.length);
  if (chosen.length === 0)
    return skip(nothingWasKept(found.length, allowed.length), { ...current, notes: resolved.notes });

  const photos = chosen.map(({ photo }) => photo);
  const name = await fillName(rule.name, {
    language: owner.config?.language ?? world.loaded.config.language,
    owner,
    today: moment.today,
    photos,
    reader,
  });
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
    share: share.audience.map((user) => ({
      user: house.nameOf(user),
      permission: wordOf(
        [...share.set, ...(present?.share?.members ?? [])].find((one) => one.user === user)?.permission ??
          PERMISSIONS.view,
      ),
    })),
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

/** What people did to the album, and which of the photos they put in may stay. */
const editsSince = async (world: World, standing: Standing | null, present: PresentAlbum | null, share: ShareMerge) => {
  if (!standing || !present) {
    return { edits: { renamed: false, chosenCover: null }, putIn: [] as PhotoId[], leftOut: standing?.leftOut ?? [] };
  }
  const ids = new Set([...standing.last.members, ...present.members.map(({ photo }) => photo)]);
  const photos = new Map((await world.reader.photos([...ids])).map((photo) => [photo.id, photo]));
  const may = await mayStay(world.house, world.hiding, standing, present, share.audience, photos);
  const owner = world.house.members.get(present.owner)?.view;
  const views = audienceViews(world.house, share.audience, present);
  const hidden = await world.hiding.among([...photos.values()], present.owner);
  const stillThere = (id: PhotoId) => {
    const photo = photos.get(id);
    return photo !== undefined && owner !== undefined && !hidden.has(id) && mayStandIn(photo, owner, views);
  };
  const edits = editsOf(standing.last, presentOf(present), stillThere);
  const takenOut = edits.takenOut.flatMap((id): LeftOut[] => {
    const photo = photos.get(id);
    return photo ? [{ photo: id, file: photo.file, taken: photo.taken, size: photo.size }] : [];
  });
  const back = new Set(edits.putIn);
  return {
    edits,
    putIn: edits.putIn.filter((id) => may.has(id)),
    // Whoever puts a photo back in has changed their mind.
    leftOut: [...standing.leftOut.filter(({ photo }) => !back.has(photo)), ...takenOut],
  };
};
