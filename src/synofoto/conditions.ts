/**
 * Conditions on photos as pieces of SQL over `u` (major unit), `i` (item), `f` (folder) and `m` (metadata).
 * Choosing joins them with AND, hiding with OR; both speak the same language.
 *
 * Every list travels as one array parameter, so no length of list changes the statement.
 */
import { type RawBuilder, sql } from 'kysely';
import type { AlbumId, PersonId, PhotoId, UserId } from '../core/photo.ts';
import type { Criteria, Hidden, ResolvedPlace, Scope, TakenRange } from '../library.ts';

export type Condition = RawBuilder<boolean>;

/** All hold; none at all is no condition. */
export const allOf = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join([...conditions], sql`\n   and `)}`;

/** One holds is enough; none at all matches nothing. */
export const anyOf = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join([...conditions], sql`\n    or `)})`;

/** The photo is one of these. */
export const isOneOf = (photos: readonly PhotoId[]): Condition => sql`i.id = any(${photos}::int[])`;

/** The photo lies in one of these spaces. */
export const inSpaces = (spaces: readonly UserId[]): Condition => sql`i.id_user = any(${spaces}::int[])`;

/** The photo lies where its album's owner may look. */
export const inScope = ({ spaces, photos }: Scope): Condition =>
  photos.length === 0 ? inSpaces(spaces) : anyOf([inSpaces(spaces), isOneOf(photos)]);

/** Members of a normal album; conditional ones are resolved to photos before. */
export const inAlbums = (albums: readonly AlbumId[]): Condition =>
  sql`exists (select 1 from many_item_has_many_normal_album a where a.id_item = i.id and a.id_normal_album = any(${albums}::int[]))`;

/**
 * One of these persons is in the picture. A person counts in their own space alone: the library numbers people anew
 * in each space. Persons hang on units, and any file of the photo will do.
 */
export const showing = (people: readonly PersonId[]): Condition =>
  sql`exists (select 1 from unit pu join many_unit_has_many_person up on up.id_unit = pu.id join person p on p.id = up.id_person where pu.id_item = i.id and p.id = any(${people}::int[]) and p.id_user = i.id_user and not p.hidden)`;

/** As `showing`, for keeping out: whatever the space, hidden persons too. */
export const showingAtAll = (people: readonly PersonId[]): Condition =>
  sql`exists (select 1 from unit pu join many_unit_has_many_person up on up.id_unit = pu.id where pu.id_item = i.id and up.id_person = any(${people}::int[]))`;

/** Beyond any capture time, for ranges that are open. */
const FOR_EVER = Number.MAX_SAFE_INTEGER;

/** Taken within one of these spans of wall-clock seconds, both ends included. */
export const takenWithin = (ranges: readonly TakenRange[]): Condition => {
  const from = ranges.map((range) => range.from ?? -FOR_EVER);
  const to = ranges.map((range) => range.to ?? FOR_EVER);
  return ranges.length === 1
    ? sql`u.takentime between ${from[0]} and ${to[0]}`
    : sql`exists (select 1 from unnest(${from}::bigint[], ${to}::bigint[]) as r(first, last) where u.takentime between r.first and r.last)`;
};

const EARTH_RADIUS_KM = 6371;

/** Great-circle distance by the haversine formula; 0/0 is how cameras write "no GPS". */
const near = ([latitude, longitude]: readonly [number, number], km: number): Condition =>
  sql`(m.latitude is not null and m.longitude is not null and not (m.latitude = 0 and m.longitude = 0) and 2 * ${EARTH_RADIUS_KM}::float8 * asin(least(1, sqrt(power(sin(radians(m.latitude - ${latitude}::float8) / 2), 2) + cos(radians(${latitude}::float8)) * cos(radians(m.latitude)) * power(sin(radians(m.longitude - ${longitude}::float8) / 2), 2)))) <= ${km}::float8)`;

/** Taken within one of these circles (degrees, kilometres) or at one of these geocoded places. */
export const atPlaces = (places: readonly ResolvedPlace[]): Condition =>
  anyOf(
    places.map((place) =>
      'near' in place ? near(place.near, place.km) : sql<boolean>`u.id_geocoding = any(${place.geocodings}::int[])`,
    ),
  );

/** Any file of the photo has one of these tags. */
export const tagged = (tags: readonly number[]): Condition =>
  sql`exists (select 1 from unit tu join many_unit_has_many_general_tag ut on ut.id_unit = tu.id where tu.id_item = i.id and ut.id_general_tag = any(${tags}::int[]))`;

