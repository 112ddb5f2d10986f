import { sql } from 'kysely';
import type { Gazetteer, PlaceInWords, PlaceNames } from '../core/gazetteer.ts';
import type { PhotoId } from '../core/photo.ts';
import type { LibraryPlace } from '../library.ts';
import type { Connection } from './connect.ts';

/** Language numbers of `geocoding_info.lang` that are known; 0 is the original, and what every other language gets. */
const LANGUAGE_NUMBERS: Readonly<Record<string, number>> = { en: 1, de: 7 };
const ORIGINAL = 0;

/** Every name of a place the library has, in whatever language and of whatever level, with its geocodings and photos. */
export const places = async (db: Connection): Promise<LibraryPlace[]> => {
  const { rows } = await sql<LibraryPlace>`
with named as (
  select g.id_geocoding as id, n.name from geocoding_info g
    cross join lateral (values (g.country), (g.first_level), (g.second_level)) as n(name)
   where g.id_geocoding is not null
  union
  select g.id, a.value from geocoding g
    join administrative a on a.id in (g.level_1, g.level_2, g.level_3, g.level_4, g.level_5, g.level_6)
), used as (
  select u.id_geocoding as id, count(*) as photos from unit u
   where u.is_major and u.id_geocoding is not null group by u.id_geocoding
)
select n.name, array_agg(distinct n.id) as "geocodings", coalesce(sum(x.photos), 0)::int as "photos"
  from named n left join used x on x.id = n.id
 where n.name <> ''
 group by n.name
 order by "photos" desc, n.name`.execute(db);
  return rows;
};

/** The most frequent town among these photos, in the language asked for where the library has it; null without one. */
export const placeOf = async (db: Connection, photos: readonly PhotoId[], language: string): Promise<string | null> => {
  const wanted = LANGUAGE_NUMBERS[language] ?? ORIGINAL;
  const { rows } = await sql<{ name: string }>`
select t.name
  from unit u
  cross join lateral (
    select coalesce(nullif(g.second_level, ''), nullif(g.first_level, ''), g.country) as name
      from geocoding_info g
     where g.id_geocoding = u.id_geocoding and g.lang in (${wanted}, ${ORIGINAL})
     order by g.lang = ${wanted} desc limit 1) t
 where u.is_major and u.id_item = any(${photos}::int[]) and t.name <> ''
 group by t.name
 order by count(*) desc, t.name
 limit 1`.execute(db);
  return rows[0]?.name ?? null;
};

interface NamedRow extends PlaceNames {
  readonly id: number;
  readonly lang: number;
}

const LANGUAGE_OF = new Map(Object.entries(LANGUAGE_NUMBERS).map(([language, number]) => [number, language]));

/** What every place is called, in the languages whose numbers are known; a place without its original name keeps the first other. */
export const gazetteer = async (db: Connection): Promise<Gazetteer> => {
  const known = [ORIGINAL, ...LANGUAGE_OF.keys()];
  const { rows } = await sql<NamedRow>`
select g.id_geocoding as "id", g.lang::int as "lang", g.country, g.first_level as "first", g.second_level as "second"
  from geocoding_info g
 where g.id_geocoding is not null and g.lang = any(${known}::int[])
 order by g.id_geocoding, g.lang, g.id`.execute(db);
  const places = new Map<number, { original: PlaceNames; translated: Record<string, PlaceNames> }>();
  for (const { id, lang, country, first, second } of rows) {
    const names = { country, first, second };
    const place = places.get(id) ?? { original: names, translated: {} };
    const language = LANGUAGE_OF.get(lang);
    if (language !== undefined) place.translated[language] ??= names;
    places.set(id, place);
  }
  return places satisfies ReadonlyMap<number, PlaceInWords>;
};
