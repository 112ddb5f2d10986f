/** `from` of a rule: which photos may be in the album. */
import type { Conditions } from '../core/rule.ts';
import { name, nameOrId, person } from './names.ts';
import { rating } from './numbers.ts';
import { folder, place } from './places.ts';
import { given, listOf, section } from './shapes.ts';
import { taken } from './taken.ts';
import { flag, oneOf } from './words.ts';

const people = () => listOf(person({ me: true }), { example: 'Sedona, "{me}"' });

const shape = {
  album: listOf(nameOrId('Sedona'), { example: 'Sedona' })
    .optional()
    .describe('In this album, by name or id; of several, in any of them')
    .meta({ examples: ['Sedona', [1042, 'Holidays']] }),
  people: people()
    .optional()
    .describe('All of these people are in the picture; "{me}" is the owner of the album')
    .meta({ examples: [['Sedona', '{me}']] }),
  'any-people': people()
    .optional()
    .describe('At least one of these people is in the picture')
    .meta({ examples: [['Sedona', 'Ben']] }),
  'without-people': people()
    .optional()
    .describe('None of these people is in the picture')
    .meta({ examples: ['Max'] }),
  taken: taken
    .optional()
    .describe(
      'When: days A..B (both included), A.., ..B or A; "last 24h", "last 7d", "last 12 months"; "this day" in every year',
    )
    .meta({ examples: ['2023-01-15..', 'last 12 months', 'this day'] }),
  places: listOf(place, { example: 'Nantes' })
    .optional()
    .describe('At one of these places: a name, or a circle around a point')
    .meta({ examples: [[{ near: [48.85, 2.35], km: 1 }, 'Nantes']] }),
  tags: listOf(name('garden'), { example: 'garden' })
    .optional()
    .describe('With one of these tags')
    .meta({ examples: ['garden'] }),
  subjects: listOf(name('beach'), { example: 'beach' })
    .optional()
    .describe('Showing one of the subjects Synology Photos recognises')
    .meta({ examples: [['beach', 'dog']] }),
  folders: listOf(folder, { example: '/Holidays' })
    .optional()
    .describe('In one of these folders, or below')
    .meta({ examples: ['/Holidays'] }),
  space: oneOf(['personal', 'shared', 'both'])
    .optional()
    .describe("From the owner's personal space, the shared space, or both")
    .meta({ default: 'both' }),
  rating: rating
    .optional()
    .describe('Stars: 5, 3..5, or 4.. (and more); 0 is a photo nobody rated')
    .meta({ examples: ['4..'] }),
  favourites: flag()
    .optional()
    .describe("Only the owner's favourites")
    .meta({ default: false, examples: [true] }),
  media: oneOf(['photos', 'videos', 'both']).optional().describe('Photos, videos, or both').meta({ default: 'both' }),
  camera: listOf(name('iPhone'), { example: 'iPhone' })
    .optional()
    .describe('Taken with one of these cameras; part of the name is enough')
    .meta({ examples: ['iPhone'] }),
};

export const CONDITION_KEYS: readonly string[] = Object.keys(shape);

export const conditions = section(shape).transform(
  ({ album, 'any-people': anyPeople, 'without-people': withoutPeople, camera, ...rest }): Conditions =>
    given({ ...rest, albums: album, anyPeople, withoutPeople, cameras: camera }),
);