/** Above this confidence a recognised subject is worth believing. */
const USABLE_CONFIDENCE = 0.7;

/** One of these subjects was recognised, with usable confidence. */
export const about = (subjects: readonly number[]): Condition =>
  sql`exists (select 1 from unit cu join many_unit_has_many_concept uc on uc.id_unit = cu.id where cu.id_item = i.id and uc.id_concept = any(${subjects}::int[]) and uc.confidence >= ${USABLE_CONFIDENCE})`;

/** In one of these folders or below; `starts with` rather than LIKE, since folder names may hold % and _. */
export const inFolders = (folders: readonly string[]): Condition =>
  anyOf(
    folders.map((folder) => {
      const root = folder.replace(/\/+$/, '');
      return sql<boolean>`(f.name = ${root || '/'} or left(f.name, char_length(${`${root}/`})) = ${`${root}/`})`;
    }),
  );

/** Stars, both ends included; a photo nobody rated has 0. */
export const rated = (min: number, max: number): Condition => sql`coalesce(m.rating, 0) between ${min} and ${max}`;

/** This member marked the photo as a favourite. */
export const favouriteOf = (user: UserId): Condition =>
  sql`exists (select 1 from unit fu join many_unit_has_many_favorite_user uf on uf.id_unit = fu.id where fu.id_item = i.id and uf.id_favorite_user = ${user})`;

/** The kind of the major file: 1 is a video. A live photo's moving half is not its major file. */
export const isMedia = (media: 'photos' | 'videos'): Condition =>
  media === 'videos' ? sql`u.type = 1` : sql`u.type <> 1`;

/** Part of the camera's name, whatever its case. */
export const takenWith = (cameras: readonly string[]): Condition =>
  anyOf(cameras.map((camera) => sql<boolean>`position(lower(${camera}) in lower(coalesce(m.camera, ''))) > 0`));

/** Everything a rule asks of its photos. */
export const meets = (criteria: Criteria): Condition[] => [
  ...(criteria.taken ? [takenWithin(criteria.taken)] : []),
  ...(criteria.albums ? [anyOf([inAlbums(criteria.albums), isOneOf(criteria.albumPhotos ?? [])])] : []),
  ...(criteria.people ?? []).map(showing),
  ...(criteria.anyPeople ? [showing(criteria.anyPeople)] : []),
  ...(criteria.withoutPeople ? [sql<boolean>`not ${showingAtAll(criteria.withoutPeople)}`] : []),
  ...(criteria.places ? [atPlaces(criteria.places)] : []),
  ...(criteria.tags ? [tagged(criteria.tags)] : []),
  ...(criteria.subjects ? [about(criteria.subjects)] : []),
  ...(criteria.folders ? [inFolders(criteria.folders)] : []),
  ...(criteria.rating ? [rated(criteria.rating.min, criteria.rating.max)] : []),
  ...(criteria.favouriteOf === undefined ? [] : [favouriteOf(criteria.favouriteOf)]),
  ...(criteria.media ? [isMedia(criteria.media)] : []),
  ...(criteria.cameras ? [takenWith(criteria.cameras)] : []),
];

/** Everything `hide` keeps out: one match is enough. A subject hides at half the confidence that selects. */
export const isHiddenBy = (hidden: Hidden): Condition =>
  anyOf([
    ...(hidden.people.length > 0 ? [showingAtAll(hidden.people)] : []),
    ...(hidden.taken.length > 0 ? [takenWithin(hidden.taken)] : []),
    ...(hidden.places.length > 0 ? [atPlaces(hidden.places)] : []),
    ...(hidden.tags.length > 0 ? [tagged(hidden.tags)] : []),
    ...(hidden.subjects.length > 0 ? [aboutPerhaps(hidden.subjects)] : []),
    ...(hidden.folders.length > 0 ? [inFolders(hidden.folders)] : []),
    ...(hidden.albums.length > 0 ? [inAlbums(hidden.albums)] : []),
    ...(hidden.photos.length > 0 ? [isOneOf(hidden.photos)] : []),
  ]);

const aboutPerhaps = (subjects: readonly number[]): Condition =>
  sql`exists (select 1 from unit cu join many_unit_has_many_concept uc on uc.id_unit = cu.id where cu.id_item = i.id and uc.id_concept = any(${subjects}::int[]) and uc.confidence >= ${USABLE_CONFIDENCE / 2})`;
