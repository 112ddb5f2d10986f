import { expect, test } from 'vitest';
import type { Human, People } from './chronicle-types.ts';
import { slugsOf, toldPeople } from './title-people.ts';

const human = (name: string, isLoved = false) => ({ name, isLoved }) as Human;
const humans = [human('Max'), human('Zoë', true), human('Zoe'), human('Leo', true), human('智子')];
const people = { humans, lovedOnes: humans.filter(({ isLoved }) => isLoved) } as unknown as People;
const told = (names: readonly string[], most: number) =>
  toldPeople({ people }, { names, most }).map(({ name }) => name);

test('loved ones first, then by importance; or those one names', () => {
  expect(told([], 3)).toEqual(['Zoë', 'Leo', 'Max']);
  expect(told(['zoe', 'MAX'], 1)).toEqual(['Max', 'Zoë', 'Zoe']);
});

test('every name has a slug of its own, whoever matters more', () => {
  const slugs = slugsOf({ people });
  expect(slugs.get('Zoe')).toBe('zoe');
  expect(slugs.get('Zoë')).toBe('zoe-2');
  expect(new Set(slugs.values()).size).toBe(humans.length);
  expect(slugsOf({ people: { ...people, humans: humans.toReversed() } })).toEqual(slugs);
});
