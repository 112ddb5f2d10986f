/**
 * What Synology Photos writes into columns whose rule nobody published, as far as we know it: the usual values come from
 * rows people have seen, `doctor --calibrate` learns others from an album made by hand. Permissions are translated here
 * and nowhere else: outside `src/synofoto` they are always those of `PERMISSIONS`.
 */
import { type RawBuilder, sql } from 'kysely';
import { PERMISSIONS } from '../core/album-plan.ts';

/** How a name becomes what Photos searches and sorts by. */
export type NameRule = 'upper' | 'upper-unicode' | 'lower' | 'as-it-is' | 'empty';

export interface Habits {
  /** `normal_album.normalized_name`. */
  readonly normalizedName: NameRule;
  /** `normal_album.name_for_sort`, where there is one. */
  readonly nameForSort: NameRule;
  /** `share_permission.permission` of the album's owner. */
  readonly owner: number;
  /** Of an invited member who may look. */
  readonly view: number;
  readonly download: number;
  readonly upload: number;
  /** `share.type` of an album's share. */
  readonly shareType: number;
  /** `sequence` of a member nobody moved. */
  readonly sequence: number;
  readonly status: number;
  readonly sortBy: number;
  readonly sortDirection: number;
}

/** As in all rows publicly known. */
export const USUAL: Habits = {
  normalizedName: 'upper',
  nameForSort: 'upper',
  owner: 31,
  ...PERMISSIONS,
  shareType: 0,
  sequence: 0,
  status: 0,
  sortBy: 0,
  sortDirection: 0,
};

/** What only our own files know of a library; asked for when it matters, since they may change meanwhile. */
export interface Taught {
  readonly habits: () => Habits;
  /** Numbers of albums made here. */
  readonly ours: () => readonly number[];
}

export const UNTAUGHT: Taught = { habits: () => USUAL, ours: () => [] };

interface NameRuleMeaning {
  /** What a keeper calls it. */
  readonly says: string;
  /** As the server makes it. */
  readonly inSql: (name: string) => RawBuilder<string>;
}

/** In the order in which a rule is preferred where several explain what stands there. */
export const NAME_RULES: Readonly<Record<NameRule, NameRuleMeaning>> = {
  upper: { says: 'in upper case', inSql: (name) => sql`upper(${name})` },
  /** A server that sorts as C does knows A to Z only, Photos itself may know more. */
  'upper-unicode': { says: 'in upper case, É too', inSql: (name) => sql`${name.toUpperCase()}` },
  lower: { says: 'in lower case', inSql: (name) => sql`lower(${name})` },
  'as-it-is': { says: 'as it is', inSql: (name) => sql`${name}` },
  empty: { says: 'left empty', inSql: () => sql`''` },
};

/** A name as one of these columns has it. */
export const named = (rule: NameRule, name: string): RawBuilder<string> => NAME_RULES[rule].inSql(name);

/** What we call the rights of those invited. */
const RIGHTS = ['view', 'download', 'upload'] as const;

/** The number the database has for a right of ours; other numbers are people's own and stay. */
export const permissionInRow = (habits: Habits, permission: number): number => {
  const right = ([...RIGHTS, 'owner'] as const).find((one) => USUAL[one] === permission);
  return right === undefined ? permission : habits[right];
};

/** The right of ours that the number of somebody invited stands for. */
export const permissionFromRow = (habits: Habits, permission: number): number => {
  const right = RIGHTS.find((one) => habits[one] === permission);
  return right === undefined ? permission : USUAL[right];
};
