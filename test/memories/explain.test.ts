/** `explain`: why these photos, why not that one. */
import { expect, test } from 'vitest';
import { aFamily } from '../albums/family-memories.ts';
import { as, at, by, showing } from '../builders/library.ts';
import { withLibrary } from '../databases/library.ts';
import { adasLife } from './a-life.ts';

const CONFIG = `hide: { people: [Max] }
albums: { best: { name: Best, owner: ada, pick: 3, from: { places: [Lisbon] } } }
memories: { for: [ada], kinds: { trips: true } }`;
const LISBON = 'trips/2022-05-03-lisboa';

const family = adasLife()
  .photo('2022-05-04T15:00:00', as('with Max'), at('Lisbon'), by('ada'), showing('Max'))
  .photo('2022-05-04T15:30:00', as('screenshot'), by('ada'), {
    file: 'Screenshot_1.png',
    camera: '',
    width: 1080,
    height: 2340,
  })
  .photo('2022-05-04T16:00:00', as("Ben's"), at('Lisbon'), by('ben'))
  .photo('2023-07-04T16:00:00', as('another day'), at('Nantes'), by('ada'));

test(
  'an album tells its story and its reasons, and of each photo why it is in or not',
  withLibrary(family, async (opened) => {
    await using home = aFamily(opened);
    const memories = home.open(CONFIG);
    const [lisbon] = (await memories.explain(LISBON)).albums;
    expect(lisbon?.album.story.length).toBeGreaterThan(0);
    expect(lisbon?.album.items.every(({ why }) => why.length > 0)).toBe(true);
    const because = async (photo: number) =>
      (await memories.explain(LISBON, photo)).albums[0]?.photo?.because.join('; ');
    const first = lisbon?.album.items[0]?.id as number;
    expect((await memories.explain(LISBON, first)).albums[0]?.photo).toMatchObject({ id: first, isIn: true });
    expect(await because(opened.library.photo('with Max'))).toContain('hide');
    expect(await because(opened.library.photo('screenshot'))).toContain('screenshot');
    expect(await because(opened.library.photo("Ben's"))).toContain('may not open');
    expect(await because(opened.library.photo('another day'))).toContain('no part of this memory');
    await expect(memories.explain(LISBON, 999_999)).rejects.toThrow('No photo has the number 999999');
  }),
);

test(
  'albums are named by key, key@user, number, name or kind',
  withLibrary(family, async (opened) => {
    await using home = aFamily(opened);
    const memories = home.open(CONFIG);
    const { albums } = await memories.run();
    const keys = async (wanted: string) => (await memories.explain(wanted)).albums.map(({ album }) => album.key);
    expect(await keys(LISBON)).toEqual([LISBON]);
    expect(await keys(`${LISBON}@ada`)).toEqual([LISBON]);
    expect(await keys(String(albums.find(({ key }) => key === LISBON)?.album))).toEqual([LISBON]);
    expect(await keys('lisbon 2022')).toEqual([LISBON]);
    expect((await keys('trips')).length).toBe(2);
    expect(await keys('best')).toEqual(['best']);
    await expect(memories.explain('nothing')).rejects.toThrow('No album of today\'s plan is called "nothing"');
  }),
);

test(
  'a rule explains itself too',
  withLibrary(family, async (opened) => {
    await using home = aFamily(opened);
    const memories = home.open(CONFIG);
    const [best] = (await memories.explain('best')).albums;
    const isIn = new Set<number>(best?.album.items.map(({ id }) => id));
    const other = opened.library.photos.find(({ id, place }) => place !== null && place.latitude < 40 && !isIn.has(id));
    const [explained] = (await memories.explain('best', other?.id as number)).albums;
    expect(explained?.photo).toMatchObject({ isIn: false, because: [expect.any(String)] });
    const [elsewhere] = (await memories.explain('best', opened.library.photo('another day'))).albums;
    expect(elsewhere?.photo?.because).toEqual(["it does not meet the rule's conditions"]);
  }),
);

test(
  'a kind also tells what it does not show today, and why',
  withLibrary(family, async (opened) => {
    await using home = aFamily(opened);
    const memories = home.open('memories: { for: [ada], kinds: { trips: { at-least: 35 }, last-seen: true } }');
    const { albums, waiting } = await memories.explain('trips');
    expect(albums.map(({ album }) => album.key)).toEqual([LISBON]);
    expect(waiting).toEqual([
      {
        user: 'ada',
        kind: 'trips',
        what: expect.stringMatching(/2023-10-10/),
        because: expect.stringMatching(/\d+ shots/),
      },
    ]);
    await expect(memories.explain('people')).rejects.toThrow('No album');
  }),
);
