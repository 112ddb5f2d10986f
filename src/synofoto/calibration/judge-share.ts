/** Columns of the share, and of the permissions of its owner and of the one who was invited. */
import type { Row } from '../../library.ts';
import { MAY_VIEW, TARGET_USER } from '../albums.ts';
import { USUAL } from '../habits.ts';
import { type Case, isSeconds, type Judge, theOne, timeShown } from './judge.ts';
import { cannotTell, contradiction, fixed, habitual, type Judged, learned, same, shown } from './judged.ts';

/** A judge of the share row, whose absence is refused before anything is judged. */
const ofShare =
  (judge: (share: Row, one: Case) => Judged): Judge =>
  (one) =>
    one.share && judge(one.share, one);

const AS_WE_DRAW = /^[A-Za-z0-9]{9}$/;
const NINE = '9 letters, digits';

/** The key in a link: never shown, only what sort of word it is. */
const passphrase = ({ passphrase: word }: Row): Judged => {
  const text = String(word);
  if (AS_WE_DRAW.test(text)) return same(NINE);
  const others = /^[A-Za-z0-9]*$/.test(text) ? '' : ', others too';
  return contradiction(`${[...text].length} characters${others}`, NINE, 'Links look different from those we know.');
};

const OWNER_OF_SHARE = 'the owner';

const isAlbumOwner = (id: unknown, album: Row): Judged =>
  id === album.id_user
    ? same(OWNER_OF_SHARE)
    : contradiction(`user ${shown(id)}`, OWNER_OF_SHARE, 'The share is not of the one who owns the album.');

export const shareColumns: Readonly<Record<string, Judge>> = {
  passphrase: ofShare(passphrase),
  privacy_type: ofShare(({ privacy_type }) =>
    fixed(privacy_type, 0, 'Is the link open to others than those invited? Else we would make a public one.'),
  ),
  type: ofShare(({ type }, { habits }) => habitual(type, habits, 'shareType')),
  enable: ofShare(({ enable }) => fixed(enable, true, 'The album is shared all the same.')),
  expired_time: ofShare(({ expired_time }) =>
    fixed(expired_time, 0, 'Was the link given an end? Else this is how "never" is written.'),
  ),
  hashed_password: ofShare(({ hashed_password }) =>
    hashed_password === ''
      ? same("''")
      : contradiction('one is set', "''", 'Was the link given a password? Else this is how "none" is written.'),
  ),
  id_user: ofShare(({ id_user }, { album }) => isAlbumOwner(id_user, album)),
  modified_time: ofShare(({ modified_time }) =>
    isSeconds(modified_time)
      ? same(timeShown(modified_time), 'real time')
      : contradiction(shown(modified_time), 'real time', 'It is no time in seconds.'),
  ),
};

const NO_RIGHT = 'We take a number without the bit 1 for no right to look.';
const mayView = (permission: unknown): boolean => typeof permission === 'number' && (permission & MAY_VIEW) !== 0;

/** By whom it is for alone, whatever sort of target the row says. */
const isOwners = (row: Row, album: Row): boolean => row.target_id === album.id_user;

const owner: Judge = ({ album, permissions, habits }) => {
  const [row] = permissions.filter((one) => isOwners(one, album));
  if (!row)
    return contradiction('no row', shown(habits.owner), 'The owner has no row of their own, and we would write one.');
  if (!mayView(row.permission)) return contradiction(shown(row.permission), shown(habits.owner), NO_RIGHT);
  return habitual(row.permission, habits, 'owner');
};

const invited: Judge = ({ album, permissions, habits }) => {
  const [row] = permissions.filter((one) => !isOwners(one, album));
  const ownerRow = permissions.find((one) => isOwners(one, album));
  const [value, ours] = [row?.permission, shown(habits.view)];
  const found = shown(value);
  if (value === habits.view) return same(found);
  if (value === USUAL.download || value === USUAL.upload || value === habits.download || value === habits.upload) {
    return cannotTell(found, ours, 'This is what we write for more than looking. Were they invited as Viewer?');
  }
  if (value === ownerRow?.permission) {
    return contradiction(found, ours, 'The one invited has the same right as the owner.');
  }
  if (!mayView(value)) return contradiction(found, ours, NO_RIGHT);
  return learned(found, ours, { view: value as number }, `A Viewer gets ${value} from now on.`);
};

const targetType: Judge = ({ permissions }) => {
  const one = theOne(permissions.map(({ target_type }) => target_type));
  return fixed(
    one === 'several' ? 'several' : one.value,
    TARGET_USER,
    'We take it for a member, and do not know what else it may be.',
  );
};

const permissionsOf: Judge = ({ album, permissions }) => {
  const one = theOne(permissions.map(({ id_user }) => id_user));
  return isAlbumOwner(one === 'several' ? 'several' : one.value, album);
};

export const permissionColumns: Readonly<Record<string, Judge>> = {
  'permission (owner)': owner,
  'permission (Viewer)': invited,
  target_type: targetType,
  id_user: permissionsOf,
};
