/** Whether one more photo may be in: not too near another, not too many of one scene, day, company or of videos. */
import type { Photo } from './photo.ts';
import { AT_EASE, type Candidate, type Level } from './selection-levels.ts';
import type { Demand, Sides } from './selection-sides.ts';
import { sameCamera } from './shots.ts';

/** How many photos more than `gap` seconds from each other there can be; `times` ascend. */
const roomIn = (times: readonly number[], gap: number): number => {
  let room = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const taken of times) {
    if (taken - last <= gap) continue;
    room++;
    last = taken;
  }
  return room;
};

/**
 * The smallest cap for every side with which all together still give `count`, but never less than a side's part.
 * `free` is the room of what shows no side.
 */
const capFor = (rooms: readonly number[], free: number, count: number, { facet, least }: Demand): number => {
  const part = Math.max(least, Math.floor(count * facet.most));
  let missing = count - free;
  const ascending = rooms.toSorted((a, b) => a - b);
  for (const [i, room] of ascending.entries()) {
    const each = missing / (ascending.length - i);
    if (room >= each) return Math.max(Math.ceil(each), part);
    missing -= room;
  }
  return Number.POSITIVE_INFINITY;
};

/** The cap of each side. */
const capsOf = (candidates: readonly Candidate[], sides: Sides, count: number): number[] => {
  const roomOf = (members: readonly number[], { atEase }: Demand): number =>
    atEase
      ? roomIn(
          members.map((index) => candidates[index]?.photo.taken ?? 0).sort((a, b) => a - b),
          AT_EASE,
        )
      : members.length;
  const caps = new Map<Demand, number>();
  for (const [demand, without] of sides.without) {
    if (demand.facet.most >= 1) continue;
    const rooms = sides.all.filter((side) => side.demand === demand).map(({ members }) => roomOf(members, demand));
    caps.set(demand, capFor(rooms, roomOf(without, demand), count, demand));
  }
  return sides.all.map(({ demand }) => caps.get(demand) ?? Number.POSITIVE_INFINITY);
};

export class Limits {
  readonly #candidates: readonly Candidate[];
  readonly #sides: Sides;
  readonly #perScene: number;
  readonly #caps: readonly number[];
  readonly #given: number[];
  readonly #scenes = new Map<number, number>();
  /** Those in, by stretches of time as long as the widest gap: what is near lies in three of them. */
  readonly #near = new Map<number, Photo[]>();

  constructor(
    candidates: readonly Candidate[],
    sides: Sides,
    room: { readonly count: number; readonly perScene: number },
  ) {
    this.#candidates = candidates;
    this.#sides = sides;
    this.#perScene = room.perScene;
    this.#caps = capsOf(candidates, sides, room.count);
    this.#given = sides.all.map(() => 0);
  }

  /** How many of those in show a side. */
  given(side: number): number {
    return this.#given[side] ?? 0;
  }

  add(index: number): void {
    const candidate = this.#candidates[index];
    if (!candidate) return;
    const { photo, scene } = candidate;
    for (const side of this.#sides.of[index] ?? []) this.#given[side] = this.given(side) + 1;
    this.#scenes.set(scene, (this.#scenes.get(scene) ?? 0) + 1);
    const cell = Math.floor(photo.taken / AT_EASE);
    const there = this.#near.get(cell);
    if (there) there.push(photo);
    else this.#near.set(cell, [photo]);
  }

  /** What does not fit will not fit later either, on the same level or a stricter one. */
  fits(index: number, { gap, capped, scenes, anyCamera }: Level): boolean {
    const candidate = this.#candidates[index];
    if (!candidate) return false;
    const { photo, scene } = candidate;
    if (scenes && (this.#scenes.get(scene) ?? 0) >= this.#perScene) return false;
    if (capped && (this.#sides.of[index] ?? []).some((side) => this.given(side) >= (this.#caps[side] ?? 0)))
      return false;
    if (gap === 0) return true;
    const cell = Math.floor(photo.taken / AT_EASE);
    return [cell - 1, cell, cell + 1].every((at) =>
      (this.#near.get(at) ?? []).every(
        (other) => Math.abs(other.taken - photo.taken) > gap || !(anyCamera || sameCamera(other, photo)),
      ),
    );
  }
}
