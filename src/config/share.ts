/** Who may see an album, and who lends photos to whom. */
import type { NameOrId, Permission, Share } from '../core/rule.ts';
import { Complaint, quote, scalarOf } from './complaint.ts';
import type { Loan } from './config.ts';
import { type NameOrIdInput, nameOrId, readUser, TEXT, user } from './names.ts';
import { type Field, formsOf, leaf, listOf, mapOf, section } from './shapes.ts';
import { oneOf } from './words.ts';
import type { Scalar, Written } from './written.ts';

const PERMISSIONS = ['view', 'download', 'upload'] as const;

const isGroup = (scalar: Scalar, word: string): boolean => scalar.text.trim().toLowerCase() === word;

/** Each user once, in the order given. */
const once = (users: readonly NameOrId[]): NameOrId[] => [
  ...new Map(users.map((one) => [JSON.stringify(one), one])).values(),
];

const viewers = (users: readonly NameOrId[]): Share =>
  users.length === 0 ? 'nobody' : once(users).map((one) => ({ user: one, permission: 'view' }));

type GroupInput = 'everyone' | 'nobody' | (string & {}) | number;

const group: Field<GroupInput, Share> = leaf(TEXT, (value) => {
  const scalar = scalarOf(value, 'everyone');
  if (isGroup(scalar, 'everyone')) return 'everyone';
  if (isGroup(scalar, 'nobody')) return 'nobody';
  return viewers([readUser(scalar)]);
});

/** `everyone`, `nobody`, `[ben, leo]` who may view, or `{ ben: download, leo: view }`. */
export const share = formsOf({
  one: group,
  list: listOf(user('ben'), { example: 'ben, leo', mayBeEmpty: true }).transform(viewers),
  map: mapOf(user('ben'), oneOf(PERMISSIONS), {
    what: 'Write for example { ben: download, leo: view }.',
    ids: true,
  }).transform(
    (entries): Share =>
      entries.map(({ key, value }): { user: NameOrId; permission: Permission } => ({ user: key, permission: value })),
  ),
});

export type ForInput = 'everyone' | (string & {}) | number;

/** `everyone`, or users: one album for each. */
export const forWhom = formsOf({
  one: leaf<ForInput, 'everyone' | NameOrId[]>(TEXT, (value) => {
    const scalar = scalarOf(value, 'everyone');
    return isGroup(scalar, 'everyone') ? 'everyone' : [readUser(scalar)];
  }),
  list: listOf(user(), { example: 'ada, ben' }).transform(once),
});

/** The one owner of an album. */
export const owner: Field<NameOrIdInput, NameOrId> = leaf(TEXT, (value: Written | undefined) => {
  const scalar = scalarOf(value, 'ada');
  if (isGroup(scalar, 'everyone')) throw new Complaint('is one user. Write for: everyone to make one album for each.');
  return readUser(scalar);
});

const someAlbums = section({
  albums: listOf(nameOrId('Sedona'), { example: 'Sedona' }).describe('These albums of theirs, by name or id'),
});

const what = formsOf({
  one: leaf<'everything', 'everything'>({ enum: ['everything'] }, (value) => {
    const scalar = scalarOf(value, 'everything');
    if (isGroup(scalar, 'everything')) return 'everything';
    throw new Complaint(`${quote(scalar)} is not known here. Write everything, or { albums: [Sedona] }.`);
  }),
  map: someAlbums,
});

const everything = (users: readonly NameOrId[]): Loan[] => once(users).map((to) => ({ to, what: 'everything' }));

/** Whom a member lends their photos to: `[ben]`, or `{ ada: everything, leo: { albums: [Sedona] } }`. */
export const lendsTo = formsOf({
  one: user('ben').transform((to): Loan[] => everything([to])),
  list: listOf(user('ben'), { example: 'ben', mayBeEmpty: true }).transform(everything),
  map: mapOf(user('ben'), what, {
    what: 'Write for example { ben: everything, leo: { albums: [Sedona] } }.',
    ids: true,
  }).transform((entries): Loan[] => entries.map(({ key, value }) => ({ to: key, what: value }))),
});
