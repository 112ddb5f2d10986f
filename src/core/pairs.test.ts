import { expect, test } from 'vitest';
import type { Human } from './chronicle-types.ts';
import { pairsOf } from './pairs.ts';
import { aPhoto } from './testing.ts';

const photos = [['Ada', 'Ben'], ['Ada', 'Leo', 'Max'], ['Ben', 'Ada', 'Leo'], ['Ada', 'Ada'], ['Ben']].map(
  (people, id) => aPhoto({ id, people }),
);
const human = (name: string) =>
  ({ name, photos: photos.filter(({ people }) => people.some((person) => person.name === name)) }) as unknown as Human;

test('every two who are in a photo together, once, with their photos; others do not count', () => {
  const pairs = pairsOf(['Leo', 'Ada', 'Ben', 'Tom'].map(human));
  expect(pairs.map(({ one, other, photos: of }) => [one.name, other.name, of.map(({ id }) => Number(id))])).toEqual([
    ['Leo', 'Ada', [1, 2]],
    ['Leo', 'Ben', [2]],
    ['Ada', 'Ben', [0, 2]],
  ]);
});
