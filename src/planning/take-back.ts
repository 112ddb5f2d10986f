/** An album on its way back to what it was: what may stand in it, what is written, what is remembered. */
import type { Invitee, Put, ShareMerge } from '../core/album-plan.ts';
import { coverOf } from '../core/cover.ts';
import type { ShownMemory } from '../core/memory.ts';
import { readMemoryKey } from '../core/memory-key.ts';
import { type Photo, type PhotoId, SHARED_SPACE } from '../core/photo.ts';
import { count } from '../core/text.ts';
import type { AlbumIdentity, ByHand, LeftOut, PutEntry } from '../journal/entries.ts';
import type { AlbumMember, AlbumRows, PresentAlbum } from '../library.ts';
import { coverIn, nameIn, passphraseIn, presentFrom, type Stood, type Words } from './album-rows.ts';
import { mayStay } from './allowed.ts';
import { isLeftOut } from './edits.ts';
import { type AlbumPlan, emptyPlan } from './plan.ts';
import { titleOf } from './settle.ts';
import { sharedWith, sharingNotes } from './sharing.ts';
import type { Standing } from './standing.ts';
import type { World } from './world.ts';

export interface Back extends AlbumIdentity {
  /** As it stands; null: it is gone, and comes back. */
  readonly present: PresentAlbum | null;
  /** What we remember of it now. */
  readonly standing: Standing;
  /** As it would be, if everything may be shown. */
  readonly stood: Stood;
  readonly put: Put;
  /** Photos that come back. */
  readonly back: readonly PhotoId[];
  /** Photos we ever put in, for whoever might pass for having uploaded them. */
  readonly everPut: ReadonlySet<PhotoId>;
  readonly leftOut: readonly LeftOut[];
  /** What people gave it, also what is away just now. */
  readonly byHand: ByHand | null;
  readonly memory: ShownMemory | null;
  readonly adopted?: Pick<PutEntry, 'adopted' | 'adoptedFrom'>;
  readonly words: Words;
  readonly touch: boolean;
  readonly forget: boolean;
  readonly undoes: string | null;
  readonly reason: string | null;
  readonly notes: readonly string[];
}

/** The share as it is: nothing to be asked of it. */
export const shareAsIs = (present: PresentAlbum, invited: readonly Invitee[]): ShareMerge => ({
  step: 'nothing',
  set: [],
  drop: [],
  invited,
  audience: present.share?.members.map(({ user }) => user) ?? [],
  stopped: false,
});

/** A plan about one of our albums, before anything is known of what becomes of it. */
export const blank = (
  world: World,
  { key, owner, id }: AlbumIdentity,
  name: string,
  more: Partial<AlbumPlan> & Pick<AlbumPlan, 'action'>,
): AlbumPlan =>
  emptyPlan({
    key,
    kind: readMemoryKey(key)?.kind ?? 'rule',
    owner,
    user: world.house.nameOf(owner),
    album: id,
    name,
    ...more,
  });

const invitedAs = (of: Back, stood: Stood): readonly Invitee[] => presentFrom(of, stood, of.words).share?.members ?? [];

/** Photos that may stand in the album as it would be, in its order. The first promise is kept here. */
const allowedIn = async (world: World, of: Back, photos: ReadonlyMap<PhotoId, Photo>): Promise<AlbumMember[]> => {
  const { standing, stood, back, everPut } = of;
  const isOut = isLeftOut(of.leftOut);
  const coming = new Set(back);
  const members = stood.members.filter(({ photo: id }) => {
    const photo = photos.get(id);
    return photo !== undefined && !(coming.has(id) && isOut(photo));
  });
  const would = presentFrom(of, { rows: stood.rows, members }, of.words);
  const ours = { ...standing.last, members: [...standing.last.members, ...back.filter((id) => everPut.has(id))] };
  const invited = invitedAs(of, stood);
  const may = await mayStay(world.house, world.hiding, { ...standing, last: ours }, would, invited, photos);
  return members
    .filter(({ photo }) => may.has(photo))
    .map((member) =>
      member.provider !== null && !world.house.members.has(member.provider) ? { ...member, provider: null } : member,
    );
};

/** The cover, if it may be one: a photo of the album, or none where none was chosen. */
const coverFor = (of: Back, members: readonly AlbumMember[], photos: ReadonlyMap<PhotoId, Photo>): PhotoId | null => {
  const has = (id: PhotoId | null | undefined) => members.some(({ photo }) => photo === id);
  const wanted = coverIn(of.stood);
  if (wanted === null || has(wanted)) return wanted;
  const cover = of.present?.cover;
  if (cover !== null && cover !== undefined && has(cover)) return cover;
  const left = members.map(({ photo }) => photos.get(photo) as Photo);
  return coverOf(left) ?? (left[0] as Photo).id;
};

const isAsItStands = (present: PresentAlbum | null, rows: AlbumRows, members: readonly AlbumMember[]): boolean => {
  if (!present) return false;
  const sorted = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(sorted)
      : value !== null && typeof value === 'object'
        ? Object.fromEntries(
            Object.entries(value)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([k, v]) => [k, sorted(v)]),
          )
        : value;
  const text = ({ counted, permissions, ...rest }: AlbumRows, of: readonly AlbumMember[]) =>
    JSON.stringify(
      sorted([rest, rows.counted ? counted : null, permissions.map((row) => JSON.stringify(sorted(row))).sort(), of]),
    );
  return text(present.rows, present.members) === text(rows, members);
};

