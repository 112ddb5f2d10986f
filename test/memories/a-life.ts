/** A family with enough of a life to remember: years at home in Nantes, and some days away. */
import { type Day, formatDay, parseDay } from '../../src/core/calendar.ts';
import { aLibrary, at, by, type LibraryBuilder, showing, type Wish } from '../builders/library.ts';

const day = (text: string): number => parseDay(text) as Day;

/** Some photos on one day of each week, from one day to another, at home. */
export const atHome = (
  library: LibraryBuilder,
  { from, to, user = 'ada' }: { from: string; to: string; user?: string },
  ...wishes: Wish[]
): LibraryBuilder => {
  let life = library;
  for (let one = day(from); one <= day(to); one += 7)
    life = life.day(formatDay(one as Day), 2, at('Nantes'), by(user), showing('Sedona'), ...wishes);
  return life;
};

/** Photos on each day of a stay. */
export const stay = (
  library: LibraryBuilder,
  { from, days, photos = 8 }: { from: string; days: number; photos?: number },
  ...wishes: Wish[]
): LibraryBuilder => {
  let life = library;
  for (let i = 0; i < days; i++) life = life.day(formatDay((day(from) + i) as Day), photos, ...wishes);
  return life;
};

/** Ada's three years, with a week in Lisbon and four days in Rome. */
export const adasLife = (library: LibraryBuilder = aLibrary().user('ada').user('ben')): LibraryBuilder => {
  const home = atHome(library, { from: '2021-01-03', to: '2023-12-31' });
  const lisbon = stay(home, { from: '2022-05-03', days: 5 }, at('Lisbon'), by('ada'), showing('Sedona', 'Ada'));
  return stay(lisbon, { from: '2023-10-10', days: 4 }, at('Rome'), by('ada'), showing('Sedona'));
};
