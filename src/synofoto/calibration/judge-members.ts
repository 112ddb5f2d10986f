/** Columns of the rows that put photos into the album. */
import { type Judge, theOne } from './judge.ts';
import { cannotTell, contradiction, habitual, same, shown } from './judged.ts';

const ITS_OWNER = 'its owner';

const isOwners =
  (column: 'item_provider_id_user' | 'album_id_user', says: string): Judge =>
  ({ album, members }) => {
    const one = theOne(members.map((member) => member[column]));
    if (one === 'several') return contradiction('several users', ITS_OWNER, says);
    if (one.value === album.id_user) return same(ITS_OWNER);
    return contradiction(one.value === null ? 'empty' : `user ${shown(one.value)}`, ITS_OWNER, says);
  };

const sequence: Judge = ({ members, habits }) => {
  const one = theOne(members.map((member) => member.sequence));
  if (one === 'several') {
    return cannotTell('an order', shown(habits.sequence), 'Its photos have an order of their own. Ours have none.');
  }
  if (one.value !== habits.sequence && members.length < 2) {
    return cannotTell(shown(one.value), shown(habits.sequence), 'With two photos or more it could tell.');
  }
  return habitual(one.value, habits, 'sequence');
};

export const memberColumns: Readonly<Record<string, Judge>> = {
  item_provider_id_user: isOwners(
    'item_provider_id_user',
    'Did its owner put in every photo? Else take another album.',
  ),
  album_id_user: isOwners('album_id_user', 'It names somebody else than the owner of the album.'),
  sequence,
};
