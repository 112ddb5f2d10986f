import { describe, expect, test } from 'vitest';
import type { Chronicle } from '../chronicle-types.ts';
import { aPhoto, at } from '../testing.ts';
import { aLife } from '../testing-chronicle.ts';
import { checkProposals } from './testing.ts';
import { themes } from './themes.ts';

const find = (chronicle: Chronicle, options: Partial<Parameters<typeof themes.find>[1]> = {}) => {
  const found = themes.find(chronicle, { album: 'one', atLeast: 10, only: [], ...options });
  checkProposals(found, chronicle, { undated: true });
  return found;
};

const today = '2024-11-23';
const life = () => aLife({ from: '2020-01-01', to: '2024-10-31' }).atHome('Lyon', { every: 10 });
const seaside = () => life().everyYear('08-01', 6, { subjects: ['beach', 'sand'] });
const identities = (chronicle: Chronicle, options = {}) =>
  find(chronicle, options).proposals.map(({ identity }) => identity);

describe('themes', () => {
  test('the beach over the years', () => {
    const { proposals } = find(seaside().chronicle({ today }));
    expect(proposals).toHaveLength(1);
    expect(proposals[0]).toMatchObject({
      identity: 'beach',
      title: { says: 'theme', theme: 'beach', years: [2020, 2024] },
      theme: 'beach',
      about: [],
      story: ['at the beach: 30 photos from 5 days in 5 years'],
    });
    expect(proposals[0]?.shape.facets).toMatchObject([{ name: 'year', floor: true }]);
  });

  test('a day at the beach is a day, not a theme; too few are none', () => {
    const chronicle = life()
      .day('2023-08-01', 12, { subjects: ['beach'] })
      .day('2023-08-02', 12, { subjects: ['beach', 'sunset'] })
      .day('2023-12-02', 5, { subjects: ['snow'] })
      .chronicle({ today });
    expect(find(chronicle)).toEqual({
      proposals: [],
      dropped: [
        { what: 'at the beach', because: 'on 2 days only; a theme needs 3' },
        { what: 'snow', because: 'only 5 shots; a theme needs 10' },
        { what: 'sunsets', because: 'on 1 day only; a theme needs 3' },
      ],
    });
  });

  test('food at home is none, food on a journey is', () => {
    const dinners = life().everyYear('03-01', 6, { subjects: ['food'] });
    expect(identities(dinners.chronicle({ today }))).toEqual([]);
    const away = dinners.journey('Lisbon', '2023-05-02', 4, { subjects: ['food'] }).chronicle({ today });
    const { proposals } = find(away);
    expect(proposals.map(({ identity }) => identity)).toEqual(['food']);
    expect(proposals[0]?.photos).toHaveLength(48);
  });

  test('the strongest subject stands for the theme', () => {
    const slopes = life()
      .everyYear('02-01', 6, { subjects: ['skiing'] })
      .day('2023-01-02', 3, { subjects: ['snow'] });
    expect(find(slopes.chronicle({ today })).proposals.map(({ theme }) => theme)).toEqual(['skiing']);
  });

  test('only the themes one wants', () => {
    const chronicle = seaside()
      .everyYear('02-01', 6, { subjects: ['snow'] })
      .chronicle({ today });
    expect(identities(chronicle)).toEqual(['beach', 'snow']);
    expect(identities(chronicle, { only: ['Snow'] })).toEqual(['snow']);
  });

  test('photos without a believable date are in, but make no days', () => {
    const scans = (count: number) =>
      Array.from({ length: count }, (_, i) =>
        aPhoto({ id: 60_000 + i, taken: at(1970, 1, 1, 0), subjects: { beach: 0.9 } }),
      );
    const [beach] = find(
      seaside()
        .with(...scans(1))
        .chronicle({ today }),
    ).proposals;
    expect(beach?.photos[0]?.id).toBe(60_000);
    expect(beach?.shape.facets[0]?.of(beach.photos[0] ?? aPhoto())).toEqual([]);
    expect(
      identities(
        life()
          .with(...scans(20))
          .chronicle({ today }),
      ),
    ).toEqual([]);
  });

  test('nothing where no subject is recognised, of one photo, of none', () => {
    const empty = aLife({ from: '2020-01-01', to: '2024-01-01' });
    expect(find(empty.atHome('Lyon').chronicle({ today }))).toEqual({ proposals: [], dropped: [] });
    expect(identities(empty.with(aPhoto({ subjects: { beach: 0.9 } })).chronicle({ today }))).toEqual([]);
    expect(find(empty.chronicle({ today }))).toEqual({ proposals: [], dropped: [] });
  });
});
