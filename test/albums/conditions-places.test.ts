/** `from`: where a photo was taken, in which folder it lies, in which space. */
import { expect, test } from 'vitest';
import { aLibrary, as, at, by } from '../builders/library.ts';
import { withLibrary } from '../databases/library.ts';
import { askedFor } from './asking.ts';

test(
  'a place goes by its name in any language, as a town, region or country, whatever case and accents',
  withLibrary(
    aLibrary()
      .user('ada')
      .photo('2023-05-01T12:00', as('tram'), at('Lisbon'))
      .photo('2023-05-02T12:00', as('forum'), at('Rome'))
      .photo('2023-05-03T12:00', as('geyser'), at('Reykjavik'))
      .photo('2023-05-04T12:00', as('temple'), at('Tokyo'))
      .photo('2023-05-05T12:00', as('nowhere')),
    async (opened) => {
      const expected = {
        'places: Lisboa': 'tram',
        'places: Lissabon': 'tram',
        'places: LISBON': 'tram',
        'places: Portugal': 'tram',
        'places: [Rom, Latium]': 'forum',
        'places: Italien': 'forum',
        'places: reykjavik': 'geyser',
        'places: 東京': 'temple',
        'places: [Roma, Lisbon]': 'forum tram',
      };
      expect(await askedFor(opened, expected)).toEqual(expected);
    },
  ),
);

test(
  'a circle counts in kilometres over the ground, also across the date line; 0/0 is no place',
  withLibrary(
    aLibrary()
      .user('ada')
      .photo('2023-05-01T12:00', as('paris'), at('Paris'))
      // 0.01 degrees of latitude are 1.11 km.
      .photo('2023-05-02T12:00', as('near'), { gps: { latitude: 48.8666, longitude: 2.3522 } })
      .photo('2023-05-03T12:00', as('fiji'), { gps: { latitude: -16.8, longitude: 179.99 } })
      .photo('2023-05-04T12:00', as('zero'), { gps: { latitude: 0, longitude: 0 } })
      .photo('2023-05-05T12:00', as('unknown')),
    async (opened) => {
      const expected = {
        'places: { near: [48.8566, 2.3522], km: 1.12 }': 'near paris',
        'places: { near: [48.8566, 2.3522], km: 1.1 }': 'paris',
        'places: { near: [-16.8, -179.99], km: 3 }': 'fiji',
        'places: { near: [0, 0], km: 100 }': 'nothing',
        'places: [Paris, { near: [-16.8, 180], km: 3 }]': 'fiji paris',
        'places: { near: [0, 0], km: 20038 }': 'fiji near paris',
      };
      expect(await askedFor(opened, expected)).toEqual(expected);
    },
  ),
);

test(
  'a folder means itself and all below it, never one that only begins alike, and its name is no pattern',
  withLibrary(
    aLibrary()
      .user('ada')
      .photo('2023-05-01T12:00', as('scan'), { folder: '/Scans' })
      .photo('2023-05-02T12:00', as('deep'), { folder: '/Scans/2023/May' })
      .photo('2023-05-03T12:00', as('other'), { folder: '/Scans2' })
      .photo('2023-05-04T12:00', as('percent'), { folder: '/100%/May' })
      .photo('2023-05-04T13:00', as('thousand'), { folder: '/1000/May' })
      .photo('2023-05-05T12:00', as('under'), { folder: '/a_b/c' })
      .photo('2023-05-06T12:00', as('letter'), { folder: '/aXb/c' })
      .photo('2023-05-07T12:00', as('quote'), { folder: '/L\'été \\ "x"' })
      .photo('2023-05-08T12:00', as('emoji'), { folder: '/🏖️ Mer/été' }),
    async (opened) => {
      const expected = {
        'folders: /Scans': 'deep scan',
        'folders: /Scans/': 'deep scan',
        'folders: /Scans/2023': 'deep',
        'folders: "/100%"': 'percent',
        'folders: /a_b': 'under',
        "folders: '/L''été \\ \"x\"'": 'quote',
        'folders: /🏖️ Mer': 'emoji',
        'folders: [/Scans2, /aXb]': 'letter other',
        'folders: /': 'deep emoji letter other percent quote scan thousand under',
      };
      expect(await askedFor(opened, expected)).toEqual(expected);
    },
  ),
);

const spaces = aLibrary()
  .user('ada', { sharedSpace: true })
  .user('ben')
  .photo('2023-05-01T12:00', as('own'))
  .photo('2023-05-02T12:00', as('shared'), by('shared'))
  .photo('2023-05-03T12:00', as('bens'), by('ben'))
  .photo('2023-05-04T12:00', as('shown'), by('ben'))
  .album('Look', { owner: 'ben', of: ['shown'], share: { ada: 'view' } });

test(
  'space is the own one, the shared one, or all that the owner may open',
  withLibrary(spaces, async (opened) => {
    const expected = {
      'space: personal': 'own',
      'space: shared': 'shared',
      'space: both': 'own shared shown',
      'media: both': 'own shared shown',
    };
    expect(await askedFor(opened, expected)).toEqual(expected);
    const ben = { 'space: shared': 'nothing', 'space: both': 'bens shown' };
    expect(await askedFor(opened, ben, { owner: 'ben' })).toEqual(ben);
    const lent = { 'space: both': 'bens own shared shown', 'space: personal': 'own' };
    expect(await askedFor(opened, lent, { config: 'users: { ada: {}, ben: { lends-to: ada } }' })).toEqual(lent);
  }),
);
