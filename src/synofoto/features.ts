/** What this generation of Synology Photos has: tables came and went with its versions, and readers do without. */
import { sql } from 'kysely';
import type { Connection } from './connect.ts';
import type { Column } from './layout.ts';
import type { Columns } from './tables.ts';

export interface Features {
  /** Recognised subjects (`concept`), since about 2024. */
  readonly subjects: boolean;
  readonly favourites: boolean;
  readonly similarGroups: boolean;
  /** Faces with their boxes and persons. */
  readonly faces: boolean;
  /** Column `normal_album.name_for_sort`. */
  readonly nameForSort: boolean;
  /** Ids of the conditional albums whose members the server keeps in a table of their own that we may read. */
  readonly materialised: ReadonlySet<number>;
}

type Feature = Exclude<keyof Features, 'materialised'>;

/** The columns each relies on, by table; with one of them missing, of another type or not for us to read, it is not there. */
export const NEEDED: Readonly<Record<Feature, Readonly<Record<string, Columns>>>> = {
  subjects: {
    concept: { id: 'integer', stem: 'text' },
    many_unit_has_many_concept: { id_unit: 'integer', id_concept: 'integer', confidence: 'numeric' },
  },
  favourites: { many_unit_has_many_favorite_user: { id_unit: 'integer', id_favorite_user: 'integer' } },
  similarGroups: { item: { id_similar_group: 'integer', is_similar_top_pick: 'boolean' } },
  faces: { face: { id: 'integer', ref_id_unit: 'integer', id_person: 'integer', bounding_box: 'json' } },
  nameForSort: { normal_album: { name_for_sort: 'text' } },
};

/** The tables they are about. */
export const FEATURE_TABLES: readonly string[] = [
  ...new Set(Object.values(NEEDED).flatMap((tables) => Object.keys(tables))),
];

/** Conditional albums whose members stand in a table of their own that we may read. */
export const materialised = async (db: Connection): Promise<number[]> => {
  const { rows } = await sql<{ album: number }>`
select substring(c.relname from '[0-9]+$')::int as "album"
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'id_item' and a.atttypid = 'int4'::regtype
 where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
   and c.relname ~ '^condition_album_item_[0-9]{1,9}$' and has_table_privilege(c.oid, 'select')
 order by 1`.execute(db);
  return rows.map(({ album }) => album);
};

/**
 * Which optional tables and columns stand there and may be read.
 *
 * @param columns those of these tables.
 * @param closed tables we may not read.
 * @param albums conditional albums whose members stand in a table of their own.
 */
export const featuresOf = (
  columns: readonly Column[],
  closed: readonly string[],
  albums: readonly number[],
): Features => {
  const types = new Map(
    columns
      .filter(({ table }) => !closed.includes(table))
      .map(({ table, column, type }) => [`${table}.${column}`, type]),
  );
  const has = (feature: Feature): boolean =>
    Object.entries(NEEDED[feature]).every(([table, wanted]) =>
      Object.entries(wanted).every(([column, type]) => types.get(`${table}.${column}`) === type),
    );
  return {
    subjects: has('subjects'),
    favourites: has('favourites'),
    similarGroups: has('similarGroups'),
    faces: has('faces'),
    nameForSort: has('nameForSort'),
    materialised: new Set(albums),
  };
};
