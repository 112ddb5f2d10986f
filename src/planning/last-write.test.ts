import { expect, test } from 'vitest';
import type { AlbumId, PhotoId, UserId } from '../core/photo.ts';
import type { EarlierWrite, MadeAlbum, Written } from '../journal/entries.ts';
import type { PresentAlbum } from '../library.ts';
import { isOlder, lastWrite, writePutBack } from './last-write.ts';

const identity = { key: 'all', owner: 1 as UserId, id: 7 as AlbumId, createTime: 1 };
const ids = (...photos: number[]) => photos as PhotoId[];

const write = (version: number, name: string, ...photos: number[]): Written & EarlierWrite => ({
  ...identity,
  run: 'r',
  version,
  name,
  cover: ids(...photos)[0] as PhotoId,
  members: ids(...photos),
  invited: [],
  after: { name, cover: ids(...photos)[0] as PhotoId, members: ids(...photos), audience: [] },
  leftOut: [],
  passphrase: null,
});
const made = (earlier: Written[], put: Written, pending: Written[] = []): MadeAlbum => ({
  ...identity,
  earlier,
  put,
  pending,
  leaving: false,
  state: 'live',
});
const present = (version: number, name: string, ...photos: number[]): PresentAlbum => ({
  ...identity,
  name,
  version,
  cover: ids(...photos)[0] as PhotoId,
  members: ids(...photos).map((photo) => ({ photo, provider: 1 as UserId })),
  share: null,
  passphrase: null,
  rows: { album: {}, share: null, permissions: [] },
});

const [first, second, third] = [write(10, 'One', 1, 2), write(20, 'Two', 1, 2, 3), write(30, 'Three', 1, 2, 3, 4)];

test('a photo taken out does not make the album an older one: its version says so', () => {
  const album = made([first, second], third);
  expect(isOlder(album, present(31, 'Three', 1, 2, 3))).toBe(false);
  expect(lastWrite(album, present(31, 'Three', 1, 2, 3))).toBe(third);
  expect(isOlder(album, present(30, 'Three', 1, 2, 3, 4))).toBe(false);
  expect(isOlder(album, present(29, 'Two', 1, 2, 3))).toBe(true);
});

test('put back, it is the write it looks most like, of those it can be', () => {
  const album = made([first, second], third);
  expect(writePutBack(album, present(20, 'Two', 1, 2, 3))).toBe(second);
  expect(writePutBack(album, present(12, 'One', 2))).toBe(first);
  // It looks like the third, but that was written later.
  expect(writePutBack(album, present(21, 'Three', 1, 2, 3, 4))).toBe(second);
});

test('of equals the later, and never a write that was cut off after it', () => {
  const again = write(25, 'Two', 1, 2, 3);
  expect(writePutBack(made([first, second, again], third), present(26, 'Two', 1, 2, 3))).toBe(again);
  const { version: _none, ...cut } = write(40, 'Two', 1, 2, 3);
  expect(writePutBack(made([first], third, [cut]), present(26, 'Two', 1, 2, 3))).toBe(first);
});

test('older than all that is remembered: nothing of it is an edit, but what people are known to have given it', () => {
  const byHand = { photos: [{ photo: 9 as PhotoId, file: 'a.jpg', taken: 1 as never, size: 1 }], cover: null };
  const base = writePutBack(made([second], { ...third, byHand }), present(5, 'Zero', 8, 9));
  expect(base).toMatchObject({ name: 'Zero', cover: 8, members: [8], invited: [], after: { members: [8, 9] } });
});
