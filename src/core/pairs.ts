/** Photos two people are in together. */
import type { Human } from './chronicle-types.ts';
import type { Photo } from './photo.ts';

export interface Pair {
  readonly one: Human;
  readonly other: Human;
  /** By time; both are in each. */
  readonly photos: readonly Photo[];
}

/** Every two of some people who are in a photo together; one walk through the photos of each. */
export const pairsOf = (people: readonly Human[]): Pair[] => {
  const rank = new Map(people.map(({ name }, i) => [name, i]));
  return people.flatMap((one, i) => {
    const beside = new Map<number, Photo[]>();
    for (const photo of one.photos) {
      for (const name of new Set(photo.people.map((person) => person.name))) {
        const at = rank.get(name);
        // Each pair once: from the side of its first.
        if (at === undefined || at <= i) continue;
        const photos = beside.get(at);
        if (photos) photos.push(photo);
        else beside.set(at, [photo]);
      }
    }
    return [...beside]
      .sort(([a], [b]) => a - b)
      .flatMap(([at, photos]) => {
        const other = people[at];
        return other ? [{ one, other, photos }] : [];
      });
  });
};