const fileOf = ({ id, file, taken, size }: Photo): LeftOut => ({ photo: id, file, taken, size });

/** What of the album is people's, and which of its photos lie in the shared space: as after any write. */
const byHandIn = (
  { put, byHand, present }: Back,
  cover: PhotoId | null,
  shown: readonly Photo[],
): Pick<PutEntry, 'byHand' | 'shared'> => {
  const known = new Set([
    ...put.members,
    ...shown.map(({ id }) => id),
    ...(present?.members.map(({ photo }) => photo) ?? []),
  ]);
  const away = byHand?.photos.filter(({ photo }) => !known.has(photo)) ?? [];
  const ours = new Set(put.members);
  const photos = [...shown.filter(({ id }) => !ours.has(id)).map(fileOf), ...away];
  const chosen = cover === put.cover ? undefined : shown.find(({ id }) => id === cover);
  const shared = shown.filter(({ space }) => space === SHARED_SPACE).map(({ id }) => id);
  return {
    ...(photos.length > 0 || chosen ? { byHand: { photos, cover: chosen ? fileOf(chosen) : null } } : {}),
    ...(shared.length > 0 ? { shared } : {}),
  };
};

/** What keeps the lists of `hide` from guarding this album; '' when they do. */
const unguarded = (world: World, { owner }: AlbumIdentity): string =>
  [
    ...new Set(world.hiding.problemsOf(owner).map(({ path, message }) => `${world.loaded.where(path)} ${message}`)),
  ].join(' ');

/** The plan that puts an album back. It is never left empty, and shows nothing that may not be shown now. */
export const planBack = async (world: World, of: Back): Promise<AlbumPlan> => {
  const { present, stood, put, back, undoes } = of;
  const ids = [...new Set([...stood.members.map(({ photo }) => photo), ...put.members])];
  const photos = new Map((await world.reader.photos(ids)).map((photo) => [photo.id, photo]));
  const members = await allowedIn(world, of, photos);
  const had = new Set(present?.members.map(({ photo }) => photo));
  const has = new Set(members.map(({ photo }) => photo));
  const name = nameIn(stood);
  const skipped = (reason: string) => blank(world, of, present?.name ?? name, { action: 'skip', reason, undoes });
  if (members.length === 0) {
    return skipped(
      stood.members.length === 0
        ? 'without what was put in here it would be empty, and no album is left so; put a photo in, or delete it in Synology Photos'
        : 'nothing of what stood in it then may be shown here now, and no album is left empty',
    );
  }
  const audience = invitedAs(of, stood);
  const gains =
    back.some((id) => has.has(id)) ||
    audience.some(({ user }) => !present?.share?.members.some((one) => one.user === user));
  const trouble = gains ? unguarded(world, of) : '';
  if (trouble !== '') return { ...skipped(trouble), action: 'fail' };

  const cover = coverFor(of, members, photos);
  const { counted, ...bare } = stood.rows;
  const isWhole = members.length === stood.members.length;
  const rows: AlbumRows = {
    ...bare,
    ...(isWhole && counted ? { counted } : {}),
    album: { ...stood.rows.album, cover: cover ?? 0 },
  };
  const asItStands = isAsItStands(present, rows, members);
  const kept = stood.members.length - members.length;
  const would = presentFrom(of, { rows, members }, of.words);
  const share = shareAsIs(would, put.invited);
  const owner = world.house.members.get(of.owner);
  const shown = members.map(({ photo }) => photos.get(photo) as Photo);
  const coming = new Set(back);
  const isOut = isLeftOut(of.leftOut);
  return blank(world, of, name, {
    action: present === null ? 'create' : asItStands ? 'unchanged' : 'update',
    reason: asItStands && !of.forget ? 'it is already as it was before that run' : of.reason,
    share: sharedWith(share, would, world.house),
    items: members.map(({ photo }) => ({ id: photo, why: [coming.has(photo) ? 'here before' : 'stays'] })),
    cover,
    added: members.filter(({ photo }) => !had.has(photo)).length,
    removed: [...had].filter((id) => !has.has(id)).length,
    title: titleOf(shown, world.moment.dayStartsAt),
    notes: [
      ...of.notes,
      ...(kept > 0
        ? [
            `${count(kept, 'photo')} that stood here before ${kept === 1 ? 'stays' : 'stay'} out: gone, hidden, taken out by people, or not open to everybody who sees the album`,
          ]
        : []),
      ...(gains && owner ? sharingNotes(shown, owner, share.audience, world.house) : []),
    ],
    undoes,
    restoring: {
      album: { id: of.id, createTime: of.createTime },
      restoration: asItStands
        ? null
        : { owner: of.owner, id: of.id, createTime: of.createTime, now: present, rows, members, touch: of.touch },
      stands: present,
      forget: of.forget,
      put: {
        name: put.name,
        cover: put.cover,
        members: put.members.filter((id) => {
          const photo = photos.get(id);
          return has.has(id) || (photo !== undefined && !coming.has(id) && !isOut(photo) && !had.has(id));
        }),
        invited: put.invited,
        after: {
          name,
          cover: cover ?? (0 as PhotoId),
          members: members.map(({ photo }) => photo),
          audience: share.audience,
          permissions: audience,
        },
        leftOut: of.leftOut,
        passphrase: passphraseIn(rows),
        ...byHandIn(of, cover, shown),
        ...(of.memory ? { memory: of.memory } : {}),
        ...of.adopted,
      },
    },
  });
};
