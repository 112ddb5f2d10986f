import { describe, expect, test } from 'vitest';
import { type Day, parseDay } from './calendar.ts';
import type { PhotoId } from './photo.ts';
import { dropKinds, type Reason, sayReason } from './reason.ts';

const seven = 7 as PhotoId;
const day = parseDay('2026-11-03') as Day;

describe('reasons of memories, in words', () => {
  const said: [Reason, string][] = [
    [{ kind: 'cherished' }, 'somebody tagged it, described it or put it into an album'],
    [{ kind: 'subject', name: 'beach' }, 'beach'],
    [{ kind: 'far-from-home', km: 1234.5 }, '1235 km from home'],
    [{ kind: 'first' }, 'how it begins'],
    [{ kind: 'last' }, 'how it ends'],
    [{ kind: 'covers-side', facet: 'chapter', side: 'Sintra' }, 'the one of Sintra'],
    [{ kind: 'covers-side', facet: 'year', side: '2019' }, 'the one of 2019'],
    [{ kind: 'covers-side', facet: 'person', side: 'Leo' }, 'the one with Leo'],
    [{ kind: 'same-scene', better: seven }, 'photo 7 is better and shows the same scene'],
    [{ kind: 'too-near', of: seven }, 'taken too near photo 7'],
    [{ kind: 'shown-lately', day }, 'shown lately, on 2026-11-03'],
    [{ kind: 'in-another-memory', memory: 'Lisbon' }, 'in another memory: Lisbon'],
    [{ kind: 'undated' }, 'its capture time cannot be right'],
  ];
  test.each(said)('%o', (reason, words) => expect(sayReason(reason)).toBe(words));

  test('photos left are listed by what says most of them: no memory first, no room last', () => {
    expect(dropKinds.at(0)).toBe('not-a-memory');
    expect(dropKinds.at(-1)).toBe('no-room');
    expect(dropKinds.indexOf('copy')).toBeLessThan(dropKinds.indexOf('same-shot'));
  });
});
