import type { Draft } from '../draft.ts';
import type { Folders } from './folders.ts';
import type { Row, Rows } from './insert.ts';
import type { Places } from './places.ts';
import { type DraftUnit, itemTypeOf, lowerExtension, nameWithoutExtension, unitTypeOf } from './units.ts';

/** Indexing is done; the number is not known to mean anything else. */
const INDEXED = 0;
/** Seconds between a photo being taken and the library having it. */
const UPLOADED_AFTER = 3600;

const unitRow = (unit: DraftUnit, folders: Folders, places: Places): Row => {
  const { photo } = unit;
  return {
    id: unit.id,
    id_user: photo.space,
    type: unitTypeOf(unit),
    item_type: itemTypeOf(photo),
    filename: unit.file,
    filesize: unit.major ? photo.size : Math.ceil(photo.size / 2),
    // milliseconds, unlike the other times
    createtime: (photo.taken + UPLOADED_AFTER) * 1000,
    mtime: photo.taken,
    takentime: photo.taken,
    duplicate_hash: unit.major || photo.hash === '' ? photo.hash : [...photo.hash].reverse().join(''),
    cache_key: String(photo.taken + UPLOADED_AFTER),
    resolution: { width: photo.width, height: photo.height },
    index_stage: INDEXED,
    id_geocoding: places.idOf(photo.space, photo.place),
    id_item: photo.id,
    normalized_filename: unit.file.toUpperCase(),
    is_major: unit.major,
    id_folder: folders.idOf(photo.space, photo.folder),
    name_for_sort: unit.file.toUpperCase(),
  };
};

const metadataRow = ({ id, photo }: DraftUnit): Row => {
  const where = photo.gps ?? photo.place;
  return {
    id_unit: id,
    description: photo.description,
    orientation: 1,
    focal_length: photo.focalLength,
    iso: photo.iso,
    exposure_time: photo.exposure,
    aperture: photo.aperture,
    lens: photo.lens,
    camera: photo.camera,
    latitude: where?.latitude ?? null,
    longitude: where?.longitude ?? null,
    orientation_original: 1,
    rating: photo.rating,
    normalized_description: photo.description.toUpperCase(),
  };
};

/**
 * About a film. `duration` is written in MILLISECONDS: an assumption, as the unit of `video_additional.duration` is not
 * known for certain.
 */
const filmRow = ({ id, photo }: DraftUnit): Row => ({
  duration: Math.round(photo.duration * 1000),
  video_info: { video_codec: 'h264', width: photo.width, height: photo.height },
  audio_info: { audio_codec: 'aac' },
  id_unit: id,
});

/** Small, medium and extra large thumbnails, all made. */
const THUMBNAILS = [0, 1, 3];
const MADE = 1;

/** Items, their files, and what is known of each file. */
export const fileRows = ({ photos }: Draft, units: readonly DraftUnit[], folders: Folders, places: Places): Rows => [
  [
    'item',
    photos.map((photo) => ({
      id: photo.id,
      id_user: photo.space,
      type: itemTypeOf(photo),
      id_similar_group: photo.similar?.group ?? null,
      is_similar_top_pick: photo.similar?.top ?? null,
    })),
  ],
  ['unit', units.map((unit) => unitRow(unit, folders, places))],
  ['metadata', units.map(metadataRow)],
  [
    'live_additional',
    units
      .filter(({ photo }) => photo.media === 'live')
      .map(({ id, photo }) => ({ grouping_key: `live-${photo.id}`, id_unit: id })),
  ],
  ['video_additional', units.filter(({ film }) => film).map(filmRow)],
  ['motion_photo_additional', units.filter(({ photo }) => photo.media === 'motion').map(filmRow)],
  [
    'split_filename',
    units.map(({ id, file }) => ({
      id_unit: id,
      name: nameWithoutExtension(file),
      lower_extension: lowerExtension(file),
    })),
  ],
  ['thumbnail', units.flatMap(({ id }) => THUMBNAILS.map((type) => ({ type, status: MADE, id_unit: id })))],
  [
    'many_unit_has_many_administrative',
    units.flatMap(({ id, photo }) =>
      photo.place === null
        ? []
        : [...new Set(places.administrativeOf(photo.place))].map((id_administrative) => ({
            id_unit: id,
            id_administrative,
            id_user: photo.space,
          })),
    ),
  ],
];
