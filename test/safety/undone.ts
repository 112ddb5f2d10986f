/** A family, a rule and the words of tests that take runs back. */
import type { OpenOptions } from '../../src/memories.ts';
import { albumOf, type Family } from '../albums/family-memories.ts';
import { aLibrary, as, by, showing } from '../builders/library.ts';

export const family = aLibrary()
  .user('ada')
  .user('ben')
  .user('leo')
  .photo('2015-07-01T12:00:00', as('old'))
  .day('2023-05-02', 8, as('may'))
  .day('2023-06-02', 8, showing('Max'), as('june'))
  .day('2024-05-02', 6, by('ben'), as('ben'))
  .album('Old', { owner: 'ada', of: ['old'], share: { ben: 'view' } })
  .album('By a program', { owner: 'ada', of: ['old'], cover: null });

export const RULE = 'albums: { a: { name: Souvenirs, owner: ada, from: { taken: 2023.. }, choose: random, pick: 6 } }';
export const rule = (more: string, change = (text: string) => text) => change(RULE).replace(' } }', `, ${more} } }`);
export const LENT = 'users: { ada: {}, ben: { lends-to: [ada] }, leo: {} }';
export const HIDDEN = `hide: { people: [Max] }\n${RULE}`;

export const run = (home: Family, config: string, today = '2026-11-20', more: OpenOptions = {}) =>
  home.open(config, { today, ...more }).run();
export const undo = (home: Family, config = RULE, which?: string, today = '2026-11-21') =>
  home.open(config, { today }).undo(which);
export const one = (document: Awaited<ReturnType<typeof undo>>) => albumOf(document, 'a');
