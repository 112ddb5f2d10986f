/**
 * Taking one run's work on an album back, as a three-way difference: what it changed and what is still as it left it
 * becomes what it was; whatever people or later runs changed since stays. Pure, and blind to who may see what: that is
 * for the caller.
 */
import type { Invitee, Put } from '../core/album-plan.ts';
import type { PhotoId, UserId } from '../core/photo.ts';
import type { AlbumRecord } from '../journal/records.ts';
import type { AlbumRows, Row } from '../library.ts';
import {
  coverIn,
  invitedIn,
  isPlainShare,
  isShared,
  NAMES,
  nameIn,
  newPermission,
  ownerRow,
  passphraseIn,
  rowOf,
  rowsOfOthers,
  type Stood,
  stoodBefore,
  type Words,
} from './album-rows.ts';

/** An album on the way back, and what we remember having put into it. */
export interface Step {
  readonly stood: Stood;
  readonly put: Put;
  /** Photos that came back with this, not yet checked. */
  readonly back: readonly PhotoId[];
  /** Whether the share is other than it ever was. */
  readonly touch: boolean;
  /** What people or later runs changed since, and so stays. */
  readonly stays: readonly string[];
}

/** A record of a change to an album that stood before and after. */
export type Changed = AlbumRecord & {
  readonly before: NonNullable<AlbumRecord['before']>;
  readonly put: NonNullable<AlbumRecord['put']>;
};

type Levels = ReadonlyMap<UserId, number>;

const levelsOf = (invited: readonly Invitee[]): Levels =>
  new Map(invited.map(({ user, permission }) => [user, permission]));

/** Everybody's permission as the run left it. */
const levelsAfter = ({ put, prior }: Changed, before: Levels, { inRow }: Words): Levels => {
  const { audience, permissions } = put.after;
  const inRows = (invited: readonly Invitee[]) =>
    levelsOf(invited.map(({ user, permission }) => ({ user, permission: inRow(permission) })));
  if (permissions) return inRows(permissions);
  const [asked, wanted] = [inRows(prior?.invited ?? []), inRows(put.invited)];
  return new Map(
    audience.map((user) => {
      const had = before.get(user);
      const wish = wanted.get(user);
      const isOurs = had === undefined || asked.get(user) === had;
      return [user, isOurs && wish !== undefined ? wish : (had ?? 0)];
    }),
  );
};

/** What differs between `before` and `after` and is now as in `after` becomes as before. */
const backward = <T>(now: T, before: T, after: T): T => (before !== after && now === after ? before : now);

const takenBackLevels = (now: Levels, before: Levels, after: Levels): Levels => {
  const users = new Set([...now.keys(), ...before.keys()]);
  return new Map(
    [...users].flatMap((user) => {
      const level = backward(now.get(user), before.get(user), after.get(user));
      return level === undefined ? [] : [[user, level] as const];
    }),
  );
};

const sameRow = (a: Row | null, b: Row | null, but: readonly string[] = []): boolean => {
  const without = (row: Row | null) =>
    row &&
    Object.entries(row)
      .filter(([name]) => !but.includes(name))
      .sort(([x], [y]) => (x < y ? -1 : 1));
  return JSON.stringify(without(a)) === JSON.stringify(without(b));
};

const sameRows = (a: readonly Row[], b: readonly Row[]): boolean =>
  a.length === b.length && a.every((row) => b.some((other) => sameRow(row, other)));

interface ShareStep {
  readonly share: Pick<AlbumRows, 'share' | 'permissions'>;
  readonly shared: unknown;
  readonly passphrase: string | null;
  readonly touch: boolean;
  /** Somebody changed sharing itself since: what we asked for is remembered as it is. */
  readonly kept: boolean;
}

const keepShare = ({ album, share, permissions }: AlbumRows): ShareStep => ({
  share: { share, permissions },
  shared: album.shared,
  passphrase: passphraseIn({ album, share, permissions }),
  touch: false,
  kept: true,
});

/** The permission rows for these levels, on that passphrase: as they were, as they are, or new. */
const rowsFor = (levels: Levels, passphrase: string, owner: UserId, first: AlbumRows, second: AlbumRows): Row[] =>
  [...levels].map(([user, permission]) => {
    const row = rowOf(first, user) ?? rowOf(second, user);
    return {
      ...(row ?? newPermission(passphrase, owner, { user, permission })),
      permission,
      passphrase_share: passphrase,
    };
  });

