/**
 * What a day without positions says: was the family away or at home? Away people take more photos, so a day full of
 * them beside a journey belongs to it, and silent days in the middle say that everybody was back.
 */

/** Photos a day, away and at home. */
export interface Rhythm {
  readonly away: number;
  readonly home: number;
}

/** What one day may say at most; a power cut is no proof. */
const MOST = 2;
/** Even who never photographs at home does so once in a while. */
const LEAST_RATE = 0.05;

/** ln of the chance of so many photos on a day where `mean` are usual, by the geometric law: days differ widely. */
const lnChance = (count: number, mean: number): number => count * Math.log(mean / (1 + mean)) - Math.log(1 + mean);

/**
 * How much a day with so many photos, none with a position, speaks for home (above 0) or away (below): -2 to 2. Where
 * home is photographed as much as journeys are, nothing can be said.
 */
export const speaksForHome = (count: number, { away, home }: Rhythm): number => {
  const atHome = Math.max(LEAST_RATE, home);
  const onJourney = Math.max(atHome, away);
  const says = lnChance(count, atHome) - lnChance(count, onJourney);
  return Math.max(-MOST, Math.min(MOST, says));
};
