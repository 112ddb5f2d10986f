/** `albums`: the albums the keeper defines. */
import type { Rule } from '../core/rule.ts';
import { Complaint } from './complaint.ts';
import { CONDITION_KEYS, conditions } from './conditions.ts';
import { ruleKey, template } from './names.ts';
import { pick } from './numbers.ts';
import { refresh } from './refresh.ts';
import { type Fields, mapOf, section } from './shapes.ts';
import { forWhom, owner, share } from './share.ts';
import { oneOf } from './words.ts';

const DEFAULT_PHOTOS = 20;

/** An album has one owner, or one for each of several users; conditions stand one level deeper. */
const checkTogether = (fields: Fields): void => {
  if (fields.owner && fields.for) {
    fields.for = new Complaint('and owner exclude each other. Keep one of them.', { at: 'key' });
  }
  if (!fields.owner && !fields.for) fields.owner = new Complaint('is missing. Add owner: ada, or for: everyone.');
  for (const key of Object.keys(fields)) {
    if (!CONDITION_KEYS.includes(key)) continue;
    fields[key] = new Complaint(`"${key}" belongs under from.`, { at: 'key', labelled: false });
  }
};

const rule = section(
  {
    name: template('Souvenirs')
      .describe(
        'Name of the album. {me} {user} {year} {month} {date} {place} may be used; quote what begins with { or *',
      )
      .meta({ examples: ['Souvenirs', 'Sedona et {me}'] }),
    owner: owner
      .optional()
      .describe('The user who owns the album, by name or id. Either owner or for')
      .meta({ examples: ['ada'] }),
    for: forWhom
      .optional()
      .describe('Instead of owner: one album for each of these users, or for everyone')
      .meta({ examples: ['everyone', ['ada', 'ben']] }),
    from: conditions
      .optional()
      .describe('Which photos; all given conditions hold together. Default: all their owner may use'),
    pick: pick
      .optional()
      .describe('How many photos: a number, a range to draw from, or all')
      .meta({ default: DEFAULT_PHOTOS, examples: [20, '15..20', 'all'] }),
    choose: oneOf(['best', 'random', 'newest', 'oldest'])
      .optional()
      .describe('Which of the photos: best (quality, spread over time, no bursts), random, newest or oldest')
      .meta({ default: 'best' }),
    share: share
      .optional()
      .describe('With whom: everyone, nobody, a list who may view, or user: view, download or upload')
      .meta({ default: 'nobody', examples: ['everyone', ['ben', 'leo'], { ben: 'download', leo: 'view' }] }),
    refresh: refresh
      .optional()
      .describe('How often the choice is made anew: hourly, daily, weekly, monthly, or a cron line in quotes')
      .meta({ default: 'daily', examples: ['weekly', '*/15 * * * *'] }),
  },
  checkTogether,
);

/** The albums by their keys, in the order written. */
export const rules = mapOf(ruleKey, rule, {
  what: 'Write for example souvenirs: { name: Souvenirs, owner: ada } below it, or take the line away.',
  ids: false,
}).transform((albums): Rule[] =>
  albums.map(({ key, value }) => ({
    key,
    name: value.name,
    for: value.for ?? (value.owner ? [value.owner] : []),
    from: value.from ?? {},
    pick: value.pick ?? { min: DEFAULT_PHOTOS, max: DEFAULT_PHOTOS },
    choose: value.choose ?? 'best',
    share: value.share ?? 'nobody',
    refresh: value.refresh ?? 'daily',
  })),
);
