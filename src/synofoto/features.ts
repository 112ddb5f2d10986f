/** What this generation of Synology Photos has: tables came and went with its versions, and readers do without. */
import { sql } from 'kysely';
import type { Connection } from './connect.ts';

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

interface Row {
  readonly subjects: boolean;
  readonly favourites: boolean;
  readonly similarGroups: boolean;
  readonly faces: boolean;
  readonly nameForSort: boolean;
  readonly materialised: readonly string[];
}

/** Which optional tables and columns stand in the database and may be read. */
export const features = async (db: Connection): Promise<Features> => {
  const { rows } = await sql<Row>`
select to_regclass('public.concept') is not null
         and to_regclass('public.many_unit_has_many_concept') is not null as "subjects",
       to_regclass('public.many_unit_has_many_favorite_user') is not null as "favourites",
       exists (select 1 from information_schema.columns
                where table_schema = 'public' and table_name = 'item' and column_name = 'id_similar_group') as "similarGroups",
       (select count(*) = 3 from information_schema.columns
         where table_schema = 'public' and table_name = 'face'
           and column_name in ('ref_id_unit', 'id_person', 'bounding_box')) as "faces",
       exists (select 1 from information_schema.columns
                where table_schema = 'public' and table_name = 'normal_album' and column_name = 'name_for_sort') as "nameForSort",
       array(select c.relname::text from pg_class c
              where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                and c.relname ~ '^condition_album_item_[0-9]+$' and has_table_privilege(c.oid, 'select')) as "materialised"`.execute(
    db,
  );
  const [row] = rows;
  return {
    subjects: row?.subjects ?? false,
    favourites: row?.favourites ?? false,
    similarGroups: row?.similarGroups ?? false,
    faces: row?.faces ?? false,
    nameForSort: row?.nameForSort ?? false,
    materialised: new Set((row?.materialised ?? []).map((name) => Number(name.replace(/^.*_/, '')))),
  };
};
