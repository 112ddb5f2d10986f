import { calendarDayOf, formatDay, SECONDS_PER_DAY } from '../../core/calendar.ts';
import type { WallSeconds } from '../../core/photo.ts';
import type { DraftPhoto } from '../draft.ts';
import type { Folders } from './folders.ts';
import type { Rows } from './insert.ts';
import { Numbering } from './numbering.ts';
import { type DraftUnit, itemTypeOf, unitTypeOf } from './units.ts';

/** Tables of values to filter by, and what of a photo they list. */
const VALUES = {
  aperture: ({ aperture }) => aperture,
  camera: ({ camera }) => camera,
  exposure_time: ({ exposure }) => exposure,
  focal_length: ({ focalLength }) => focalLength,
  iso: ({ iso }) => iso,
  lens: ({ lens }) => lens,
} as const satisfies Record<string, (photo: DraftPhoto) => string>;

/** What the apps filter and search by: one row per file, its values by number. */
export const filterRows = (units: readonly DraftUnit[], folders: Folders): Rows => {
  const values = Object.entries(VALUES).map(([table, textOf]) => ({ table, textOf, names: new Numbering<string>() }));
  const days = new Numbering<number>();
  const filters = units.map((unit) => {
    const { photo } = unit;
    const day = calendarDayOf(photo.taken as WallSeconds);
    const ids = values.map(({ table, textOf, names }) => {
      const name = textOf(photo);
      return [`id_${table}`, name === '' ? null : names.idOf(name, name)];
    });
    return {
      id_unit: unit.id,
      ...Object.fromEntries(ids),
      id_folder: folders.idOf(photo.space, photo.folder),
      id_item_type: itemTypeOf(photo),
      id_takentime: days.idOf(String(day), day),
      id_user: photo.space,
      id_rating: photo.rating,
      is_major: unit.major,
    };
  });
  return [
    ...values.map(
      ({ table, names }) =>
        [table, names.map((name, id) => ({ id, name, normalized_name: name.toUpperCase() }))] as const,
    ),
    [
      'takentime',
      days.map((day, id) => {
        const name = formatDay(calendarDayOf((day * SECONDS_PER_DAY) as WallSeconds));
        return { id, takentime_day: name, takentime_month: name.slice(0, 7), takentime: day * SECONDS_PER_DAY };
      }),
    ],
    ['one_filter_has_many_unit', filters],
    [
      'search_timeline',
      units
        .filter(({ major }) => major)
        .map((unit) => ({
          id_item: unit.photo.id,
          id_user: unit.photo.space,
          item_type: itemTypeOf(unit.photo),
          unit_type: unitTypeOf(unit),
          takentime: unit.photo.taken,
          id_unit: unit.id,
        })),
    ],
  ];
};
