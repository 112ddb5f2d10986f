/** Places as degrees, distances as kilometres along a sphere. */

export interface Point {
  /** Degrees, north is positive. */
  readonly latitude: number;
  /** Degrees, east is positive. */
  readonly longitude: number;
}

/** Mean radius of the Earth, kilometres (IUGG). The sphere is wrong by 0.5 % at most, a photo's GPS by more. */
const EARTH_RADIUS_KM = 6371;

const radians = (angle: number): number => (angle * Math.PI) / 180;
const degrees = (angle: number): number => (angle * 180) / Math.PI;

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

/** A place as a direction from the middle of the Earth, of length 1: distances without trigonometry, no date line. */
export interface Direction {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** The direction of a point. */
export const directionOf = ({ latitude, longitude }: Point): Direction => {
  const around = Math.cos(radians(latitude));
  return {
    x: around * Math.cos(radians(longitude)),
    y: around * Math.sin(radians(longitude)),
    z: Math.sin(radians(latitude)),
  };
};

/** Distance in kilometres along the sphere; the same as `kilometresBetween`, for loops over many photos. */
export const kilometresApart = (a: Direction, b: Direction): number =>
  2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2 + (a.z - b.z) ** 2) / 2));

/** The middle of points, gathered one by one; right across the date line too. */
export class Middle {
  #x = 0;
  #y = 0;
  #z = 0;

  add({ x, y, z }: Direction): void {
    this.#x += x;
    this.#y += y;
    this.#z += z;
  }

  addAll(other: Middle): void {
    this.#x += other.#x;
    this.#y += other.#y;
    this.#z += other.#z;
  }

  /** The direction of the middle; of no points at all, or of two opposite ones, some direction. */
  direction(): Direction {
    const length = Math.hypot(this.#x, this.#y, this.#z);
    return length === 0 ? { x: 1, y: 0, z: 0 } : { x: this.#x / length, y: this.#y / length, z: this.#z / length };
  }

  point(): Point {
    const { x, y, z } = this.direction();
    return { latitude: degrees(Math.atan2(z, Math.hypot(x, y))), longitude: degrees(Math.atan2(y, x)) };
  }
}

/** The middle of some points; null of none. */
export const middleOf = (points: Iterable<Point>): Point | null => {
  const middle = new Middle();
  let some = false;
  for (const point of points) {
    middle.add(directionOf(point));
    some = true;
  }
  return some ? middle.point() : null;
};

/** The Earth in cells, about `kilometres` each way and never narrower, so that what is near lies in a cell beside. */
export interface Grid {
  /** Number of the cell a point lies in. */
  readonly cellOf: (point: Point) => number;
  /** The cell of a point and those around it: whatever is at most `kilometres` away lies in one of them. */
  readonly cellsAround: (point: Point) => readonly number[];
}

/** More than there are columns at the equator, for cells of 1 km and more. */
const COLUMNS = 2 ** 16;

/** A grid; `kilometres` from 1 up. Rows have as many columns as fit their edge nearer to the pole. */
export const gridOf = (kilometres: number): Grid => {
  const step = degrees(kilometres / EARTH_RADIUS_KM);
  const rows = Math.ceil(180 / step);
  const columns = Array.from({ length: rows }, (_, row) => {
    const edge = Math.max(Math.abs(row * step - 90), Math.abs((row + 1) * step - 90));
    return edge >= 90 ? 1 : Math.max(1, Math.floor((360 * Math.cos(radians(edge))) / step));
  });
  const rowOf = ({ latitude }: Point) => Math.min(rows - 1, Math.floor((latitude + 90) / step));
  const columnOf = ({ longitude }: Point, of: number) => Math.floor(((longitude + 180) / 360) * of) % of;
  return {
    cellOf: (point) => {
      const row = rowOf(point);
      return row * COLUMNS + columnOf(point, columns[row] ?? 1);
    },
    cellsAround: (point) => {
      const found = new Set<number>();
      const middle = rowOf(point);
      for (let row = Math.max(0, middle - 1); row <= Math.min(rows - 1, middle + 1); row++) {
        const of = columns[row] ?? 1;
        const column = columnOf(point, of);
        for (const beside of [column + of - 1, column, column + 1]) found.add(row * COLUMNS + (beside % of));
      }
      return [...found];
    },
  };
};
