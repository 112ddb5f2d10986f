import { describe, expect, test } from 'vitest';
import { parseDay } from '../calendar.ts';
import type { Chronicle } from '../chronicle-types.ts';
import type { PersonId } from '../photo.ts';
import { aPhoto, at, series } from '../testing.ts';
import { aLife } from '../testing-chronicle.ts';
import { checkProposals } from './testing.ts';
import { thenAndNow } from './then-and-now.ts';

const find = (chronicle: Chronicle, options: Partial<Parameters<typeof thenAndNow.find>[1]> = {}) => {
  const found = thenAndNow.find(chronicle, { album: 'one', atLeast: 6, years: 3, ...options });
  checkProposals(found, chronicle);
  return found;
};

const today = '2024-11-23';
const life = () => aLife({ from: '2018-01-01', to: '2024-10-31' }).atHome('Lyon', { every: 20 });
const leo = () =>
  life()
    .day('2018-05-01', 4, { people: ['Leo'] })
    .day('2021-05-01', 9, { people: ['Leo'] })
    .day('2024-06-01', 7, { people: ['Leo'] });

describe('then and now', () => {
  test('the first and the latest photos, as many of each, nothing in between', () => {
    const chronicle = leo().chronicle({ today });
    const { proposals } = find(chronicle);
    expect(proposals).toHaveLength(1);
    expect(proposals[0]).toMatchObject({
      identity: 'leo',
      title: {
        says: 'then-and-now',
        name: 'Leo',
        first: parseDay('2018-05-01'),
        last: parseDay('2024-06-01'),
        years: 6,
      },
      shape: { count: 8 },
    });
    expect(proposals[0]?.photos).toHaveLength(11);
    const [side] = proposals[0]?.shape.facets ?? [];
    expect(proposals[0]?.photos.map((photo) => side?.of(photo)[0])).toEqual([
      ...Array.from({ length: 4 }, () => 'then'),
      ...Array.from({ length: 7 }, () => 'now'),
    ]);
    expect(side).toMatchObject({ floor: true, most: 0.5 });
  });

  test('years must lie between, as many as one wants', () => {
    const chronicle = leo().chronicle({ today });
    expect(find(chronicle, { years: 7 })).toMatchObject({
      proposals: [],
      dropped: [{ what: 'Leo', because: '6 years between the first and the last clear photo; it takes 7' }],
    });
  });

  test('one photo of then is no side', () => {
    const chronicle = life()
      .day('2018-05-01', 1, { people: ['Leo'] })
      .day('2024-06-01', 7, { people: ['Leo'] })
      .chronicle({ today });
    expect(find(chronicle).dropped).toEqual([{ what: 'Leo', because: 'then or now has only 1 clear shot' }]);
  });

  test('a small face is nobody one would recognise', () => {
    const small = series(5, 3600, { id: 50_000, taken: at(2018, 2, 1, 9) }).map((photo) => ({
      ...photo,
      people: [{ id: 1 as PersonId, name: 'Leo', height: 0.05 }],
    }));
    const [proposal] = find(
      leo()
        .with(...small)
        .chronicle({ today }),
    ).proposals;
    expect(proposal?.title.first).toBe(parseDay('2018-05-01'));
  });

  test('nobody who was not seen for three years', () => {
    const chronicle = leo().chronicle({ today: '2028-01-01' });
    expect(find(chronicle)).toMatchObject({ proposals: [], dropped: [{ what: 'Leo' }] });
  });

  test('nothing where nobody is named, of one photo, of none', () => {
    const empty = aLife({ from: '2020-01-01', to: '2024-01-01' });
    expect(find(empty.atHome('Lyon').chronicle({ today }))).toEqual({ proposals: [], dropped: [] });
    expect(find(empty.with(aPhoto({ people: ['Leo'] })).chronicle({ today })).proposals).toEqual([]);
    expect(find(empty.chronicle({ today }))).toEqual({ proposals: [], dropped: [] });
  });
});
