/** `memories`: albums that come by themselves, for whom, of which kinds, shared with whom. */
import type { Birthday } from '../core/chronicle-types.ts';
import { curators } from '../core/curators/index.ts';
import { birthdays } from './birthdays.ts';
import type { MemoriesConfig } from './config.ts';
import { kindName, kinds, usualKind } from './kinds.ts';
import { user } from './names.ts';
import { wholeNumber } from './numbers.ts';
import { listOf, section } from './shapes.ts';
import { forWhom, share } from './share.ts';

/** Standing albums of one member; more, and the list of albums is no longer a pleasure. A choice of ours. */
const AT_MOST = 8;
const MOST = 40;

const family = section({
  owner: user()
    .describe('The user who owns the albums, by name or id')
    .meta({ examples: ['ada'] }),
  of: listOf(user(), { example: 'ada, ben' })
    .describe('The members whose cameras meet; they must lend to the owner, and see the albums')
    .meta({ examples: [['ada', 'ben']] }),
  kinds: listOf(kindName, { example: 'trips, years' })
    .optional()
    .describe('Kinds of memories made of all their photos together, instead of one for each member')
    .meta({ default: ['trips', 'years'], examples: [['trips', 'years']] }),
}).transform((one) => ({ owner: one.owner, of: one.of, kinds: one.kinds ?? ['trips', 'years'] }));

export const memories = section({
  for: forWhom
    .optional()
    .describe('The users who get memories, or everyone')
    .meta({ default: 'everyone', examples: [['ada', 'ben']] }),
  share: share
    .optional()
    .describe(
      'With whom the albums are shared: everyone, nobody, a list who may view, or user: view, download or upload',
    )
    .meta({ default: 'nobody', examples: [['ben']] }),
  'at-most': wholeNumber({ min: 1, max: MOST })
    .optional()
    .describe('Most memories shown to a member at a time; albums that are kept, such as trips, do not count')
    .meta({ default: AT_MOST }),
  birthdays: birthdays
    .optional()
    .describe('Days of birth of people in the pictures: 2019-11-21, or 11-21 without the year')
    .meta({ examples: [{ Sedona: '2019-11-21', Rosa: '06-03' }] }),
  kinds: kinds
    .optional()
    .describe('Which kinds: true, or a section of options. Default: all that are on by themselves')
    .meta({ examples: [{ 'on-this-day': true, trips: { 'at-least': 20 } }] }),
  family: family.optional().describe('One memory from the cameras of several members who lend to each other'),
}).transform(
  (one): MemoriesConfig => ({
    for: one.for ?? 'everyone',
    share: one.share ?? 'nobody',
    atMost: one['at-most'] ?? AT_MOST,
    birthdays: one.birthdays ?? new Map<string, Birthday>(),
    kinds: one.kinds ?? curators.filter(({ isOn }) => isOn).map(usualKind),
    family: one.family ?? null,
  }),
);
