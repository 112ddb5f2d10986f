/**
 * What people did to an album since we last wrote it, and what it shall become: a three-way merge of *last put*,
 * *present* and *wanted*. People's edits win: a renamed album keeps its name, a photo taken out stays out, one put in
 * stays in, a chosen cover stays, a stopped share stays stopped.
 */
import type { PhotoId, UserId } from './photo.ts';

/** Permission bits of a member of a share by the word of the configuration. */
export const PERMISSIONS = { view: 1, download: 3, upload: 7 } as const;

export interface Invitee {
  readonly user: UserId;
  /** Bits; see `PERMISSIONS`. */
  readonly permission: number;
}

/** What we last wrote, as the journal remembers it. */
export interface Put {
  readonly name: string;
  readonly cover: PhotoId;
  /** Photos we put in; those people added are not among them. */
  readonly members: readonly PhotoId[];
  /** Members we invited; empty = not shared by us. */
  readonly invited: readonly Invitee[];
}

/** The album as it stands. */
export interface Present {
  readonly name: string;
  readonly cover: PhotoId | null;
  readonly members: readonly PhotoId[];
  /** null = not shared now. */
  readonly invited: readonly Invitee[] | null;
  /** Where sharing was switched off: members who would see it again if it were switched on. null or missing: never shared. */
  readonly dormant?: readonly UserId[] | null;
}

export interface Edits {
  readonly renamed: boolean;
  /** Cover that somebody chose, if it is still in the album. */
  readonly chosenCover: PhotoId | null;
  /** Photos somebody put in. */
  readonly putIn: readonly PhotoId[];
  /** Photos somebody took out, for good. */
  readonly takenOut: readonly PhotoId[];
}

/** From this size on, the sudden loss of more than half of an album is not read as somebody's wish. */
const SMALLEST_TO_DOUBT = 5;

/**
 * What people changed. A photo that is missing was taken out only if it could still stand in the album (`stillThere`:
 * it exists and is allowed), and only if not more than half of the album went at once: that is a shared space
 * switched off, or a library indexed anew, not a family choosing. `stood` are all members as our last write left them:
 * what people had put in before and took out since is taken out like any other.
 */
export const editsOf = (
  last: Put,
  present: Present,
  stillThere: (photo: PhotoId) => boolean,
  stood: readonly PhotoId[] = [],
): Edits => {
  const put = new Set(last.members);
  const now = new Set(present.members);
  const then = [...new Set([...last.members, ...stood])];
  const missing = then.filter((photo) => !now.has(photo));
  const wholesale = then.length >= SMALLEST_TO_DOUBT && missing.length * 2 > then.length;
  return {
    renamed: present.name !== last.name,
    chosenCover:
      present.cover !== null && present.cover !== last.cover && now.has(present.cover) ? present.cover : null,
    putIn: present.members.filter((photo) => !put.has(photo)),
    takenOut: wholesale ? [] : missing.filter(stillThere),
  };
};

export interface Merged {
  readonly name: string;
  readonly members: readonly PhotoId[];
  readonly cover: PhotoId;
  readonly add: readonly PhotoId[];
  readonly remove: readonly PhotoId[];
  /** Whether anything differs from what stands there. */
  readonly changed: boolean;
}

/**
 * The album as it shall be. `wanted.photos` must not be empty; `putIn` are the photos people added that may stay.
 */
export const merge = (
  present: Present | null,
  edits: Pick<Edits, 'renamed' | 'chosenCover'>,
  putIn: readonly PhotoId[],
  wanted: { readonly name: string; readonly photos: readonly PhotoId[]; readonly cover: PhotoId },
): Merged => {
  const members = [...new Set([...wanted.photos, ...putIn])];
  const now = new Set(present?.members ?? []);
  const then = new Set(members);
  const add = members.filter((photo) => !now.has(photo));
  const remove = [...now].filter((photo) => !then.has(photo));
  const name = present && edits.renamed ? present.name : wanted.name;
  const cover = edits.chosenCover !== null && then.has(edits.chosenCover) ? edits.chosenCover : wanted.cover;
  const changed = !present || add.length > 0 || remove.length > 0 || name !== present.name || cover !== present.cover;
  return { name, members, cover, add, remove, changed };
};

export type ShareStep = 'nothing' | 'create' | 'change';

export interface ShareMerge {
  readonly step: ShareStep;
  readonly set: readonly Invitee[];
  readonly drop: readonly UserId[];
  /** What we asked for, to remember: also members whom people took out since, so that they stay out. */
  readonly invited: readonly Invitee[];
  /** Everybody who will see the album afterwards, but its owner. */
  readonly audience: readonly UserId[];
  /** Sharing was on and somebody switched it off, whoever had switched it on. */
  readonly stopped: boolean;
}

/** The share as it shall be; each member merged on their own. */
export const mergeShare = (last: Put | null, present: Present | null, wanted: readonly Invitee[]): ShareMerge => {
  const asked = new Map((last?.invited ?? []).map(({ user, permission }) => [user, permission]));
  const there = present?.invited ? new Map(present.invited.map(({ user, permission }) => [user, permission])) : null;
  const invited = wanted;
  if (there === null) {
    const isOff = present !== null && (asked.size > 0 || (present.dormant ?? null) !== null);
    if (isOff || wanted.length === 0) {
      // Whoever is asked for no more must not be let in by the tap that switches it on again.
      const drop = (present?.dormant ?? []).filter(
        (user) => asked.has(user) && !wanted.some((one) => one.user === user),
      );
      const stays = (last?.invited ?? []).filter(({ user }) => !drop.includes(user));
      return {
        step: drop.length > 0 ? 'change' : 'nothing',
        set: [],
        drop,
        invited: isOff ? stays : [],
        audience: [],
        stopped: isOff && asked.size + wanted.length > 0,
      };
    }
    return { step: 'create', set: wanted, drop: [], invited, audience: wanted.map(({ user }) => user), stopped: false };
  }
  const set = wanted.filter(({ user, permission }) => {
    const before = asked.get(user);
    const now = there.get(user);
    if (now === undefined) return before === undefined; // new to us; or taken out by people, then it stays so
    return before === now && now !== permission; // ours and untouched, and we want another level
  });
  const wantedUsers = new Set(wanted.map(({ user }) => user));
  const drop = [...asked.keys()].filter((user) => !wantedUsers.has(user) && there.has(user));
  const audience = new Set([...there.keys(), ...set.map(({ user }) => user)]);
  for (const user of drop) audience.delete(user);
  return {
    step: set.length + drop.length > 0 ? 'change' : 'nothing',
    set,
    drop,
    invited,
    audience: [...audience],
    stopped: false,
  };
};
