/** The few whose photos matter most to a member, and their children. Ranks photos and memories; never printed. */
import type { Day } from './calendar.ts';
import type { Sighting } from './people-sightings.ts';

/** What it takes to be family rather than a friend met now and then, in distinct photo days and months. Choices of ours. */
const FAMILY = { days: 12, months: 6 };
/** The same for a library too young or with too few names for that. */
const YOUNG_FAMILY = { days: 6, months: 3 };
/** A library of less than this many days, or fewer names than that, is such a one. */
const YOUNG = { days: 365, names: 4 };

const MOST_LOVED = 8;
/** Importance that drops by more than this from one to the next ends the list, */
const ELBOW = 0.4;
/** but not within the first few: ranks of few people lie far apart however near they are. */
const BEFORE_ELBOW = 4;
/** Days after which somebody not seen any more is not shown as if nothing had happened. */
const GONE = 3 * 365;
/** Part of the days that are weekends or evenings; of family even those always met at lunch have some, colleagues do not. */
const OWN_TIME = 1 / 8;

export interface Ranked {
  readonly sighting: Sighting;
  /** 0 to 1. */
  readonly importance: number;
}

const lastDayOf = ({ days }: Sighting): number => [...days.keys()].at(-1) ?? Number.NEGATIVE_INFINITY;

/** The loved ones among people in order of importance, in that order; the member must not be among them. */
export const lovedAmong = (
  people: readonly Ranked[],
  { first, asOf }: { readonly first: Day; readonly asOf: Day },
): readonly Ranked[] => {
  const isFamily =
    ({ days, months }: typeof FAMILY) =>
    ({ sighting }: Ranked): boolean =>
      sighting.days.size >= days &&
      sighting.months.size >= months &&
      sighting.ownTime.size >= OWN_TIME * sighting.days.size &&
      asOf - lastDayOf(sighting) <= GONE;
  const isYoung = asOf - first < YOUNG.days || people.length < YOUNG.names;
  const family = people.filter(isFamily(isYoung ? YOUNG_FAMILY : FAMILY));
  // The dearest alone in a large library that shows nobody often.
  if (family.length === 0) return people.filter(isFamily(YOUNG_FAMILY)).slice(0, 1);
  const elbow = family.findIndex(
    ({ importance }, at) => at >= BEFORE_ELBOW && importance < (1 - ELBOW) * (family[at - 1]?.importance ?? 0),
  );
  return family.slice(0, elbow < 0 ? MOST_LOVED : Math.min(elbow, MOST_LOVED));
};

/** A child is first seen at least this many days after the library begins, and after those it belongs to. */
const AFTER_THE_BEGINNING = 180;
/** On this part of its days each of two others is there. */
const BESIDE = 0.6;
/** It lives with the family: seen on this part of the days of whoever is seen most. Guests are always beside others too. */
const AT_HOME = 1 / 4;

const firstDayOf = ({ days }: Sighting): number => [...days.keys()].at(0) ?? Number.POSITIVE_INFINITY;

/**
 * Whether somebody came into the family later and is mostly seen beside two of it. `family`: the loved ones and the
 * member; `first`: when the library begins. All of these are choices of ours.
 */
export const isChildOf = (family: readonly Sighting[], one: Sighting, first: Day): boolean => {
  const begins = firstDayOf(one);
  const most = family.reduce((days, other) => Math.max(days, other.days.size), 0);
  if (begins - first < AFTER_THE_BEGINNING || one.days.size < AT_HOME * most) return false;
  const beside = family.filter((other) => {
    if (other === one || firstDayOf(other) >= begins) return false;
    let together = 0;
    for (const day of one.days.keys()) if (other.days.has(day)) together++;
    return together >= BESIDE * one.days.size;
  });
  return beside.length >= 2;
};
