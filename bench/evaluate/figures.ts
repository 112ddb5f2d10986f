/** The figures of the table: how each is worked out, what stands beside it, what would be good. */

import { cell, type Sheet } from './measure/sheet.ts';
import { f1OfHits } from './metrics/boundaries.ts';
import { liftOf, recallOf } from './metrics/recall.ts';

export interface Figure {
  readonly says: string;
  /** Null where nothing was measured. */
  readonly of: (sheet: Sheet, method: string) => number | null;
  /** Names of what stands beside ours. */
  readonly beside: readonly string[];
  readonly digits: number;
  /** What ours must reach; `best` = no worse than anything beside it. Null: nothing to reach, told for information. */
  readonly target: { readonly at: 'least' | 'most'; readonly value: number } | 'best' | null;
}

const f1 =
  (figure: string): Figure['of'] =>
  (sheet, method) => {
    const hits = sheet.hits[cell(figure, method)];
    return hits ? f1OfHits(hits) : null;
  };

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const mean =
  (figure: string): Figure['of'] =>
  (sheet, method) => {
    const values = sheet.values[cell(figure, method)];
    return values && values.length > 0 ? total(values) / values.length : null;
  };

const sum =
  (figure: string): Figure['of'] =>
  (sheet, method) => {
    const values = sheet.values[cell(figure, method)];
    return values ? total(values) : null;
  };

const ofChoices =
  (figure: typeof recallOf, size: '' | 'small ' = ''): Figure['of'] =>
  (sheet, method) => {
    const choices = sheet.choices[`${size}${method}`];
    return choices ? figure(choices) : null;
  };

const atLeast = (value: number) => ({ at: 'least', value }) as const;
const atMost = (value: number) => ({ at: 'most', value }) as const;

const TRIPS = ['36 h', 'median', 'Ente-like'];
const DRAWS = ['by lot', 'equal times', 'hearts first'];
const PAUSES = ['36 h', '3 h', 'day'];

const figure = (
  says: string,
  of: Figure['of'],
  target: Figure['target'],
  beside: readonly string[] = [],
  digits = 2,
): Figure => ({ says, of, target, beside, digits });

/** By part of the engine. */
export const FIGURES: Readonly<Record<string, readonly Figure[]>> = {
  'Trips and days out': [
    figure('trips found, F1', f1('trips'), atLeast(0.95), TRIPS),
    figure('overlap of found trips with true ones', mean('trips overlap'), atLeast(0.98), TRIPS),
    figure('trips that were none, a year', mean('trips wrong'), atMost(0.2), TRIPS),
    figure('30 % of days without GPS: trips found, F1', f1('trips without GPS'), atLeast(0.9), TRIPS),
    figure('30 % of days without GPS: overlap', mean('trips without GPS overlap'), atLeast(0.95), TRIPS),
    figure(
      '30 % of days without GPS: trips that were none, a year',
      mean('trips without GPS wrong'),
      atMost(0.3),
      TRIPS,
    ),
    figure('days out found, F1', f1('days out'), null),
    figure('stays of a trip with several, B-cubed F', mean('chapters'), atLeast(0.92), ['24 h', '12 h']),
    figure('trips of one stay, B-cubed F', mean('one stay'), atLeast(0.95), ['24 h', '12 h']),
  ],
  Events: [
    figure('event boundaries, exactly there, F1', f1('boundaries 0'), 'best', PAUSES),
    figure('event boundaries, two photos off at most, F1', f1('boundaries 2'), 'best', PAUSES),
    figure('events, B-cubed F', mean('events'), 'best', PAUSES),
  ],
  'Home, people, clocks': [
    figure('months with the right home (3 km)', mean('home'), atLeast(0.92), ['median']),
    figure('its distance, km', mean('home km'), atMost(1), ['median']),
    figure('loved ones, F1', f1('loved ones'), 'best', ['most photos']),
    figure('families whose member is known by face', mean('me'), null),
    figure('impossible times found out, F1', f1('impossible times'), atLeast(0.95)),
    figure('wrong clocks put right', mean('wrong clocks'), null),
    figure('right times spoilt, photos', sum('clocks spoilt'), atMost(0), [], 0),
  ],
  'Albums of trips': [
    figure('junk chosen, photos', sum('junk'), atMost(0), DRAWS, 0),
    figure('junk only pixels tell, photos', sum('hidden junk'), null, DRAWS, 0),
    figure('neighbours within 10 s, pairs', sum('pairs'), atMost(0), DRAWS, 0),
    figure('trips all of whose stays are shown', mean('stays shown'), atLeast(1), DRAWS),
    figure('trips all of whose loved ones are shown', mean('loved shown'), atLeast(0.95), DRAWS),
    figure('photos per album', mean('photos'), null, DRAWS, 0),
    figure('loved photos in the albums, recall', ofChoices(recallOf), 'best', DRAWS),
    figure('times better than the lot', ofChoices(liftOf), 'best', DRAWS),
    figure('a tenth of the photos: loved ones among them, recall', ofChoices(recallOf, 'small '), atLeast(0.4), DRAWS),
    figure('a tenth of the photos: times better than the lot', ofChoices(liftOf, 'small '), atLeast(2.5), DRAWS),
    figure('a tenth of the photos: trips all of whose stays are shown', mean('small stays shown'), atLeast(0.9), DRAWS),
    figure('loved photos in the tenth of most quality, recall', mean('best tenth'), 'best', ['by lot', 'hearts']),
  ],
  'Thirty days of programmes': [
    figure('memories in standing albums a day', mean('memories a day'), null, [], 1),
    figure('days without any, 500 photos and more', mean('empty days'), atMost(0), [], 3),
    figure('photos shown before in these days, part', mean('repeats'), atMost(0.1), [], 4),
    figure('junk chosen, photos', sum('month junk'), atMost(0), [], 0),
    figure('junk only pixels tell, photos', sum('month hidden junk'), null, [], 0),
    figure('impossible times in memories of days, photos', sum('month impossible'), atMost(0), [], 0),
    figure('neighbours within 10 s, pairs', sum('month pairs'), atMost(0), [], 0),
    figure('families with the same bytes twice', mean('same twice'), atLeast(1)),
  ],
};
