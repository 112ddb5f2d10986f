/** One family in detail: what was missed, what was found and is none, what a month was made of. */
import { formatDay } from '../../src/core/calendar.ts';
import type { Journey } from '../../src/core/chronicle-types.ts';
import type { PhotoId } from '../../src/core/photo.ts';
import type { Detailed } from './evaluate-family.ts';
import { chronicleOn } from './measure/engine.ts';
import { idsOf } from './measure/trips.ts';
import { overlapOf } from './metrics/match-sets.ts';

const sayJourney = ({ kind, first, last, photos, kilometres, chapters }: Journey): string =>
  `${kind} ${formatDay(first)}..${formatDay(last)}, ${photos.length} photos, ${chapters.length} stays, ${Math.round(kilometres ?? 0)} km`;

const sayContents = (ids: ReadonlySet<PhotoId>, { family }: Detailed): string => {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const occasion = family.truth.occasionOf.get(id) ?? '(none)';
    const what = family.truth.trips.find(({ photos }) => photos.has(id))?.name ?? occasion.replace(/^(\d+) /, '');
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  const often = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 4);
  return often.map(([what, count]) => `${count} of ${what}`).join(', ');
};

/** Lines to print. */
export const detailsOf = (detailed: Detailed): string[] => {
  const { family, judged, shown } = detailed;
  const chronicle = chronicleOn(family, family.last);
  const journeys = chronicle.journeys.filter(({ kind }) => kind === 'journey');
  const lines = [`${family.seed}: ${family.photos.length} photos, ${family.says.join('; ')}`, '', 'bases'];
  for (const base of chronicle.bases)
    lines.push(
      `  ${base.role} ${base.latitude.toFixed(3)} ${base.longitude.toFixed(3)}, ${base.days} days, ${formatDay(base.from)}..${formatDay(base.to)}`,
    );
  lines.push('true homes and places one is often at');
  for (const { latitude, longitude, from, to } of family.truth.homes)
    lines.push(`  home ${latitude.toFixed(3)} ${longitude.toFixed(3)} ${formatDay(from)}..${formatDay(to)}`);
  for (const { latitude, longitude, name } of family.truth.often)
    lines.push(`  ${name} ${latitude.toFixed(3)} ${longitude.toFixed(3)}`);
  lines.push('', 'trips missed, or found in part');
  for (const { trip, found, overlap } of judged.trips) {
    if (found !== null && overlap > 0.9) continue;
    lines.push(
      `  ${trip.name} ${formatDay(trip.first)}..${formatDay(trip.last)}, ${trip.photos.size} photos, overlap ${overlap.toFixed(2)}`,
    );
    for (const journey of chronicle.journeys)
      if (overlapOf(idsOf(journey.photos), trip.photos) > 0) lines.push(`    found ${sayJourney(journey)}`);
    for (const no of chronicle.noJourneys)
      if (no.first <= trip.last && no.last >= trip.first)
        lines.push(`    let go ${formatDay(no.first)}..${formatDay(no.last)}, ${no.photos} photos: ${no.because}`);
  }
  lines.push('', 'found, and no trips');
  for (const i of judged.wrong) {
    const journey = journeys[i];
    if (journey) lines.push(`  ${sayJourney(journey)}: ${sayContents(idsOf(journey.photos), detailed)}`);
  }
  lines.push('', `loved ones: ${chronicle.people.lovedOnes.map(({ name }) => name).join(', ')}`);
  lines.push(`true ones:  ${[...family.truth.lovedOnes].join(', ')}`);
  lines.push(`the member: ${chronicle.people.me?.name ?? 'nobody'} (${family.me === null ? 'guessed' : 'given'})`);
  lines.push('', `memories of thirty days: ${JSON.stringify(shown.kinds)}`);
  lines.push(`days without any: ${shown.emptyDays.map(formatDay).join(' ') || 'none'}`);
  const between = new Map<string, number>();
  for (const line of shown.repeated) {
    const kinds = line.replace(/^.*: ([a-z-]+)\/.*then ([a-z-]+)\/.*$/, '$1, then $2');
    between.set(kinds, (between.get(kinds) ?? 0) + 1);
  }
  lines.push(`repeats: ${shown.repeated.length}`);
  for (const [kinds, count] of [...between].sort((a, b) => b[1] - a[1])) lines.push(`  ${kinds}: ${count}`);
  lines.push(...shown.repeated.slice(0, 10).map((line) => `    ${line}`));
  return lines;
};
