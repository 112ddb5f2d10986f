/** Places as degrees, distances as kilometres along a sphere. */

export interface Point {
  /** Degrees, north is positive. */
  readonly latitude: number;
  /** Degrees, east is positive. */
  readonly longitude: number;
}

/** Mean radius of the Earth, kilometres (IUGG). The sphere is wrong by 0.5 % at most, a photo's GPS by more. */
const EARTH_RADIUS_KM = 6371;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Distance in kilometres, by the haversine formula: exact for near points and over the date line. */
export const kilometresBetween = (a: Point, b: Point): number => {
  const across = Math.sin(radians(b.longitude - a.longitude) / 2);
  const up = Math.sin(radians(b.latitude - a.latitude) / 2);
  const h = up * up + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * across * across;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
};

/** Whether it says where it was: 0/0 is what cameras write without a fix, and there is only sea. */
export const hasGps = <T extends { readonly latitude: number | null; readonly longitude: number | null }>(
  photo: T,
): photo is T & Point =>
  photo.latitude !== null &&
  photo.longitude !== null &&
  Math.abs(photo.latitude) <= 90 &&
  Math.abs(photo.longitude) <= 180 &&
  !(photo.latitude === 0 && photo.longitude === 0);
