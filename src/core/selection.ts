/**
 * Which of the candidates make a whole: photos that stand for all the others, that are good, and that show all sides of
 * it; no two of one moment, none taking over. The best next one is taken over and over, on one level of strictness after
 * the other until the places are filled.
 */
import { Heap } from './heap.ts';
import type { Photo } from './photo.ts';
import { type Candidate, type Level, levelsFor } from './selection-levels.ts';
import { Limits } from './selection-limits.ts';
import { poolOf } from './selection-pool.ts';
import { demandsOf, type Sides, sidesOf } from './selection-sides.ts';
import { Value } from './selection-value.ts';
import type { Shape } from './shape.ts';

export type { Candidate } from './selection-levels.ts';

export interface SelectionOptions {
  /** Already chosen, on top of the shape's count and whatever they are worth; the others keep their distance from them. */
  readonly kept?: readonly Candidate[];
  /** Seconds after midnight at which a day of photos starts. */
  readonly dayStartsAt?: number;
  /** Seconds nothing may come nearer to another: 0 fills all places, 10 leaves some empty rather than show a moment twice. */
  readonly nearest?: 0 | 10;
}

/** 04:00, as in the configuration. */
export const DAY_STARTS_AT = 4 * 3600;

/** Fewer places are too few to give two away to the beginning and the end. A choice of ours. */
const ENDS_FROM = 6;

/** A selection in the making: indices into the pool it is made from. */
class Selection {
  readonly chosen = new Set<number>();
  readonly #pool: readonly Candidate[];
  readonly #places: number;
  readonly #sides: Sides;
  readonly #limits: Limits;
  readonly #value: Value;

  constructor(pool: readonly Candidate[], sides: Sides, shape: Shape, kept: ReadonlySet<Candidate>) {
    this.#pool = pool;
    this.#places = shape.count + kept.size;
    this.#sides = sides;
    this.#limits = new Limits(pool, sides, { count: this.#places, perScene: shape.perScene });
    this.#value = new Value(pool, sides, shape, (side) => this.#limits.given(side));
    for (const [index, candidate] of pool.entries()) if (kept.has(candidate)) this.#take(index);
  }

  get #isFull(): boolean {
    return this.chosen.size >= this.#places;
  }

  #take(index: number): void {
    this.#value.add(index);
    this.#limits.add(index);
    this.chosen.add(index);
  }

  /** Takes the one of most gain among a few, as far from the others as can be; none where none fits. */
  #takeOneOf(members: readonly number[], levels: readonly Level[], gain: (index: number) => number): void {
    for (const level of levels.filter(({ capped, scenes }) => capped && scenes)) {
      let best: number | null = null;
      let most = Number.NEGATIVE_INFINITY;
      for (const index of members) {
        if (this.chosen.has(index) || !this.#limits.fits(index, level)) continue;
        const more = gain(index);
        if (more > most) [best, most] = [index, more];
      }
      if (best === null) continue;
      this.#take(best);
      return;
    }
  }

  /** The best of the first and of the last scene, unless even that is below the middle. */
  takeEnds(levels: readonly Level[]): void {
    const worths = this.#pool.map(({ worth }) => worth).sort((a, b) => a - b);
    const middle = worths[Math.floor(worths.length / 2)] ?? 0;
    const worthOf = (index: number) => this.#pool[index]?.worth ?? 0;
    for (const end of [this.#pool.at(0), this.#pool.at(-1)]) {
      const members = [...this.#pool.keys()].filter((index) => this.#pool[index]?.scene === end?.scene);
      if (this.#isFull || members.some((index) => this.chosen.has(index))) continue;
      this.#takeOneOf(
        members.filter((index) => worthOf(index) >= middle),
        levels,
        worthOf,
      );
    }
  }

  /** One of each side that has to be seen, the richest first, where there is none yet. */
  takeSides(levels: readonly Level[]): void {
    for (const side of this.#sides.floors) {
      if (this.#isFull) return;
      if (this.#limits.given(side) > 0) continue;
      this.#takeOneOf(this.#sides.all[side]?.members ?? [], levels, (index) => this.#value.gain(index));
    }
  }

  /**
   * The one of most gain, again and again. Gains only shrink, so what a photo would have added earlier is as much as it can
   * add now: only the first in line has to be asked anew (Minoux's lazy greedy).
   */
  fill(levels: readonly Level[]): void {
    const line = new Heap<Bid>((a, b) => a.gain > b.gain || (a.gain === b.gain && a.index < b.index));
    for (const index of this.#pool.keys())
      if (!this.chosen.has(index)) line.push({ index, gain: this.#value.gain(index), round: this.chosen.size });
    for (const level of levels) {
      const aside: Bid[] = [];
      for (let bid = line.pop(); bid && !this.#isFull; bid = line.pop()) {
        if (!this.#limits.fits(bid.index, level)) aside.push(bid);
        else if (bid.round === this.chosen.size) this.#take(bid.index);
        else line.push({ index: bid.index, gain: this.#value.gain(bid.index), round: this.chosen.size });
      }
      for (const bid of aside) line.push(bid);
    }
  }
}

/** What a photo would have added when so many were in. */
interface Bid {
  readonly index: number;
  readonly gain: number;
  readonly round: number;
}

/**
 * As many of the candidates as the shape counts, or as may be; chronological, ties by id. The order they come in does not
 * matter. Compares 600 of them, or three for each place where that is more; else about n log n.
 */
export const select = (
  candidates: readonly Candidate[],
  shape: Shape,
  { kept = [], dayStartsAt = DAY_STARTS_AT, nearest = 0 }: SelectionOptions = {},
): Photo[] => {
  const stays = new Set(kept);
  const demands = demandsOf(shape, dayStartsAt);
  const pool = poolOf([...candidates, ...kept], stays, shape.count, demands);
  const sides = sidesOf(pool, demands);
  const selection = new Selection(pool, sides, shape, stays);
  const levels = levelsFor(nearest);
  // The ends show a side each, so they take no room from those that have to be seen, if these have room themselves.
  const floors = sides.all.filter(({ demand: { facet } }) => facet.floor && shape.facets.includes(facet)).length;
  const hasRoom = shape.count >= Math.max(ENDS_FROM, floors);
  if (shape.ends && hasRoom) selection.takeEnds(levels);
  selection.takeSides(levels);
  selection.fill(levels);
  return pool
    .filter((candidate, index) => selection.chosen.has(index) && !stays.has(candidate))
    .map(({ photo }) => photo);
};
