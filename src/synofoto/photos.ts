import { sql } from 'kysely';
import type { PersonId, Photo, PhotoId, UserId, WallSeconds } from '../core/photo.ts';
import type { Criteria, Hidden, Scope } from '../library.ts';
import { allOf, type Condition, inScope, isHiddenBy, isOneOf, meets } from './conditions.ts';
import type { Connection } from './connect.ts';
import { type Face, facesIn } from './faces.ts';
import type { Features } from './features.ts';

interface Row {
  readonly id: PhotoId;
  readonly unit: number;
  readonly space: UserId;
  readonly taken: WallSeconds;
  readonly fileKind: number;
  readonly file: string;
  readonly folder: string;
  readonly size: number;
  readonly resolution: unknown;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly geocoding: number | null;
  readonly camera: string;
  readonly iso: string;
  readonly exposure: string;
  readonly cherished: boolean;
  readonly rating: number;
  readonly hash: string;
  /** Milliseconds, as the web API of Photos gives it for the same file. */
  readonly duration: number | null;
  readonly people: readonly (readonly [id: number, name: string])[] | null;
  readonly favourites: number | null;
  readonly subjects: Readonly<Record<string, number>> | null;
  readonly similarGroup: number | null;
  readonly similarTop: boolean | null;
}

/** Columns of tables that older generations lack. */
const optionalColumns = (known: Features) => sql`
       ${
         known.favourites
           ? sql`(select count(distinct uf.id_favorite_user)::int from unit fu join many_unit_has_many_favorite_user uf on uf.id_unit = fu.id where fu.id_item = i.id)`
           : sql`null::int`
       } as "favourites",
       ${
         known.subjects
           ? sql`(select json_object_agg(c.stem, uc.confidence::float8) from many_unit_has_many_concept uc join concept c on c.id = uc.id_concept where uc.id_unit = u.id)`
           : sql`null::json`
       } as "subjects",
       ${known.similarGroups ? sql`i.id_similar_group` : sql`null::int`} as "similarGroup",
       ${known.similarGroups ? sql`i.is_similar_top_pick` : sql`null::boolean`} as "similarTop"`;

/** Photos (items, by their major unit) that meet a condition, oldest first. */
const photosWhere = async (db: Connection, known: Features, condition: Condition): Promise<Photo[]> => {
  const { rows } = await sql<Row>`
select i.id, u.id as "unit", i.id_user as "space", u.takentime as "taken", u.type as "fileKind", u.filename as "file", f.name as "folder",
       u.filesize as "size", u.resolution, m.latitude, m.longitude, u.id_geocoding as "geocoding", coalesce(m.camera, '') as "camera",
       coalesce(m.iso, '') as "iso", coalesce(m.exposure_time, '') as "exposure", coalesce(m.rating, 0) as "rating",
       coalesce(m.description, '') <> ''
         or exists (select 1 from many_unit_has_many_general_tag t where t.id_unit = u.id) as "cherished",
       u.duplicate_hash as "hash", v.duration,
       (select json_agg(distinct jsonb_build_array(p.id, p.name))
          from unit pu join many_unit_has_many_person up on up.id_unit = pu.id join person p on p.id = up.id_person
         where pu.id_item = i.id and p.id_user = i.id_user and p.name <> '' and not p.hidden) as "people",${optionalColumns(known)}
  from unit u
  join item i on i.id = u.id_item
  join folder f on f.id = u.id_folder
  left join metadata m on m.id_unit = u.id
  left join video_additional v on v.id_unit = u.id
 where u.is_major
   and ${condition}
 order by u.takentime, i.id, u.id`.execute(db);
  const faces = known.faces
    ? await facesIn(
        db,
        rows.map(({ unit }) => unit),
      )
    : null;
  // An item has one major unit; should it ever have two, it is still one photo.
  return [...new Map(rows.map((row) => [row.id, photoOf(row, known, faces && (faces.get(row.unit) ?? []))])).values()];
};

/** Photos in a scope that meet all criteria, oldest first. */
export const candidates = (db: Connection, known: Features, scope: Scope, criteria: Criteria): Promise<Photo[]> =>
  photosWhere(db, known, allOf([inScope(scope), ...meets(criteria)]));

/** The photos with these ids, oldest first; ids that no longer exist are missing. */
export const photos = (db: Connection, known: Features, ids: readonly PhotoId[]): Promise<Photo[]> =>
  photosWhere(db, known, isOneOf(ids));

/** Which of these photos match anything that is to be kept out. */
export const hiddenAmong = async (
  db: Connection,
  ids: readonly PhotoId[],
  hidden: Hidden,
): Promise<ReadonlySet<PhotoId>> => {
  const { rows } = await sql<{ id: PhotoId }>`
select distinct i.id
  from unit u
  join item i on i.id = u.id_item
  join folder f on f.id = u.id_folder
  left join metadata m on m.id_unit = u.id
 where u.is_major
   and ${isOneOf(ids)}
   and ${isHiddenBy(hidden)}
 order by i.id`.execute(db);
  return new Set(rows.map(({ id }) => id));
};

const numberOf = (value: unknown): number | null => (typeof value === 'number' && value > 0 ? value : null);

/** `1/250`, `0.004`, `2 s`; null for anything else. Seconds. */
const secondsOf = (text: string): number | null => {
  const found = /^\s*(\d+(?:\.\d+)?)(?:\s*\/\s*(\d+(?:\.\d+)?))?\s*s?\s*$/i.exec(text);
  const seconds = found ? Number(found[1]) / Number(found[2] ?? 1) : 0;
  return Number.isFinite(seconds) && seconds > 0 ? seconds : null;
};

/** The highest face of each person; nobody marked the face of somebody added by hand. */
const heightsOf = (faces: readonly Face[] | null): ReadonlyMap<number, number> => {
  const heights = new Map<number, number>();
  for (const { person, height } of faces ?? [])
    if (person !== null && height !== null) heights.set(person, Math.max(height, heights.get(person) ?? 0));
  return heights;
};

const photoOf = (row: Row, known: Features, faces: readonly Face[] | null): Photo => {
  const heights = heightsOf(faces);
  const size = (typeof row.resolution === 'object' ? row.resolution : null) as {
    width?: unknown;
    height?: unknown;
  } | null;
  const noGps = row.latitude === null || row.longitude === null || (row.latitude === 0 && row.longitude === 0);
  return {
    id: row.id,
    space: row.space,
    taken: row.taken,
    media: row.fileKind === 1 ? 'video' : 'photo',
    file: row.file,
    folder: row.folder,
    size: row.size,
    width: numberOf(size?.width),
    height: numberOf(size?.height),
    latitude: noGps ? null : row.latitude,
    longitude: noGps ? null : row.longitude,
    geocoding: row.geocoding,
    faces: faces?.length ?? null,
    iso: numberOf(Number.parseInt(row.iso, 10)),
    exposure: secondsOf(row.exposure),
    cherished: row.cherished,
    camera: row.camera,
    rating: row.rating,
    favourites: row.favourites,
    people: (row.people ?? []).map(([id, name]) => ({ id: id as PersonId, name, height: heights.get(id) ?? null })),
    subjects: row.subjects ?? (known.subjects ? {} : null),
    hash: row.hash,
    similar: row.similarGroup === null ? null : { group: row.similarGroup, top: row.similarTop ?? false },
    duration: row.duration === null ? null : row.duration / 1000,
  };
};
