/** One album of photo-syn becomes ours: what is mended, what goes out, what is remembered. */
import { coverOf } from '../../core/cover.ts';
import { type Photo, type PhotoId, SHARED_SPACE, type UserId } from '../../core/photo.ts';
import { count, list } from '../../core/text.ts';
import type { AlbumMember, AlbumRows, PresentAlbum, ShareMember } from '../../library.ts';
import type { Household } from '../household.ts';
import { type AlbumPlan, emptyPlan, type Restoring } from '../plan.ts';
import { titleOf } from '../settle.ts';
import { inviteesOf, wordOf } from '../sharing.ts';
import { NO_LONGER_ALLOWED } from '../withdraw.ts';
import type { NamedRequest } from './keys.ts';
import type { Sorted } from './leaks.ts';
import type { LeftByPhotoSyn } from './standing.ts';

/** photo-syn gives everybody this permission: to look. */
const PHOTO_SYN_GIVES = 1;

/** How rows of an album are put right; given from outside, since planning knows no tables. */
export type MendRows = (
  rows: AlbumRows,
  owner: UserId,
  cover: PhotoId,
) => {
  readonly rows: AlbumRows;
  readonly passphrase: string | null;
  readonly newLink: boolean;
  readonly ownerMended: boolean;
  readonly invited: readonly ShareMember[];
};

export interface Taking {
  readonly house: Household;
  readonly left: LeftByPhotoSyn;
  readonly key: string;
  /** The rule that fills it from now on; null: none does. */
  readonly request: NamedRequest | null;
  readonly sorted: Sorted;
  readonly dayStartsAt: number;
  /** What the library counts in it; null = nothing. */
  readonly counted: number | null;
  readonly mend: MendRows;
}

/** A member's own photo was put in by them, as Photos sees it; photo-syn names the album's owner for all. */
const mendedMember = (member: AlbumMember, photo: Photo): AlbumMember =>
  photo.space === SHARED_SPACE || member.provider === photo.space ? member : { ...member, provider: photo.space };

/** Whom it is shared with, in words; the rule may say otherwise from its next run on. */
const shareNotes = ({ house, request, left }: Taking): string[] => {
  const { present } = left;
  if (present.passphrase !== null && present.share === null) return ['sharing is switched off, and stays off'];
  const now = present.share?.members ?? [];
  if (!request || now.length === 0) return [];
  const { invitees, problems } = inviteesOf(request.rule.share, house, present.owner);
  if (problems.length > 0) return [];
  const wanted = new Set(invitees.map(({ user }) => user));
  const lose = now.filter(({ user }) => !wanted.has(user)).map(({ user }) => house.nameOf(user));
  if (lose.length === 0) return [];
  return [
    `the rule ${request.rule.key} does not share it with ${list(lose)}, who will no longer see it from its next run on; to keep them, add them to its share`,
  ];
};

/** The album taken away, since nobody would be left a photo they may see. */
const takenAway = (common: AlbumPlan, present: PresentAlbum): AlbumPlan => ({
  ...common,
  action: 'remove',
  reason: NO_LONGER_ALLOWED,
  removal: { album: present, leftOut: [], because: 'removed' },
});

/** Plans the taking over of one album. It holds a photo at least. */
export const takeOver = (taking: Taking): AlbumPlan => {
  const { house, left, key, request, sorted, counted, mend } = taking;
  const { entry, present } = left;
  const { stay, out } = sorted;
  const owner = house.nameOf(present.owner);
  const common = emptyPlan({
    key,
    owner: present.owner,
    user: owner,
    album: present.id,
    name: present.name,
    action: 'update',
    share: (present.share?.members ?? []).map(({ user, permission }) => ({
      user: house.nameOf(user),
      permission: wordOf(permission),
    })),
    removed: out.length,
    left: out,
  });
  const [first] = stay;
  if (!first) return takenAway(common, present);

  const photos = new Map(stay.map((photo) => [photo.id, photo]));
  const members = present.members.flatMap((member) => {
    const photo = photos.get(member.photo);
    return photo ? [mendedMember(member, photo)] : [];
  });
  const providers = new Map(present.members.map(({ photo, provider }) => [photo, provider]));
  const renamed = members.filter(({ photo, provider }) => provider !== providers.get(photo)).length;
  const coverStays = present.cover !== null && photos.has(present.cover);
  const cover = coverStays && present.cover !== null ? present.cover : (coverOf(stay) ?? first.id);
  const mended = mend(present.rows, present.owner, cover);
  const miscounted = counted !== present.members.length;
  const notes = [
    request
      ? `is the album of the rule ${key} from now on, which fills it anew from its next run on`
      : `no rule of memories.yml asks for it, so it stays as it is; its key is ${key}`,
    ...(mended.newLink ? ['its link could be guessed: it gets a new one, and the old one stops working'] : []),
    ...(mended.ownerMended ? [`${owner} gets the right of an owner on the share, which was missing`] : []),
    ...(coverStays ? [] : [`gets ${cover} as its cover`]),
    ...(renamed > 0
      ? [`${count(renamed, 'photo')} no longer said to be put in by ${owner}, but by whom they belong to`]
      : []),
    ...(miscounted ? ['its number of photos and its dates are put right'] : []),
    ...shareNotes(taking),
  ];
  const asItIs = out.length + renamed === 0 && coverStays && !mended.newLink && !mended.ownerMended && !miscounted;
  const putInByPeople = (photo: PhotoId) => ![present.owner, null].includes(providers.get(photo) ?? null);
  const put: Restoring['put'] = {
    name: entry.name || present.name,
    cover,
    // What photo-syn drew is ours to replace; what a member put in themselves is not.
    members: stay.map(({ id }) => id).filter((id) => !putInByPeople(id)),
    invited: mended.invited.map(({ user }) => ({ user, permission: PHOTO_SYN_GIVES })),
    after: {
      name: present.name,
      cover,
      members: members.map(({ photo }) => photo),
      audience: present.share?.members.map(({ user }) => user) ?? [],
    },
    leftOut: [],
    passphrase: mended.passphrase,
    adopted: 'photo-syn',
  };
  const identity = { id: present.id, createTime: present.createTime };
  const restoration = asItIs
    ? null
    : {
        owner: present.owner,
        ...identity,
        now: present,
        rows: mended.rows,
        members,
        touch: mended.newLink || mended.ownerMended,
      };
  return {
    ...common,
    action: asItIs ? 'unchanged' : 'update',
    items: stay.map(({ id }) => ({ id, why: ['was here'] })),
    cover,
    title: titleOf(stay, taking.dayStartsAt),
    notes,
    restoring: { album: identity, restoration, stands: asItIs ? present : null, forget: false, put },
  };
};
