import type { Draft, DraftPlace } from '../draft.ts';
import type { Rows } from './insert.ts';
import { Numbering } from './numbering.ts';

type Names = NonNullable<DraftPlace['names'][number]>;
interface Geocoding {
  readonly space: number;
  readonly place: DraftPlace;
}

/** The name a place has where it lies: language 0, or whichever there is. */
const localNames = ({ names }: DraftPlace): Names =>
  names[0] ?? Object.values(names)[0] ?? { country: '', first: '', second: '' };

/** From the country down; empty parts are not there. */
const levelsOf = (place: DraftPlace): string[] => {
  const { country, first, second } = localNames(place);
  return [country, first, second].filter((part) => part !== '');
};

/** Kinds of level: country, region, town. That they are the numbers maps use for them is an assumption. */
const KINDS = [2, 4, 8];

/** What geocoding knows, once per space and place. */
export class Places {
  readonly #geocodings = new Numbering<Geocoding>();
  readonly #administrative = new Numbering<string>();
  readonly #keys = new Map<DraftPlace, string>();

  constructor({ photos }: Draft) {
    for (const { space, place } of photos) {
      this.idOf(space, place);
      if (place !== null) this.administrativeOf(place);
    }
  }

  idOf(space: number, place: DraftPlace | null): number | null {
    if (place === null) return null;
    const key = this.#keys.get(place) ?? JSON.stringify(place);
    this.#keys.set(place, key);
    return this.#geocodings.idOf(`${space}:${key}`, { space, place });
  }

  administrativeOf(place: DraftPlace): number[] {
    return levelsOf(place).map((part) => this.#administrative.idOf(part, part));
  }

  rows(): Rows {
    const names = this.#geocodings.map(({ space, place }, id_geocoding) =>
      Object.entries(place.names).map(([lang, { country, first, second }]) => ({
        id_user: space,
        lang: Number(lang),
        first_level: first,
        second_level: second,
        country,
        id_geocoding,
      })),
    );
    return [
      ['administrative', this.#administrative.map((value, id) => ({ id, value }))],
      ['geocoding', this.#geocodings.map((geocoding, id) => this.#geocodingRow(geocoding, id))],
      ['geocoding_info', names.flat().map((row, index) => ({ id: index + 1, ...row }))],
    ];
  }

  #geocodingRow({ space, place }: Geocoding, id: number) {
    const ids = this.administrativeOf(place);
    const levels = [0, 1, 2, 3, 4, 5];
    return {
      id,
      id_user: space,
      // six parts, separated by $
      grouping_key: levels.map((n) => levelsOf(place)[n] ?? '').join('$'),
      ...Object.fromEntries(levels.map((n) => [`level_${n + 1}`, ids[n] ?? null])),
      ...Object.fromEntries(levels.map((n) => [`admin_${n + 1}`, n < ids.length ? KINDS[n] : null])),
    };
  }
}
