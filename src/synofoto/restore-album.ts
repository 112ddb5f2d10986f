/** An album that shall stand again as it once did, row by row. */
import type { AlbumRestoration, AlbumRows, PresentAlbum, Row } from '../library.ts';
import { failed, isAsPlanned } from './apply.ts';
import type { Connection } from './connect.ts';
import type { Habits } from './habits.ts';
import { presentAlbums } from './present.ts';
import * as rows from './rows.ts';
import * as write from './write-album.ts';

/** Columns that the library fills by itself, or that have a function of their own. */
const NOT_OURS: ReadonlySet<string> = new Set(['version', 'cover']);

const text = (value: unknown): string => JSON.stringify(value ?? null);

/** Columns in which two rows differ. */
const differing = (from: Row, to: Row, known: ReadonlySet<string>): string[] =>
  Object.keys(to).filter((name) => known.has(name) && text(from[name]) !== text(to[name]));

const change = async (db: Connection, table: rows.RowTable, from: Row | null, to: Row, but?: ReadonlySet<string>) => {
  const known = new Set([...(await rows.columnNames(db, table))].filter((name) => !but?.has(name)));
  const columns = from ? differing(from, to, known) : Object.keys(to).filter((name) => known.has(name));
  if (columns.length === 0) return;
  if (!from) await rows.insertRow(db, table, columns, to);
  else await rows.updateRow(db, table, from[rows.KEYS[table]] as string | number, columns, to);
};

/** The share, before the album's row names it. Its passphrase must be the album's alone. */
const putShare = async (db: Connection, { id, owner, rows: { share } }: AlbumRestoration): Promise<void> => {
  if (!share) return;
  const passphrase = String(share.passphrase);
  const there = await rows.shareRow(db, passphrase);
  if ((await rows.passphraseIsTaken(db, passphrase, id)) || (there && there.id_user !== owner))
    throw failed('The link this album once had belongs to something else by now', 'Nothing was written.');
  await change(db, 'share', there ?? null, share);
};

/** Permissions: those too many go first, so that a member never has two. */
const putPermissions = async (db: Connection, before: readonly Row[], wanted: readonly Row[]): Promise<void> => {
  const byId = new Map(before.map((row) => [row.id, row]));
  const stays = new Set(wanted.map(({ id }) => id).filter((id) => id !== undefined));
  const tooMany = before.map(({ id }) => id as number).filter((id) => !stays.has(id));
  if (tooMany.length > 0) await rows.deletePermissions(db, tooMany);
  for (const row of wanted) await change(db, 'share_permission', byId.get(row.id) ?? null, row);
};

const putMembers = async (db: Connection, { id, owner, now, members }: AlbumRestoration): Promise<void> => {
  const here = new Map(now?.members.map((member) => [member.photo, text(member)]));
  const then = new Set(members.map(({ photo }) => photo));
  const other = members.filter((member) => here.has(member.photo) && here.get(member.photo) !== text(member));
  const add = members.filter(({ photo }) => !here.has(photo));
  const remove = [...here.keys()].filter((photo) => !then.has(photo));
  // New photos first: the album is at no moment without any.
  if (add.length > 0) await rows.insertMembersAgain(db, id, owner, add);
  if (remove.length > 0) await write.deleteMembers(db, id, remove);
  if (other.length > 0) await rows.updateMembers(db, id, other);
};

/** Rows that have not been given a number yet are compared without it. */
const sameRow = (wanted: Row, found: Row | null | undefined, but: readonly string[] = []): boolean =>
  found !== null &&
  found !== undefined &&
  Object.keys(wanted).every(
    (name) => but.includes(name) || !(name in found) || text(wanted[name]) === text(found[name]),
  );

const rowsAsMeant = ({ album, share, permissions }: AlbumRows, found: AlbumRows, touched: boolean): boolean =>
  sameRow(album, found.album) &&
  (share ? sameRow(share, found.share, touched ? ['modified_time'] : []) : found.share === null) &&
  permissions.length === found.permissions.length &&
  permissions.every((row) => found.permissions.some((other) => sameRow(row, other)));

/** Throws when what stands there is not what was meant; the transaction then rolls back. */
const readBack = async (db: Connection, habits: Habits, album: AlbumRestoration): Promise<PresentAlbum> => {
  const [found] = await presentAlbums(db, habits, [album.id]);
  const numbers = await write.statistics(db, album.id);
  if (!found || !numbers) throw failed('The album put back cannot be read back');
  const then = new Set(album.members.map(({ photo }) => photo));
  const { counted } = album.rows;
  const problems = [
    found.members.length !== then.size || found.members.some(({ photo }) => !then.has(photo))
      ? `it holds ${found.members.length} photos instead of ${then.size}`
      : null,
    rowsAsMeant(album.rows, found.rows, album.touch === true) ? null : 'its name, cover or sharing differs',
    counted || numbers.photos === then.size ? null : `its photo count says ${numbers.photos}`,
    counted && text(counted) !== text(found.rows.counted) ? 'its photo count differs' : null,
    numbers.version > 0 ? null : 'it has no version',
  ].filter((problem) => problem !== null);
  if (problems.length === 0) return found;
  throw failed(
    `The album is not what was meant after putting it back: ${problems.join(', ')}`,
    'It was left as it was. If photos were just moved or deleted, try again; otherwise see memories doctor.',
  );
};

/**
 * Puts one album back, within a transaction of the caller's.
 *
 * @throws MemoriesError `album-failed` when it changed since that was planned, when its number or its link belong to
 * something else by now, or when it does not read back as meant.
 */
export const restoreAlbum = async (
  db: Connection,
  habits: Habits,
  album: AlbumRestoration,
  clock: number,
): Promise<PresentAlbum> => {
  const { id, owner, createTime, now, rows: wanted } = album;
  if (now) {
    const ours = await write.lockAlbum(db, id, owner, createTime);
    const [found] = ours ? await presentAlbums(db, habits, [id]) : [];
    if (!isAsPlanned(now, found)) throw failed('Somebody changed this album just now');
  } else if (await rows.numberIsTaken(db, id)) {
    throw failed('The number of this album is another one’s by now', 'Nothing was written.');
  }
  await putShare(db, album);
  await putPermissions(db, now?.rows.permissions ?? [], wanted.permissions);
  await change(
    db,
    'normal_album',
    now?.rows.album ?? null,
    now ? wanted.album : { ...wanted.album, cover: 0 },
    now ? NOT_OURS : new Set(['version']),
  );
  const [old, next] = [now?.passphrase ?? null, (wanted.album.passphrase_share as string | null) ?? null];
  if (old !== null && old !== next && !(await rows.passphraseIsTaken(db, old, id))) await write.deleteShare(db, old);
  await putMembers(db, album);
  // No cover at all is not for the function of Photos, which is made to set one.
  if (Number(wanted.album.cover) > 0)
    await write.setCover(db, id, wanted.album.cover as PresentAlbum['members'][number]['photo']);
  else await change(db, 'normal_album', { id, cover: now?.rows.album.cover ?? 0 }, { cover: 0 });
  await write.refreshStatistics(db, id);
  if (wanted.counted) await change(db, 'normal_album', { id, ...(await rows.countedRow(db, id)) }, wanted.counted);
  if (album.touch && next !== null) await write.touchShare(db, next, clock);
  return readBack(db, habits, album);
};
