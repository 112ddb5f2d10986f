/**
 * The tables and columns we rely on, with their types. Reading needs all of `READ`; writing needs `WRITTEN` too, and
 * no column there that we would not fill. What an older generation lacks is in `features.ts` instead.
 */

export type Columns = Readonly<Record<string, string>>;

const INT = 'integer';
const BIG = 'bigint';
const SMALL = 'smallint';
const TEXT = 'text';
const BOOL = 'boolean';
const DOUBLE = 'double precision';

/** Tables we only read. */
export const READ: Readonly<Record<string, Columns>> = {
  user_info: { id: INT, name: TEXT, enable: BOOL },
  team_library_user_permission: { id_user: INT, permission: SMALL },
  item: { id: INT, id_user: INT },
  unit: {
    id: INT,
    id_user: INT,
    id_item: INT,
    is_major: BOOL,
    type: SMALL,
    filename: TEXT,
    filesize: BIG,
    takentime: BIG,
    duplicate_hash: TEXT,
    resolution: 'json',
    id_folder: INT,
    id_geocoding: INT,
  },
  folder: { id: INT, id_user: INT, name: TEXT },
  metadata: {
    id_unit: INT,
    latitude: DOUBLE,
    longitude: DOUBLE,
    camera: TEXT,
    iso: TEXT,
    exposure_time: TEXT,
    description: TEXT,
    rating: SMALL,
  },
  video_additional: { id_unit: INT, duration: BIG },
  person: { id: INT, id_user: INT, name: TEXT, hidden: BOOL },
  many_unit_has_many_person: { id_unit: INT, id_person: INT },
  general_tag: { id: INT, id_user: INT, name: TEXT },
  many_unit_has_many_general_tag: { id_unit: INT, id_general_tag: INT },
  geocoding: { id: INT, level_1: INT, level_2: INT, level_3: INT, level_4: INT, level_5: INT, level_6: INT },
  geocoding_info: { id_geocoding: INT, lang: SMALL, country: TEXT, first_level: TEXT, second_level: TEXT },
  administrative: { id: INT, value: TEXT },
  condition_album: {
    id: INT,
    id_user: INT,
    name: TEXT,
    shared: BOOL,
    create_time: BIG,
    passphrase_share: TEXT,
    item_count: INT,
  },
};

/** Tables we write rows into; every column but `name_for_sort` must be there. */
export const WRITTEN: Readonly<Record<string, Columns>> = {
  normal_album: {
    id: INT,
    id_user: INT,
    name: TEXT,
    type: SMALL,
    shared: BOOL,
    create_time: BIG,
    cover: INT,
    sort_by: SMALL,
    sort_direction: SMALL,
    normalized_name: TEXT,
    version: BIG,
    passphrase_share: TEXT,
    item_count: INT,
    start_time: BIG,
    end_time: BIG,
  },
  many_item_has_many_normal_album: {
    sequence: DOUBLE,
    item_provider_id_user: INT,
    id_item: INT,
    id_normal_album: INT,
    album_id_user: INT,
  },
  share: {
    passphrase: TEXT,
    privacy_type: SMALL,
    modified_time: BIG,
    id_user: INT,
    expired_time: BIG,
    hashed_password: TEXT,
    enable: BOOL,
    type: SMALL,
  },
  share_permission: {
    id: INT,
    id_user: INT,
    permission: SMALL,
    target_type: SMALL,
    target_id: INT,
    passphrase_share: TEXT,
  },
};

/**
 * Columns of these tables that we leave to the database: a default, a trigger, or nothing until the functions of Photos
 * have counted. `passphrase_share` stays empty where an album is not shared.
 */
export const LEFT_TO_DATABASE: Readonly<Record<string, readonly string[]>> = {
  normal_album: ['passphrase_share', 'item_count', 'start_time', 'end_time'],
  share_permission: ['id'],
};

/**
 * What must be unique, each as its columns in order of name, and nothing else: our statements rely on these (`on
 * conflict`), and any other key could refuse what we mean to write.
 */
export const KEYS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  normal_album: [['id']],
  many_item_has_many_normal_album: [['id_item', 'id_normal_album']],
  share: [['passphrase']],
  share_permission: [['id'], ['passphrase_share', 'target_id', 'target_type']],
};

/** The sequence that numbers albums of every sort. */
export const ALBUM_SEQUENCE = 'album_id_seq';

/** The two functions of Photos that keep an album's cover, counts, times and version right. */
export const FUNCTIONS: Readonly<Record<string, string>> = {
  update_normal_album_cover_func: 'text, integer, integer',
  insert_item_to_update_normal_album_func: 'integer',
};

/** Tables we read where they stand; what lacks is done without (see `features.ts`). */
export const OPTIONAL: readonly string[] = [
  'async_db_migration_task',
  'auto_album',
  'concept',
  'face',
  'many_unit_has_many_concept',
  'many_unit_has_many_favorite_user',
];
