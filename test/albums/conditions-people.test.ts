/** `from`: who is in the picture. */
import { expect, test } from 'vitest';
import { aLibrary, as, by, showing } from '../builders/library.ts';
import { withLibrary } from '../databases/library.ts';
import { askedFor } from './asking.ts';

const family = aLibrary()
  .user('ada', { sharedSpace: true })
  .user('ben')
  .photo('2023-05-01T12:00', as('alone'), showing('Sedona'))
  .photo('2023-05-02T12:00', as('both'), showing('Sedona', 'Ben'))
  .photo('2023-05-03T12:00', as('selfie'), showing('Ada', 'Sedona'))
  .photo('2023-05-04T12:00', as('nobody'))
  .photo('2023-05-05T12:00', as('garden'), by('shared'), showing('Sedona', 'Ada'))
  .photo('2023-05-06T12:00', as('secret'), by('ben'), showing('Sedona', 'Ben', 'Lou'));

test(
  'people means all of them, any-people one of them, without-people none of them',
  withLibrary(family, async (opened) => {
    const expected = {
      'people: Sedona': 'alone both garden selfie',
      'people: [Sedona, Ben]': 'both',
      'people: [Sedona, "{me}"]': 'garden selfie',
      'any-people: [Ben, "{me}"]': 'both garden selfie',
      'without-people: Sedona': 'nobody',
      'people: Sedona, without-people: [Ben, "{me}"]': 'alone',
      'people: Sedona, any-people: [Ben, Ada], without-people: Ben': 'garden selfie',
      'people: [Ada, Ben]': 'nothing',
    };
    expect(await askedFor(opened, expected)).toEqual(expected);
  }),
);

test(
  '{me} is whom the owner says they are, else the person named like the user whatever the accents',
  withLibrary(
    aLibrary()
      .user('zoe')
      .photo('2023-05-01T12:00', as('hers'), showing('ZOË'))
      .photo('2023-05-02T12:00', as('nick'), showing('Zouzou')),
    async (opened) => {
      const expected = { 'people: "{me}"': 'hers' };
      expect(await askedFor(opened, expected, { owner: 'zoe' })).toEqual(expected);
      const nick = { 'people: "{me}"': 'nick' };
      expect(await askedFor(opened, nick, { owner: 'zoe', config: 'users: { zoe: { me: Zouzou } }' })).toEqual(nick);
    },
  ),
);

test(
  'somebody whom the owner cannot meet in any photo keeps nothing out, and no album away',
  withLibrary(family, async (opened) => {
    const expected = {
      'people: Sedona, without-people: Lou': 'alone both garden selfie',
      'people: Lou': '"Lou" is known only in spaces this member may not open',
    };
    expect(await askedFor(opened, expected)).toEqual(expected);
  }),
);

test(
  'somebody hidden among the people of Photos selects nothing, but can be kept out',
  withLibrary(
    aLibrary()
      .user('ada')
      .person('Max', { space: 'ada', hidden: true })
      .photo('2023-05-01T12:00', as('ex'), showing('Max', 'Sedona'))
      .photo('2023-05-02T12:00', as('fine'), showing('Sedona')),
    async (opened) => {
      const expected = {
        'people: Max': '"Max" is hidden among the people of Synology Photos; show them again there',
        'people: Sedona, without-people: Max': 'fine',
      };
      expect(await askedFor(opened, expected)).toEqual(expected);
    },
  ),
);

test(
  'a person is matched in the space of the photo, and one human in two spaces is found in both',
  withLibrary(family, async (opened) => {
    const { library } = opened;
    const [own, shared] = [library.person('Sedona', 'ada'), library.person('Sedona', 'shared')];
    const bens = library.person('Sedona', 'ben');
    const expected = {
      'people: Sedona': 'alone both garden selfie',
      [`people: ${own}`]: 'alone both selfie',
      [`people: ${shared}`]: 'garden',
      [`people: ${bens}`]: `The person with the number ${bens} is known only in spaces this member may not open`,
    };
    expect(await askedFor(opened, expected)).toEqual(expected);
    // A stray row that puts ben's Sedona into a photo of ada's selects nothing.
    await opened.query(
      `insert into many_unit_has_many_person (id_unit, id_person, id_user) select id, ${bens}, 1 from unit where id_item = ${library.photo('nobody')}`,
    );
    const lent = { [`people: ${bens}`]: 'secret' };
    expect(await askedFor(opened, lent, { config: 'users: { ada: {}, ben: { lends-to: ada } }' })).toEqual(lent);
  }),
);
