/** The tables an album is made of, row by row, but for the counter that only the library's own triggers move. */
import type { TestLibrary } from '../databases/library.ts';

export const FOUR_TABLES = ['normal_album', 'many_item_has_many_normal_album', 'share', 'share_permission'] as const;

/** All rows as text, to be compared byte by byte. */
export const fourTables = async ({ query }: Pick<TestLibrary, 'query'>): Promise<readonly string[]> => {
  const rows: string[] = [];
  for (const table of FOUR_TABLES) {
    const found = await query<{ row: string }>(
      `select (to_jsonb(t) - 'version')::text as row from ${table} t order by (to_jsonb(t) - 'version')::text`,
    );
    rows.push(...found.map(({ row }) => `${table} ${row}`));
  }
  return rows;
};
