/** What stays out of everything made here. */
import { HIDE_NOTHING, type Hide } from '../core/rule.ts';
import { name, nameOrId, person } from './names.ts';
import { folder, place } from './places.ts';
import { given, listOf, section } from './shapes.ts';
import { days } from './taken.ts';

const mayBeEmpty = true;

export const hide = section({
  people: listOf(person({ me: false }), { example: 'Max', mayBeEmpty })
    .optional()
    .describe('Photos with any of these people')
    .meta({ default: [], examples: [['Max']] }),
  dates: listOf(days, { example: '2020-03-01..2020-04-15', mayBeEmpty })
    .optional()
    .describe('Photos of these days: A..B (both included), A.., ..B or A')
    .meta({ default: [], examples: [['2020-03-01..2020-04-15']] }),
  places: listOf(place, { example: 'Nantes', mayBeEmpty })
    .optional()
    .describe('Photos taken at these places: a name, or a circle around a point')
    .meta({ default: [], examples: [[{ near: [48.85, 2.35], km: 1 }, 'Nantes']] }),
  tags: listOf(name('private'), { example: 'private', mayBeEmpty })
    .optional()
    .describe('Photos with any of these tags')
    .meta({ default: [], examples: [['private']] }),
  subjects: listOf(name('document'), { example: 'document', mayBeEmpty })
    .optional()
    .describe('Photos showing any of the subjects Synology Photos recognises')
    .meta({ default: [], examples: [['document']] }),
  folders: listOf(folder, { example: '/Scans', mayBeEmpty })
    .optional()
    .describe('Photos in these folders, or below')
    .meta({ default: [], examples: [['/Scans']] }),
  albums: listOf(nameOrId('Work'), { example: 'Work', mayBeEmpty })
    .optional()
    .describe('Photos in any of these albums, by name or id')
    .meta({ default: [], examples: [['Work']] }),
}).transform((lists): Hide => ({ ...HIDE_NOTHING, ...given(lists) }));
