/** What other streams know that one stream does not: a camera at home meanwhile, photos of a journey without GPS. */
import { type AwayRun, boundsOf } from './away-runs.ts';
import type { Beside } from './away-stream.ts';
import type { Day } from './calendar.ts';
import type { Photo } from './photo.ts';
import { AWAY, NEAR, UNKNOWN, type Whereabouts } from './whereabouts.ts';

/** A stream that was at a base this near in time was not on the journey. */
const DAY_SECONDS = 86_400;

/** How much the whereabouts of others say about a day: as much as most days' photos do, not more. Ours. */
const OTHERS_SAY = 1.5;

/** How many of the rising numbers lie below a limit. */
const countBelow = (numbers: readonly number[], limit: number): number => {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Whether one of the rising numbers lies between two others. */
const hasBetween = (numbers: readonly number[], from: number, to: number): boolean =>
  countBelow(numbers, to) > countBelow(numbers, from);

/** What one stream tells the others. */
interface Told {
  /** When each camera was at a base, rising. */
  readonly atBase: ReadonlyMap<string, readonly number[]>;
  /** 1 = at a base that day, 2 = away, 3 = both. */
  readonly byDay: ReadonlyMap<Day, number>;
}

const told = ({ photos, days, zones }: Whereabouts): Told => {
  const atBase = new Map<string, number[]>();
  const byDay = new Map<Day, number>();
  for (const [i, { camera, taken }] of photos.entries()) {
    const zone = zones[i];
    if (zone !== NEAR && zone !== AWAY) continue;
    const day = days[i] as Day;
    byDay.set(day, (byDay.get(day) ?? 0) | (zone === NEAR ? 1 : 2));
    if (zone !== NEAR || camera === '') continue;
    const times = atBase.get(camera);
    if (times) times.push(taken);
    else atBase.set(camera, [taken]);
  }
  return { atBase, byDay };
};

/** For each stream: what the others tell it. */
export const besideIn = (streams: readonly Whereabouts[]): ((of: Whereabouts) => Beside) => {
  const all = streams.map((stream) => ({ stream, ...told(stream) }));
  return (of) => {
    const others = all.filter(({ stream }) => stream !== of);
    return {
      seenAtBase: (camera, from, to) => others.some(({ atBase }) => hasBetween(atBase.get(camera) ?? [], from, to)),
      saysHome: (day) => {
        let says = 0;
        for (const { byDay } of others) {
          const seen = byDay.get(day);
          if (seen === 1) says++;
          else if (seen === 2) says--;
        }
        return Math.sign(says) * OTHERS_SAY;
      },
    };
  };
};

/** Whether a stream was at a base around a time of a journey from and to; that it left or came back is no sign. */
const wasAtBase = (atBase: readonly number[], at: number, from: number, to: number): boolean =>
  hasBetween(atBase, Math.max(from, at - DAY_SECONDS), Math.min(to, at + DAY_SECONDS)) ||
  hasBetween(atBase, at, from) ||
  hasBetween(atBase, to, at);

export type LooseAround = (runs: readonly AwayRun[]) => readonly Photo[];

/**
 * Finds photos without GPS on the days of a journey that no run has yet: of a stream that was not at a base then. No
 * photo is found twice.
 */
export const looseAroundIn = (streams: readonly Whereabouts[], runs: readonly AwayRun[]): LooseAround => {
  const taken = new Set(
    runs.flatMap(({ whereabouts: { photos }, members, absorbed }) => [...members, ...absorbed].map((i) => photos[i])),
  );
  const beside = streams.map(({ photos, days, zones }) => {
    const loose = photos.flatMap((photo, i) =>
      zones[i] === UNKNOWN && !taken.has(photo) ? [{ photo, day: days[i] as Day }] : [],
    );
    return {
      loose,
      times: loose.map(({ photo }) => photo.taken as number),
      atBase: photos.filter((_, i) => zones[i] === NEAR).map((photo) => photo.taken as number),
    };
  });
  const found = new Set<Photo>();
  return (of) => {
    const { from, to, left, back } = boundsOf(of);
    const days = of.flatMap(({ whereabouts, members, absorbed }) =>
      [members[0], members.at(-1), absorbed[0], absorbed.at(-1)].flatMap((i) => whereabouts.days[i ?? -1] ?? []),
    );
    const [firstDay, lastDay] = [Math.min(...days), Math.max(...days)];
    return beside.flatMap(({ loose, times, atBase }) => {
      const more = loose
        .slice(
          countBelow(times, Math.max(left, from - DAY_SECONDS)),
          countBelow(times, Math.min(back, to + DAY_SECONDS)),
        )
        .filter(({ day, photo }) => day >= firstDay && day <= lastDay && !found.has(photo))
        // What was taken nearer to the base was taken there, as in the stream itself.
        .filter(({ photo: { taken } }) => from - taken < taken - left && taken - to < back - taken)
        .filter(({ photo }) => !wasAtBase(atBase, photo.taken, from, to))
        .map(({ photo }) => photo);
      for (const photo of more) found.add(photo);
      return more;
    });
  };
};