const shareBack = (change: Changed, now: AlbumRows, before: AlbumRows, words: Words): ShareStep => {
  const { owner, put, undoes } = change;
  const [was, is] = [passphraseIn(before), passphraseIn(now)];
  // A passphrase is noted also where we left the share alone; ours is only one that was not there before.
  const newLink = put.passphrase !== null && put.passphrase !== was;
  // Only an undo switches sharing off: then all of it comes back.
  const switchedOff =
    put.passphrase !== was && put.after.audience.length === 0 && (put.passphrase === null || undoes !== null);
  if (switchedOff && !isShared(now) && is === put.passphrase) return { ...keepShare(before), kept: false };
  if (is === null || !isShared(now) || is !== (newLink ? put.passphrase : was)) return keepShare(now);

  const hadLevels = isShared(before) ? levelsOf(invitedIn(before, owner)) : new Map<UserId, number>();
  const levels = takenBackLevels(levelsOf(invitedIn(now, owner)), hadLevels, levelsAfter(change, hadLevels, words));
  const asBefore = { shared: before.album.shared, passphrase: was, kept: false, touch: false };

  if (newLink && !isShared(before)) {
    if (levels.size === 0 && isPlainShare(now))
      return { ...asBefore, share: { share: before.share, permissions: before.permissions } };
    const permissions = [
      ...[ownerRow(now, owner)].filter((row) => row !== undefined),
      ...rowsFor(levels, is, owner, now, before),
      ...rowsOfOthers(now),
    ];
    const touch = !sameRows(permissions, now.permissions);
    return { share: { share: now.share, permissions }, shared: now.album.shared, passphrase: is, touch, kept: false };
  }

  const link = was as string;
  const isAsBefore =
    levels.size === hadLevels.size && [...levels].every(([user, permission]) => hadLevels.get(user) === permission);
  const own = (isAsBefore && ownerRow(before, owner)) || ownerRow(now, owner);
  const [first, second] = newLink ? [before, now] : [now, before];
  const permissions = [
    ...(isAsBefore && !ownerRow(before, owner) ? [] : own ? [{ ...own, passphrase_share: link }] : []),
    ...rowsFor(levels, link, owner, first, second),
    ...rowsOfOthers(now).map((row): Row => ({ ...row, passphrase_share: link })),
  ];
  const back =
    sameRows(permissions, before.permissions) && sameRow(now.share, before.share, ['modified_time', 'passphrase']);
  return {
    share: { share: back ? before.share : { ...now.share, passphrase: link }, permissions },
    shared: now.album.shared,
    passphrase: link,
    touch: !back && (newLink || !sameRows(permissions, now.permissions)),
    kept: false,
  };
};

/** What we asked for, as we will remember it: a member people took out or changed since stays remembered as theirs. */
const invitedBack = ({ put, prior, owner }: Changed, last: Put, now: AlbumRows, { inWords }: Words): Invitee[] => {
  const [before, after, ours] = [levelsOf(prior?.invited ?? []), levelsOf(put.invited), levelsOf(last.invited)];
  const there = levelsOf(
    invitedIn(now, owner).map(({ user, permission }) => ({ user, permission: inWords(permission) })),
  );
  const users = new Set([...ours.keys(), ...before.keys()]);
  return [...users].flatMap((user) => {
    const mine = ours.get(user);
    const changedByPeople = mine !== undefined && there.get(user) !== mine;
    const permission = changedByPeople ? mine : backward(mine, before.get(user), after.get(user));
    return permission === undefined ? [] : [{ user, permission }];
  });
};

const differenceOf = (a: readonly PhotoId[], b: readonly PhotoId[]): Set<PhotoId> => {
  const other = new Set(b);
  return new Set(a.filter((photo) => !other.has(photo)));
};

/**
 * One step back. `last` is what we remember having put; of a member people took out since, that stays remembered.
 */
export const stepBack = (change: Changed, now: Stood, last: Put, words: Words): Step => {
  const { put, prior } = change;
  const was = stoodBefore(change.before, change, now.rows, put.passphrase);
  const then = was.members.map(({ photo }) => photo);
  const [added, removed] = [differenceOf(put.after.members, then), differenceOf(then, put.after.members)];
  const here = new Set(now.members.map(({ photo }) => photo));
  const back = was.members.filter(({ photo }) => removed.has(photo) && !here.has(photo));
  const members = [...now.members.filter(({ photo }) => !added.has(photo)), ...back].sort((a, b) => a.photo - b.photo);

  const renamed = nameIn(was) !== put.after.name;
  const isStillNamed = nameIn(now) === put.after.name;
  const names =
    renamed && isStillNamed
      ? Object.fromEntries(NAMES.filter((name) => name in was.rows.album).map((name) => [name, was.rows.album[name]]))
      : {};
  const cover = backward(coverIn(now), coverIn(was), (put.after.cover || null) as PhotoId | null);
  const share = shareBack(change, now.rows, was.rows, words);
  const isWhole = JSON.stringify(members.map(({ photo }) => photo)) === JSON.stringify(then.toSorted((a, b) => a - b));
  const { counted: _counted, ...rows } = now.rows;

  const [putAdded, putRemoved] = [
    differenceOf(put.members, prior?.members ?? []),
    differenceOf(prior?.members ?? [], put.members),
  ];
  return {
    stood: {
      members,
      rows: {
        ...rows,
        ...(isWhole && was.rows.counted ? { counted: was.rows.counted } : {}),
        album: {
          ...now.rows.album,
          ...names,
          cover: cover ?? 0,
          shared: share.shared,
          passphrase_share: share.passphrase,
        },
        ...share.share,
      },
    },
    put: {
      name: prior ? backward(last.name, prior.name, put.name) : last.name,
      cover: prior ? backward(last.cover, prior.cover, put.cover) : last.cover,
      members: [...new Set([...last.members.filter((photo) => !putAdded.has(photo)), ...putRemoved])],
      invited: share.kept ? last.invited : invitedBack(change, last, now.rows, words),
    },
    back: back.map(({ photo }) => photo),
    touch: share.touch,
    stays: [...(renamed && !isStillNamed ? ['its name'] : [])],
  };
};
