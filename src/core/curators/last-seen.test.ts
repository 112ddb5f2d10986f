import { describe, expect, test } from 'vitest';
import { parseDay } from '../calendar.ts';
import type { Chronicle } from '../chronicle-types.ts';
import { aPhoto } from '../testing.ts';
import { aLife } from '../testing-chronicle.ts';
import { lastSeen } from './last-seen.ts';
import { checkProposals } from './testing.ts';

const find = (chronicle: Chronicle, days = 365) => {
  const found = lastSeen.find(chronicle, { album: 'one', atLeast: 4, days });
  checkProposals(found, chronicle);
  return found;
};

const today = '2024-11-23';
const anna = () =>
  aLife({ from: '2015-01-01', to: '2024-10-31' })
    .atHome('Lyon', { every: 30 })
    .day('2016-05-01', 5, { people: ['Anna'] })
    .day('2017-05-01', 5, { people: ['Anna'] })
    .day('2018-05-01', 5, { people: ['Anna'] })
    .day('2019-05-01', 5, { people: ['Anna'] })
    .day('2019-05-20', 5, { people: ['Anna'] });

describe('last seen', () => {
  test('off unless somebody wants it', () => {
    expect(lastSeen.isOn).toBe(false);
  });

  test('the last month of somebody, also after years', () => {
    const { proposals } = find(anna().chronicle({ today }));
    expect(proposals).toHaveLength(1);
    expect(proposals[0]).toMatchObject({
      identity: 'anna',
      title: { says: 'last-seen', name: 'Anna', day: parseDay('2019-05-20') },
      anniversary: { month: 5, day: 20 },
      about: ['Anna'],
    });
    expect(proposals[0]?.photos).toHaveLength(10);
  });

  test('not before a year has gone by, or what one says instead', () => {
    const chronicle = anna().chronicle({ today: '2020-05-18' });
    expect(find(chronicle)).toEqual({ proposals: [], dropped: [] });
    expect(find(anna().chronicle({ today: '2020-05-19' })).proposals).toHaveLength(1);
    expect(find(chronicle, 100).proposals).toHaveLength(1);
  });

  test('a passer-by is nobody one misses; the member neither', () => {
    const once = aLife({ from: '2015-01-01', to: '2024-10-31' }).day('2016-05-01', 20, { people: ['Anna'] });
    expect(find(once.chronicle({ today })).proposals).toEqual([]);
    expect(find(anna().chronicle({ today, me: 'Anna' })).proposals).toEqual([]);
  });

  test('too few last photos, and it says so', () => {
    const chronicle = anna()
      .day('2020-05-20', 2, { people: ['Anna'] })
      .chronicle({ today });
    expect(find(chronicle)).toEqual({
      proposals: [],
      dropped: [{ what: 'last photos of Anna', because: 'only 2 shots; it takes 4' }],
    });
  });

  test('nothing where nobody is named, of one photo, of none', () => {
    const empty = aLife({ from: '2020-01-01', to: '2024-01-01' });
    expect(find(empty.atHome('Lyon').chronicle({ today }))).toEqual({ proposals: [], dropped: [] });
    expect(find(empty.with(aPhoto({ people: ['Anna'] })).chronicle({ today })).proposals).toEqual([]);
    expect(find(empty.chronicle({ today }))).toEqual({ proposals: [], dropped: [] });
  });
});
