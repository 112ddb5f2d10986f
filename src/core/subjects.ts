/** What recognised subjects say of a photo: some move families, some are dull, food is either. */
import { PAPER } from './junk.ts';
import type { Photo } from './photo.ts';

type Subjects = Photo['subjects'];

/** As the lists here write them: `Plant_Pot` is a `plant pot`. */
export const plain = (subject: string): string =>
  /[A-Z_]/.test(subject) ? subject.toLowerCase().replaceAll('_', ' ') : subject;

const listed = (words: string): ReadonlySet<string> => new Set(words.split(/,\s*/));

/** What families look for, by what they tag, title and celebrate. Choices of ours, as are the lists below. */
const MOVING = listed(
  `birthday, cake, wedding, bride, fireworks, christmas, christmas tree, santa claus, halloween, easter egg, carnival, parade, party,
graduation, concert, ceremony, balloon, candle, beach, sea, coast, lake, island, mountain, waterfall, sunset, sunrise, rainbow, snow,
snowman, skiing, sledding, ice skating, autumn leaves, flower field, dog, puppy, cat, kitten, horse, animal, zoo, aquarium, baby, child,
playground, amusement park, swimming, surfing, boat, sailing, hiking, camping, campfire, picnic, cycling, castle, landmark`,
);
const DULL = listed('car, product, shoe, plant pot, screen, monitor, keyboard, parking lot, office supplies');
const FOOD = listed(
  'food, meal, dish, drink, coffee, breakfast, lunch, dinner, dessert, pizza, pasta, sushi, salad, soup, sandwich, fruit, vegetable',
);
const RESTAURANT = listed('restaurant, cafe, bar');

/** From how sure on a photo is said to show something; Synology shows its subjects from about there. */
const SURE = 0.6;

/** How sure it is that a photo shows any of these, 0 to 1. */
const sureOf = (subjects: Subjects, of: ReadonlySet<string>): number => {
  let most = 0;
  for (const [subject, sure] of Object.entries(subjects ?? {})) if (sure > most && of.has(plain(subject))) most = sure;
  return most;
};

/**
 * How much its subjects speak for a photo, 0 to 1, the middle where nothing does either way; null where the library
 * recognises none. `foodCounts`: a dinner on a journey is a memory, one at home is not; null where nobody knows.
 */
export const interestOfSubjects = (subjects: Subjects, foodCounts: boolean | null): number | null => {
  if (subjects === null) return null;
  const food = foodCounts === null ? 0 : sureOf(subjects, FOOD);
  const moving = Math.max(sureOf(subjects, MOVING), foodCounts ? food : 0);
  const dull = Math.max(sureOf(subjects, DULL), foodCounts ? 0 : food);
  return Math.min(1, Math.max(0, 0.5 + (moving - dull) / 2));
};

/** Whether it shows the inside of a restaurant, or a café. */
export const isAtRestaurant = ({ subjects }: Photo): boolean => sureOf(subjects, RESTAURANT) >= SURE;

/** How sure it is that a photo is of paper or a screen, 0 to 1. */
export const paperOf = ({ subjects }: Photo): number => sureOf(subjects, PAPER);

/** How sure it is that a photo shows a subject, 0 to 1, however its name is written. */
export const sureOfSubject = ({ subjects }: Photo, subject: string): number =>
  sureOf(subjects, new Set([plain(subject)]));

/** The surest subject that moves, as one would say it; null where none is sure enough. Ties go by name. */
export const movingSubjectOf = ({ subjects }: Photo): string | null => {
  let [best, most] = [null as string | null, SURE];
  for (const [subject, sure] of Object.entries(subjects ?? {})) {
    const name = plain(subject);
    if (MOVING.has(name) && (sure > most || (sure === most && (best === null || name < best))))
      [best, most] = [name, sure];
  }
  return best;
};
