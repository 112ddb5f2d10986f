import { sql } from 'kysely';
import type { Connection } from './connect.ts';

/** A face that was found in a picture. */
export interface Face {
  /** null: nobody the library could tell. */
  readonly person: number | null;
  /** Over the height of the picture, 0 to 1; null where its box is written in a way we do not know. */
  readonly height: number | null;
}

interface Row extends Face {
  readonly unit: number;
}

/**
 * Faces by unit. Boxes are known in two ways of writing: two corners, or a corner with width and height; in fractions
 * either way. A join and no `= any(…)`, for it may be asked for a hundred thousand units, and `face` may have no index.
 */
export const facesIn = async (
  db: Connection,
  units: readonly number[],
): Promise<ReadonlyMap<number, readonly Face[]>> => {
  const { rows } = await sql<Row>`
select f.ref_id_unit as "unit", f.id_person as "person",
       coalesce((f.bounding_box->'bottom_right'->>'y')::float8 - (f.bounding_box->'top_left'->>'y')::float8,
                (f.bounding_box->>'height')::float8) as "height"
  from face f
  join unnest(${units}::int[]) as w(unit) on w.unit = f.ref_id_unit
 order by f.id`.execute(db);
  const faces = new Map<number, Face[]>();
  for (const { unit, person, height } of rows) {
    const face = { person, height: height !== null && height >= 0 && height <= 1 ? height : null };
    const there = faces.get(unit);
    if (there) there.push(face);
    else faces.set(unit, [face]);
  }
  return faces;
};
