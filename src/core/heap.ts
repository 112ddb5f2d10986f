/** What comes first, at any time: a binary heap. */
export class Heap<T> {
  readonly #items: T[] = [];
  readonly #isBefore: (a: T, b: T) => boolean;

  /** `isBefore` must put any two different items in one order, or what comes first depends on what came in first. */
  constructor(isBefore: (a: T, b: T) => boolean) {
    this.#isBefore = isBefore;
  }

  push(item: T): void {
    let at = this.#items.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = this.#items[above];
      if (parent === undefined || !this.#isBefore(item, parent)) break;
      this.#items[at] = parent;
      at = above;
    }
    this.#items[at] = item;
  }

  /** Takes out the first; undefined when empty. */
  pop(): T | undefined {
    const first = this.#items[0];
    const last = this.#items.pop();
    if (last === undefined || this.#items.length === 0) return first;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      let child = this.#items[below];
      const other = this.#items[below + 1];
      if (child !== undefined && other !== undefined && this.#isBefore(other, child))
        [below, child] = [below + 1, other];
      if (child === undefined || !this.#isBefore(child, last)) break;
      this.#items[at] = child;
      at = below;
    }
    this.#items[at] = last;
    return first;
  }
}
