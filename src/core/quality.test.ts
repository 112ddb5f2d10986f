import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, parseDay } from './calendar.ts';
import { junkRules, notAMemory } from './junk.ts';
import type { PhotoId } from './photo.ts';
import { contextOf, qualityOf, reasonsFor } from './quality.ts';
import { type Reason, sayReason } from './reason.ts';
import { aPhoto, at, type PhotoWish, series, somePhotos } from './testing.ts';

const noCamera = { camera: '' };

describe('not a memory', () => {
  const junk: [rule: string, PhotoWish][] = [
    ['paper', { subjects: { screenshot: 0.5 } }],
    ['paper', { subjects: { beach: 0.9, 'qr code': 0.8 } }],
    ['paper', { subjects: { QR_Code: 0.8 } }],
    ['paper', { ...noCamera, subjects: { receipt: 0.35 } }],
    ['file-name', { ...noCamera, file: 'Screenshot_20230101-120000.jpg' }],
    ['file-name', { ...noCamera, file: 'Screen Shot 2019-01-01.jpg' }],
    ['file-name', { ...noCamera, file: 'screen_recording_1.mp4', media: 'video' }],
    ['file-name', { ...noCamera, file: 'IMG-20200101-WA0001.jpg' }],
    ['file-name', { ...noCamera, file: 'WhatsApp Image 2020-01-01.jpeg' }],
    ['file-name', { ...noCamera, file: 'FB_IMG_1577836800.jpg' }],
    ['file-name', { ...noCamera, file: 'received_123456.jpeg' }],
    ['file-name', { ...noCamera, file: 'signal-2020-01-01.jpg' }],
    ['file-name', { ...noCamera, file: 'scan0001.jpg' }],
    ['file-name', { ...noCamera, file: 'image01.jpg' }],
    ['file-name', { ...noCamera, file: 'image.jpg' }],
    ['file-type', { ...noCamera, file: 'cat.PNG' }],
    ['file-type', { ...noCamera, file: 'cat.gif' }],
    ['file-type', { ...noCamera, file: 'cat.webp' }],
    ['phone-screen', { ...noCamera, width: 1170, height: 2532 }],
    ['phone-screen', { ...noCamera, width: 2340, height: 1080 }],
    ['tiny', { width: 600, height: 400, taken: at(2003, 5, 1) }],
    ['tiny', { width: 1024, height: 768, taken: at(2008, 1, 1) }],
    ['tiny', { width: 1600, height: 1200, taken: at(2012, 1, 1) }],
    ['short-video', { media: 'video', duration: 1.4 }],
    ['long-video', { media: 'video', duration: 601 }],
  ];
  test.each(junk)('%s: %o', (rule, wish) => expect(notAMemory(aPhoto(wish))).toEqual({ kind: 'not-a-memory', rule }));

  const memories: [PhotoWish][] = [
    [{ file: 'IMG_1234.JPG' }],
    [{ ...noCamera, file: 'IMG_1234.JPG' }],
    [{ ...noCamera, file: 'Toscana 2019.jpg' }],
    [{ ...noCamera, file: 'Scandinavia_12.jpg' }],
    [{ file: 'Screenshot_1.jpg' }],
    [{ file: 'DJI_0001.png' }],
    [{ width: 1170, height: 2532 }],
    [{ ...noCamera, width: 1920, height: 1080 }],
    [{ subjects: { document: 0.49 } }],
    [{ ...noCamera, subjects: { document: 0.34, beach: 1 } }],
    [{ width: 640, height: 480, taken: at(2003, 5, 1) }],
    [{ width: 1600, height: 1200, taken: at(2011, 12, 31) }],
    [{ width: null, height: null }],
    [{ ...noCamera, media: 'video', file: 'VID_1.MP4', width: 1280, height: 720, duration: 600 }],
    [{ media: 'video', duration: null }],
    [{ media: 'video', duration: 1.5 }],
  ];
  test.each(memories)('but this may be one: %o', (wish) => expect(notAMemory(aPhoto(wish))).toBeNull());

  test('every rule has an example above', () => {
    expect(new Set(junk.map(([rule]) => rule))).toEqual(new Set(junkRules.map(({ id }) => id)));
  });
});

