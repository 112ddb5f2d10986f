/**
 * The language in which tests speak of families:
 *
 * ```ts
 * const library = aLibrary()
 *   .user('ada', { sharedSpace: true })
 *   .user('ben')
 *   .day('2023-05-02', 3, at('Lisbon'), showing('Ada', 'Ben'))
 *   .photo('2023-05-02T19:30:00', as('sunset'), at('Lisbon'), { rating: 5, live: true })
 *   .album('Sedona', { owner: 'ada', of: ['sunset'], share: { ben: 'view' } })
 *   .build();
 * library.photo('sunset'); // its item id
 * ```
 *
 * A builder never changes: each word gives a new one, so a family can be shared by tests that add to it. Nothing is
 * random: the same words give the same ids.
 */
import type { AlbumWish } from './album-wish.ts';
import { type BuiltLibrary, buildLibrary } from './build.ts';
import { type Script, type UserWish, wallSeconds } from './script.ts';
import type { Wish } from './wishes.ts';

export { type LabelledPhoto, photosOf } from './album-wish.ts';
export type { BuiltLibrary } from './build.ts';
export { PLACES } from './places.ts';
export { as, at, by, rated, showing, video, type Wish } from './wishes.ts';

/** The first photo of a `day` is taken at ten, the last before eight in the evening; seconds. */
const DAY_BEGINS = 10 * 3600;
const DAY_LASTS = 10 * 3600;
const LONGEST_PAUSE = 30 * 60;

export class LibraryBuilder {
  readonly #script: Script;

  constructor(script: Script) {
    this.#script = script;
  }

  #with(more: Partial<Script>): LibraryBuilder {
    return new LibraryBuilder({ ...this.#script, ...more });
  }

  /** A member of the family; their ids are 1, 2, … in the order of the words. */
  user(name: string, wish: UserWish = {}): LibraryBuilder {
    return this.#with({ users: [...this.#script.users, { name, wish }] });
  }

  /**
   * A person in a space, where `showing` alone would not do: hidden, unnamed (''), or a second one of a name. `as`
   * is then what `showing` and `library.person` call them.
   */
  person(name: string, wish: { space: string; hidden?: boolean; as?: string }): LibraryBuilder {
    return this.#with({ people: [...this.#script.people, { name, hidden: false, as: name, ...wish }] });
  }

  /** One photo, at a wall-clock time. */
  photo(taken: string, ...wishes: Wish[]): LibraryBuilder {
    return this.#photos([wallSeconds(taken)], wishes);
  }

  /** Some photos of one day, from ten in the morning on, at most half an hour apart. */
  day(day: string, count: number, ...wishes: Wish[]): LibraryBuilder {
    const first = wallSeconds(`${day}T00:00:00`) + DAY_BEGINS;
    const pause = Math.min(LONGEST_PAUSE, Math.floor(DAY_LASTS / Math.max(1, count)));
    return this.#photos(
      Array.from({ length: count }, (_, n) => first + n * pause),
      wishes,
    );
  }

  album(name: string, wish: AlbumWish): LibraryBuilder {
    return this.#with({ albums: [...this.#script.albums, { name, wish }] });
  }

  build(): BuiltLibrary {
    return buildLibrary(this.#script);
  }

  #photos(times: readonly number[], wishes: readonly Wish[]): LibraryBuilder {
    const wish: Wish = Object.assign({}, ...wishes);
    return this.#with({ photos: [...this.#script.photos, ...times.map((taken) => ({ taken, wish }))] });
  }
}

export const aLibrary = (): LibraryBuilder => new LibraryBuilder({ users: [], people: [], photos: [], albums: [] });
