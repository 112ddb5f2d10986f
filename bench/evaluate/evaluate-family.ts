/** One family through everything: what the engine knows, its albums of trips, a month of programmes. */
import { curate } from '../../src/core/curate.ts';
import type { Photo } from '../../src/core/photo.ts';
import { seedOf, shuffled } from '../../src/core/seed.ts';
import { withoutGpsOnDays } from './family/gps-loss.ts';
import { inventFamily } from './family/index.ts';
import type { Family } from './family/truth.ts';
import { measureAlbums } from './measure/albums.ts';
import { measureHome, measurePeople, measureTimes } from './measure/background.ts';
import { chronicleOn, usualKinds } from './measure/engine.ts';
import { measureEvents } from './measure/events.ts';
import { bytesOf, measureMonth, type Shown } from './measure/month.ts';
import { measureQuality } from './measure/quality.ts';
import { emptySheet, noteValue, type Sheet } from './measure/sheet.ts';
import { type Judged, measureChapters, measureDaysOut, measureTrips } from './measure/trips.ts';

export interface Evaluated {
  readonly seed: string;
  readonly says: readonly string[];
  readonly photos: number;
  readonly seconds: number;
  readonly sheet: Sheet;
}

/** Part of all days whose photos lose their GPS in the second look at trips. */
const LOST_DAYS = 0.3;

const isSameTwice = (family: Family): boolean => {
  const [one, other] = [family.photos, shuffled(family.photos, seedOf('order'), ({ id }) => id)].map((photos) =>
    bytesOf(
      curate(chronicleOn(family, family.last, photos as readonly Photo[]), { kinds: usualKinds(), atMost: 8 }, []),
    ),
  );
  return one === other;
};

export interface Detailed extends Evaluated {
  readonly family: Family;
  readonly judged: Judged;
  readonly shown: Shown;
}

/** Invents the family of a seed and measures; everything of it, for who wants to look closer. */
export const evaluateInDetail = (seed: string): Detailed => {
  const start = performance.now();
  const family = inventFamily(seed);
  const sheet = emptySheet();
  const chronicle = chronicleOn(family, family.last);
  const judged = measureTrips(family, chronicle, 'trips', sheet);
  measureDaysOut(family, chronicle, sheet);
  measureChapters(chronicle, judged, sheet);
  measureEvents(family, chronicle, sheet);
  measureHome(family, chronicle, sheet);
  measurePeople(family, chronicle, sheet);
  measureTimes(family, chronicle, sheet);
  measureQuality(family, chronicle, sheet);
  measureAlbums(family, chronicle, sheet);
  const poor = chronicleOn(family, family.last, withoutGpsOnDays(family.photos, LOST_DAYS, seed));
  measureTrips(family, poor, 'trips without GPS', sheet);
  noteValue(sheet, 'same twice', 'ours', Number(isSameTwice(family)));
  const shown = measureMonth(family, sheet);
  const seconds = (performance.now() - start) / 1000;
  return { seed, says: family.says, photos: family.photos.length, seconds, sheet, family, judged, shown };
};

/** What can be sent between workers. */
export const evaluateFamily = (seed: string): Evaluated => {
  const { says, photos, seconds, sheet } = evaluateInDetail(seed);
  return { seed, says, photos, seconds, sheet };
};
