import type { Draft } from '../draft.ts';
import type { Rows } from './insert.ts';

/** The first DSM user created by hand has uid 1026; below are admin and guest. */
const FIRST_UID = 1025;

/** Members and their rights. User 0, the shared space, is part of the schema. */
export const userRows = ({ users }: Draft): Rows => {
  const members = users.filter(({ id }) => id !== 0);
  return [
    [
      'user_info',
      members.map(({ id, name, enabled }) => ({ id, uid: FIRST_UID + id, name, config: {}, enable: enabled })),
    ],
    ['dsm_user', members.map(({ id, name }) => ({ uid: FIRST_UID + id, name }))],
    [
      'team_library_user_permission',
      members.flatMap(({ id, sharedSpaceRight: permission }) =>
        permission === null ? [] : [{ id_user: id, permission, auto_backup: false }],
      ),
    ],
  ];
};
