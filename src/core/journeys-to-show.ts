/** Which days away become memories, and why others do not, in English, for the keeper. */
import { formatDay } from './calendar.ts';
import type { Chronicle, Journey, NoJourney } from './chronicle-types.ts';
import type { CommonOptions, NoMemory } from './curator.ts';
import { shotsCount } from './curators/parts.ts';
import { count } from './text.ts';

/** Days after the return before a standing album shows it: photos still arrive, and one still knows. A choice of ours. */
export const BACK_FOR_DAYS = 3;

const because: Readonly<Record<NoJourney['because'], (photos: number) => string>> = {
  'too-few': (photos) => `only ${count(photos, 'photo')}`,
  'too-near': () => 'too near home',
  'too-long': () => 'too long for a journey; it counts as a stay',
};

const says: Readonly<Record<Journey['kind'], string>> = { journey: 'trip', 'day-out': 'day out' };

const named = (kind: Journey['kind'], { first, last }: Pick<Journey, 'first' | 'last'>): string =>
  `${says[kind]}, ${first === last ? formatDay(first) : `${formatDay(first)} to ${formatDay(last)}`}`;

/** The journeys of a kind that may be shown, by time; and those let go, newest first. */
export const journeysToShow = (
  chronicle: Chronicle,
  kind: Journey['kind'],
  { album, atLeast }: CommonOptions,
): { readonly shown: readonly Journey[]; readonly dropped: readonly NoMemory[] } => {
  const dropped: NoMemory[] = chronicle.noJourneys
    .filter(({ first, last }) => (first === last) === (kind === 'day-out'))
    .map((one) => ({ what: named(kind, one), because: because[one.because](one.photos) }));
  const shown: Journey[] = [];
  for (const journey of chronicle.journeys) {
    if (journey.kind !== kind) continue;
    const shots = shotsCount(chronicle, journey.photos);
    const why =
      shots < atLeast
        ? `only ${count(shots, 'shot')}; a ${says[kind]} needs ${atLeast}`
        : album === 'one' && chronicle.today - journey.last < BACK_FOR_DAYS
          ? `back for less than ${BACK_FOR_DAYS} days`
          : null;
    if (why === null) shown.push(journey);
    else dropped.push({ what: named(kind, journey), because: why });
  }
  return { shown, dropped: dropped.reverse() };
};
