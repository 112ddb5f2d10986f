import { describe, expect, test } from 'vitest';
import { editsOf, merge, mergeShare, type Present, type Put } from './album-plan.ts';
import type { PhotoId, UserId } from './photo.ts';

const ids = (...photos: number[]) => photos as PhotoId[];
const id = (photo: number) => photo as PhotoId;
const guests = (permissions: Readonly<Record<number, number>>) =>
  Object.entries(permissions).map(([user, permission]) => ({ user: Number(user) as UserId, permission }));

const put = (members: number[], wish: Partial<Put> = {}): Put => ({
  name: 'Souvenirs',
  cover: id(members[0] ?? 0),
  members: ids(...members),
  invited: [],
  ...wish,
});
const present = (members: number[], wish: Partial<Present> = {}): Present => ({
  name: 'Souvenirs',
  cover: id(members[0] ?? 0),
  members: ids(...members),
  invited: null,
  ...wish,
});
const always = () => true;

describe('what people did', () => {
  test('nothing, where all stands as it was put', () => {
    expect(editsOf(put([1, 2]), present([1, 2]), always)).toEqual({
      renamed: false,
      chosenCover: null,
      putIn: [],
      takenOut: [],
    });
  });

  test('renamed it, chose a cover, put photos in, took others out', () => {
    const edits = editsOf(put([1, 2, 3]), present([1, 2, 9], { name: 'Ours', cover: id(2) }), always);
    expect(edits).toEqual({ renamed: true, chosenCover: 2, putIn: [9], takenOut: [3] });
  });

  test('a cover that was taken out with its photo, or set to none, was not chosen', () => {
    expect(editsOf(put([1, 2]), present([2], { cover: id(1) }), always).chosenCover).toBeNull();
    expect(editsOf(put([1, 2]), present([1, 2], { cover: null }), always).chosenCover).toBeNull();
    expect(editsOf(put([1, 2]), present([1, 2], { cover: id(8) }), always).chosenCover).toBeNull();
  });

  test('a photo that could not stand there any more was taken out by nobody', () => {
    expect(editsOf(put([1, 2, 3]), present([1]), (photo) => photo === 3).takenOut).toEqual([3]);
  });

  test('more than half of five or more at once is no choice of anybody', () => {
    const takenOut = (before: number[], after: number[]) => editsOf(put(before), present(after), always).takenOut;
    expect(takenOut([1, 2, 3, 4, 5], [1, 2])).toEqual([]);
    expect(takenOut([1, 2, 3, 4, 5], [1, 2, 3])).toEqual([4, 5]);
    expect(takenOut([1, 2, 3, 4, 5, 6], [1, 2, 3])).toEqual([4, 5, 6]);
    expect(takenOut([1, 2, 3, 4], [])).toEqual([1, 2, 3, 4]);
  });
});

describe('the album to be', () => {
  const wanted = { name: 'New', photos: ids(1, 2, 3), cover: id(3) };
  const untouched = { renamed: false, chosenCover: null };

  test('is what is wanted where there was none', () => {
    expect(merge(null, untouched, [], wanted)).toEqual({
      name: 'New',
      members: [1, 2, 3],
      cover: 3,
      add: [1, 2, 3],
      remove: [],
      changed: true,
    });
  });

  test('differs from what stands there by no more than needed', () => {
    const merged = merge(present([2, 8]), untouched, [], wanted);
    expect(merged).toMatchObject({ add: [1, 3], remove: [8], changed: true });
    const same = present([3, 2, 1], { name: 'New', cover: id(3) });
    expect(merge(same, untouched, [], wanted)).toMatchObject({ add: [], remove: [], changed: false });
    expect(merge({ ...same, cover: null }, untouched, [], wanted).changed).toBe(true);
    expect(merge({ ...same, name: 'Old' }, untouched, [], wanted).changed).toBe(true);
  });

  test('keeps the name, the cover and the photos people gave it', () => {
    const theirs = { renamed: true, chosenCover: id(9) };
    const merged = merge(present([1, 9], { name: 'Ours', cover: id(9) }), theirs, ids(9), wanted);
    expect(merged).toEqual({ name: 'Ours', members: [1, 2, 3, 9], cover: 9, add: [2, 3], remove: [], changed: true });
    // Their cover goes with its photo, when that may stay no longer.
    expect(merge(present([1, 9], { cover: id(9) }), theirs, [], wanted).cover).toBe(3);
    expect(merge(present([1]), untouched, ids(1), wanted).members).toEqual([1, 2, 3]);
  });
});

