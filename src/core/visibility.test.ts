import { describe, expect, test } from 'vitest';
import type { PhotoId, UserId } from './photo.ts';
import { isBelow, mayOpen, mayStandIn, openedOneByOne, openSpaces, spacesOf, type View } from './visibility.ts';

const [SHARED, ADA, BEN, LEO] = [0, 1, 2, 3] as [UserId, UserId, UserId, UserId];
const view = (user: UserId, wish: Partial<View> = {}): View => ({
  user,
  sharedSpace: 'none',
  lenders: new Set(),
  lent: new Map(),
  shown: new Map(),
  ...wish,
});
const photo = (space: UserId, id = 7, folder = '/2023') => ({ id: id as PhotoId, space, folder });
const seven = new Map([[7 as PhotoId, BEN]]);

describe('a member may open', () => {
  test('their own photos, and no others', () => {
    expect(mayOpen(view(ADA), photo(ADA))).toBe(true);
    expect(mayOpen(view(ADA), photo(BEN))).toBe(false);
  });

  test('the shared space with the right to it, as a whole or some folders', () => {
    expect(mayOpen(view(ADA), photo(SHARED))).toBe(false);
    expect(mayOpen(view(ADA, { sharedSpace: 'all' }), photo(SHARED))).toBe(true);
    const some = view(ADA, { sharedSpace: ['/Family'] });
    expect(mayOpen(some, photo(SHARED, 7, '/Family/2023'))).toBe(true);
    expect(mayOpen(some, photo(SHARED, 7, '/Family2'))).toBe(false);
    expect(mayOpen(view(ADA, { sharedSpace: [] }), photo(SHARED))).toBe(false);
  });

  test('what is lent or shown to them, but only of the space it was lent from', () => {
    expect(mayOpen(view(ADA, { lenders: new Set([BEN]) }), photo(BEN))).toBe(true);
    expect(mayOpen(view(ADA, { lenders: new Set([BEN]) }), photo(LEO))).toBe(false);
    expect(mayOpen(view(ADA, { lent: seven }), photo(BEN))).toBe(true);
    expect(mayOpen(view(ADA, { shown: seven }), photo(BEN))).toBe(true);
    expect(mayOpen(view(ADA, { shown: seven }), photo(BEN, 8))).toBe(false);
    // Moved to another space since: the permission did not move with it.
    expect(mayOpen(view(ADA, { lent: seven, shown: seven }), photo(LEO))).toBe(false);
  });

  test('a photo of the shared space shown to them only with the right to that space', () => {
    const shown = new Map([[7 as PhotoId, SHARED]]);
    expect(mayOpen(view(ADA, { shown, lent: shown }), photo(SHARED))).toBe(false);
  });
});

test('a shared album holds what its owner may open and everybody else too, or what is its owner’s own', () => {
  const ada = view(ADA, { sharedSpace: 'all', lenders: new Set([BEN]) });
  expect(mayStandIn(photo(ADA), ada, [view(LEO)])).toBe(true);
  expect(mayStandIn(photo(BEN), ada, [])).toBe(true);
  expect(mayStandIn(photo(BEN), ada, [view(LEO)])).toBe(false);
  expect(mayStandIn(photo(BEN), ada, [view(BEN)])).toBe(true);
  expect(mayStandIn(photo(SHARED), ada, [view(BEN, { sharedSpace: 'all' }), view(LEO)])).toBe(false);
  expect(mayStandIn(photo(LEO), ada, [view(LEO)])).toBe(false);
});

test('where to look for candidates: whole spaces, and single photos of other spaces', () => {
  const ada = view(ADA, { sharedSpace: ['/Family'], lenders: new Set([LEO]), lent: seven });
  expect(openSpaces(ada)).toEqual([ADA, SHARED, LEO]);
  expect(openedOneByOne(ada)).toEqual([7]);
  expect(spacesOf(ada)).toEqual(new Set([ADA, SHARED, LEO, BEN]));
  const lenderToo = view(ADA, { lenders: new Set([BEN]), shown: new Map([...seven, [8 as PhotoId, SHARED]]) });
  expect(openedOneByOne(lenderToo)).toEqual([]);
});

test('a folder lies below itself, its parents and the root, not below one that begins alike', () => {
  expect(isBelow('/a/b', '/a')).toBe(true);
  expect(isBelow('/a', '/a/')).toBe(true);
  expect(isBelow('/a', '/')).toBe(true);
  expect(isBelow('/ab', '/a')).toBe(false);
  expect(isBelow('/a', '/a/b')).toBe(false);
});
