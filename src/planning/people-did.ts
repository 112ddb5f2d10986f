/** What people made of an album of ours: enough of it, and the album is theirs. */
import type { PresentAlbum } from '../library.ts';
import { isPlainShare } from './album-rows.ts';
import type { Standing } from './standing.ts';

/** In words, what people did to an album since we last wrote it that would be lost with it. */
export const peopleDid = ({ last }: Pick<Standing, 'last'>, present: PresentAlbum): string[] => {
  const ours = new Set(last.members);
  const invited = new Map(last.invited.map(({ user, permission }) => [user, permission]));
  const has = (id: number | null) => present.members.some(({ photo }) => photo === id);
  const { share } = present;
  return [
    ...(present.name === last.name ? [] : ['renamed it']),
    ...(present.cover !== null && present.cover !== last.cover && has(present.cover) ? ['chose its cover'] : []),
    ...(present.members.every(({ photo }) => ours.has(photo)) ? [] : ['put photos in']),
    ...(share &&
    (share.members.some(({ user, permission }) => invited.get(user) !== permission) || !isPlainShare(present.rows))
      ? ['shared it']
      : []),
  ];
};