describe('the share to be', () => {
  const [BEN, LEO] = [2, 3];
  const shared = (before: Record<number, number>, now: Record<number, number> | null, want: Record<number, number>) => {
    const last = put([1], { invited: guests(before) });
    const { step, set, drop, audience } = mergeShare(last, present([1], { invited: now && guests(now) }), guests(want));
    return { step, set: set.map(({ user, permission }) => [user, permission]), drop, audience };
  };

  test('is made with those wanted, or not at all', () => {
    expect(mergeShare(null, null, guests({ [BEN]: 1 }))).toMatchObject({ step: 'create', audience: [BEN] });
    expect(mergeShare(null, null, [])).toMatchObject({ step: 'nothing', audience: [] });
    expect(shared({}, null, { [BEN]: 1 })).toMatchObject({ step: 'create', audience: [BEN] });
  });

  test('follows the configuration member by member', () => {
    expect(shared({ [BEN]: 1 }, { [BEN]: 1 }, { [BEN]: 1 }).step).toBe('nothing');
    expect(shared({ [BEN]: 1 }, { [BEN]: 1 }, { [BEN]: 7 })).toMatchObject({ step: 'change', set: [[BEN, 7]] });
    expect(shared({ [BEN]: 1 }, { [BEN]: 1 }, { [LEO]: 1 })).toEqual({
      step: 'change',
      set: [[LEO, 1]],
      drop: [BEN],
      audience: [LEO],
    });
  });

  test('leaves alone whom people asked in, took out, or gave another right', () => {
    expect(shared({ [BEN]: 1 }, { [BEN]: 1, [LEO]: 3 }, { [BEN]: 1 })).toMatchObject({
      step: 'nothing',
      audience: [BEN, LEO],
    });
    expect(shared({ [BEN]: 1 }, {}, { [BEN]: 1 })).toMatchObject({ step: 'nothing', audience: [] });
    expect(shared({ [BEN]: 1 }, { [BEN]: 3 }, { [BEN]: 7 }).step).toBe('nothing');
  });

  test('stays off once people switched it off, and remembers whom it was for', () => {
    const last = put([1], { invited: guests({ [BEN]: 1 }) });
    const off = mergeShare(last, present([1]), guests({ [BEN]: 1, [LEO]: 1 }));
    expect(off).toMatchObject({ step: 'nothing', stopped: true, audience: [], invited: guests({ [BEN]: 1 }) });
  });

  test('that is off: whoever is asked for no more loses the right they would have again', () => {
    const last = put([1], { invited: guests({ [BEN]: 1 }) });
    const off = present([1], { dormant: [BEN, LEO] as UserId[] });
    expect(mergeShare(last, off, guests({ [BEN]: 1 }))).toMatchObject({ step: 'nothing', drop: [] });
    expect(mergeShare(last, off, [])).toMatchObject({ step: 'change', drop: [BEN], invited: [], stopped: true });
  });

  test('stays off also where people had shared the album themselves', () => {
    const off = present([1], { dormant: [LEO] as UserId[] });
    expect(mergeShare(put([1]), off, guests({ [BEN]: 1 }))).toMatchObject({ step: 'nothing', stopped: true });
    expect(mergeShare(put([1]), off, [])).toMatchObject({ step: 'nothing', stopped: false });
  });
});
