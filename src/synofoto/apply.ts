/** A planned album becomes rows: one transaction, read back before it counts. */
import { MemoriesError } from '../errors.ts';
import type { AlbumWrite, PresentAlbum, ShareWrite } from '../library.ts';
import type { Connection } from './connect.ts';
import type { Features } from './features.ts';
import type { Habits } from './habits.ts';
import { presentAlbums } from './present.ts';
import { passphraseIsTaken } from './rows.ts';
import * as write from './write-album.ts';

const again = 'Nothing was written. Run again to take it into account.';

/** What is wrong with an album that is not written then. */
export const failed = (message: string, hint = again) => new MemoriesError('album-failed', message, { hint });

/** The same album as when it was planned, photo for photo? A version that moved alone changed nothing of it. */
export const isAsPlanned = (before: PresentAlbum, now: PresentAlbum | undefined): boolean =>
  JSON.stringify({ ...before, version: 0 }) === JSON.stringify({ ...now, version: 0 });

const applyShare = async (
  db: Connection,
  habits: Habits,
  album: AlbumWrite,
  share: ShareWrite,
  now: number,
): Promise<void> => {
  if (share.do === 'create') {
    if (!(await write.insertShare(db, habits, share.passphrase, album.owner, now)))
      throw failed(
        'The passphrase drawn for the share is taken',
        'Nothing was written. Run again: another one is drawn.',
      );
    if (!album.create) await write.shareAlbum(db, album.id, share.passphrase);
    await write.setPermissions(db, habits, share.passphrase, album.owner, [
      { user: album.owner, permission: write.OWNER_PERMISSION },
      ...share.members,
    ]);
  }
  if (share.do === 'change') {
    if (share.set.length > 0) await write.setPermissions(db, habits, share.passphrase, album.owner, share.set);
    if (share.drop.length > 0) await write.dropPermissions(db, share.passphrase, share.drop);
    await write.touchShare(db, share.passphrase, now);
  }
};

/** Whether everybody invited has their permission, and nobody who was taken out still has one. */
const sharedAsMeant = ({ share }: AlbumWrite, now: PresentAlbum): boolean => {
  if (share.do === 'nothing') return true;
  const has = new Map(now.share?.members.map(({ user, permission }) => [user, permission]));
  const given = share.do === 'create' ? share.members : share.set;
  return (
    given.every(({ user, permission }) => has.get(user) === permission) &&
    (share.do === 'create' ? has.size === given.length : share.drop.every((user) => !has.has(user)))
  );
};

/** Throws when what stands there is not what was meant; the transaction then rolls back. */
const readBack = async (db: Connection, habits: Habits, album: AlbumWrite): Promise<PresentAlbum> => {
  const [now] = await presentAlbums(db, habits, [album.id]);
  const numbers = await write.statistics(db, album.id);
  if (!now || !numbers) throw failed('The album written cannot be read back');
  const wanted = new Set(album.members);
  const problems = [
    now.members.length !== wanted.size || now.members.some(({ photo }) => !wanted.has(photo))
      ? `it holds ${now.members.length} photos instead of ${wanted.size}`
      : null,
    now.name === album.name ? null : 'its name differs',
    now.cover === album.cover && wanted.has(album.cover) ? null : 'its cover differs',
    numbers.photos === wanted.size ? null : `its photo count says ${numbers.photos}`,
    numbers.startTime === numbers.oldest && numbers.endTime === numbers.newest ? null : 'its time span is wrong',
    numbers.version > 0 ? null : 'it has no version',
    sharedAsMeant(album, now) ? null : 'it is shared with others than meant',
  ].filter((problem) => problem !== null);
  if (problems.length > 0) {
    throw failed(
      `The album is not what was meant after writing: ${problems.join(', ')}`,
      'It was taken back. If photos were just moved or deleted, run again; otherwise see memories doctor.',
    );
  }
  return now;
};

/**
 * Makes or changes one album, within a transaction of the caller's.
 *
 * @throws MemoriesError `album-failed` when the album changed since it was planned or does not read back as meant.
 */
export const applyAlbum = async (
  db: Connection,
  known: Features,
  habits: Habits,
  album: AlbumWrite,
  now: number,
): Promise<PresentAlbum> => {
  if (!album.create) {
    const ours = await write.lockAlbum(db, album.id, album.owner, album.createTime);
    const [present] = ours ? await presentAlbums(db, habits, [album.id]) : [];
    if (!album.before || !isAsPlanned(album.before, present)) throw failed('Somebody changed this album just now');
  }
  if (album.create) {
    await applyShare(db, habits, album, album.share, now);
    const passphrase = album.share.do === 'create' ? album.share.passphrase : null;
    await write.insertAlbum(db, known, habits, { ...album, passphrase });
  } else {
    await applyShare(db, habits, album, album.share, now);
    if (album.before && album.before.name !== album.name)
      await write.renameAlbum(db, known, habits, album.id, album.name);
  }
  // New photos first: the album is at no moment without any.
  if (album.add.length > 0) await write.insertMembers(db, habits, album.id, album.owner, album.add);
  if (album.remove.length > 0) await write.deleteMembers(db, album.id, album.remove);
  await write.setCover(db, album.id, album.cover);
  await write.refreshStatistics(db, album.id);
  return readBack(db, habits, album);
};

/**
 * Takes one album away, if it is still the one we made and nobody changed it since that was planned.
 *
 * @throws MemoriesError `album-failed` otherwise.
 */
export const applyRemoval = async (db: Connection, habits: Habits, album: PresentAlbum): Promise<void> => {
  if (!(await write.lockAlbum(db, album.id, album.owner, album.createTime))) {
    throw failed('This album is no longer the one that was made here', 'It was left alone.');
  }
  const [present] = await presentAlbums(db, habits, [album.id]);
  if (!isAsPlanned(album, present)) throw failed('Somebody changed this album just now');
  await write.deleteAlbum(db, album.id);
  const { passphrase } = album;
  // Never so in what we made; but the link of an album that was taken over may open another one too.
  if (passphrase !== null && !(await passphraseIsTaken(db, passphrase, album.id)))
    await write.deleteShare(db, passphrase);
};
