/** The members of the family, as the keeper describes them. */
import { HIDE_NOTHING } from '../core/rule.ts';
import { Complaint, quote, scalarOf } from './complaint.ts';
import type { UserConfig } from './config.ts';
import { hide } from './hide.ts';
import { language } from './locale.ts';
import { person, user } from './names.ts';
import { folder, readFolder } from './places.ts';
import { formsOf, leaf, listOf, mapOf, section } from './shapes.ts';
import { lendsTo } from './share.ts';
import { BOOLEAN, yesOrNo } from './words.ts';

type SharedSpace = UserConfig['sharedSpace'];

const sharedSpace = formsOf({
  one: leaf<boolean | 'yes' | 'no' | `/${string}`, SharedSpace>(
    { anyOf: [BOOLEAN, { type: 'string', pattern: '^/' }] },
    (value) => {
      const scalar = scalarOf(value, 'yes');
      const answer = yesOrNo(scalar.text);
      if (answer !== null) return answer ? 'yes' : 'no';
      if (scalar.text.trim().startsWith('/')) return [readFolder(scalar)];
      throw new Complaint(`${quote(scalar)} is not known here. Write yes, no or a list of folders: [/Family].`);
    },
  ),
  list: listOf(folder, { example: '/Family' }),
});

const member = section({
  me: person({ me: false })
    .optional()
    .describe(
      'Their name among the people of Synology Photos, or its id. Default: the user name, ignoring case and accents',
    )
    .meta({ examples: ['Ada'] }),
  language: language
    .optional()
    .describe('Language of the titles of their albums. Default: the language above')
    .meta({ examples: ['en'] }),
  'lends-to': lendsTo
    .optional()
    .describe(
      'Who may have photos from their personal space in albums made here: a list lends everything; a section lends everything or some albums. Their own hide travels with the photos',
    )
    .meta({ default: [], examples: [['ben'], { ada: 'everything', leo: { albums: ['Sedona'] } }] }),
  'shared-space': sharedSpace
    .optional()
    .describe(
      'Whether they may see the shared space: yes, no, or some of its folders. Default: what the database says, which does not know the rights of groups',
    )
    .meta({ examples: ['yes', ['/Family']] }),
  hide: hide
    .optional()
    .describe('What stays out of their albums, and of the photos they lend, besides the hide of everybody'),
}).transform(
  (one): Omit<UserConfig, 'user'> => ({
    me: one.me ?? null,
    language: one.language ?? null,
    lendsTo: one['lends-to'] ?? [],
    sharedSpace: one['shared-space'] ?? null,
    hide: one.hide ?? HIDE_NOTHING,
  }),
);

/** User names or ids, each with their settings (or nothing). */
export const users = mapOf(user(), member, {
  what: 'Write for example ada: { me: Ada } below it, or take the line away.',
  ids: true,
}).transform((members): UserConfig[] => members.map(({ key, value }) => ({ user: key, ...value })));