describe('quality', () => {
  const plain = series(20, 3600);
  const worth = (wish: PhotoWish, among = plain) => {
    const photo = aPhoto({ id: 999, ...wish });
    return qualityOf(photo, contextOf([...among, photo]));
  };

  test('lies between 0 and 1, whatever the library knows', () => {
    fc.assert(
      fc.property(somePhotos(), (photos) => {
        const context = contextOf(photos);
        for (const photo of photos) {
          expect(qualityOf(photo, context)).toBeGreaterThanOrEqual(0);
          expect(qualityOf(photo, context)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  const better: [string, PhotoWish, PhotoWish][] = [
    ['a favourite', { favourites: 1 }, { favourites: 0 }],
    ['more stars', { rating: 5 }, { rating: 3 }],
    ['a rated one than one passed over', { rating: 4, favourites: 0 }, { favourites: 0 }],
    ['someone named', { people: ['Ada'] }, { people: [] }],
    ['two people', { people: ['Ada', 'Ben'] }, { people: ['Ada'] }],
    ['a beach', { subjects: { beach: 0.9 } }, { subjects: {} }],
    ['nothing in particular rather than a shoe', { subjects: {} }, { subjects: { shoe: 0.9 } }],
    ['more detail for the camera', { size: 6_000_000 }, { size: 1_000_000 }],
    ['the leader of look-alikes', { similar: { group: 1, top: true } }, { similar: { group: 1, top: false } }],
  ];
  test.each(better)('is higher for %s', (_, good, less) => {
    const named = [...plain, aPhoto({ id: 500, people: ['Ada'] })];
    expect(worth(good, named)).toBeGreaterThan(worth(less, named));
  });

  const missing: [string, PhotoWish, PhotoWish][] = [
    ['favourites', { favourites: null }, { favourites: 0 }],
    ['subjects', { subjects: null }, { subjects: { shoe: 1 } }],
    ['look-alikes', { similar: null }, { similar: { group: 1, top: false } }],
    ['pixels', { size: 0, width: null, height: null }, { size: 0, width: 1000, height: 700 }],
  ];
  test.each(missing)('is not lowered by unknown %s', (_, unknown, poor) => {
    expect(worth(unknown)).toBeGreaterThan(worth(poor));
  });

  test('does not suffer where nobody is named in the whole space', () => {
    const named = aPhoto({ id: 500, space: 2, people: ['Ada'] });
    expect(worth({ space: 1 }, [...plain, named])).toBe(worth({ space: 1 }));
    expect(worth({ space: 2 }, [...plain, named])).toBeLessThan(worth({ space: 1 }, [...plain, named]));
  });

  test('is in the middle where the library knows nothing', () => {
    expect(qualityOf(aPhoto({ width: null, height: null }), contextOf([]))).toBe(0.5);
  });
});

describe('reasons', () => {
  test('say what speaks for a photo, strongest first', () => {
    const photo = aPhoto({ favourites: 2, rating: 5, people: ['Sedona', 'Ben', 'Ada'] });
    expect(reasonsFor(photo, { shots: 7 }).map(sayReason)).toEqual([
      'favourite',
      'rated 5',
      'with Sedona, Ben and Ada',
      'best of 7 shots',
    ]);
    expect(reasonsFor(aPhoto({ rating: 3, favourites: 0 }))).toEqual([]);
  });

  const said: [Reason, string][] = [
    [{ kind: 'covers', day: parseDay('2019-11-23') as Day }, 'the one of 2019-11-23'],
    [{ kind: 'drawn' }, 'drawn'],
    [{ kind: 'not-a-memory', rule: 'paper' }, 'a screenshot or document'],
    [{ kind: 'same-shot', better: 7 as PhotoId }, 'photo 7 is better and shows the same moment'],
    [{ kind: 'no-room', how: 'random' }, 'not drawn this time'],
  ];
  test.each(said)('%o', (reason, words) => expect(sayReason(reason)).toBe(words));
});
