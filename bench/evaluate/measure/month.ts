/** Thirty days of programmes, each remembered: what repeats, what is empty, what should not be there. */
import type { Day } from '../../../src/core/calendar.ts';
import { curate } from '../../../src/core/curate.ts';
import type { Past, Programme } from '../../../src/core/memory.ts';
import { remember, shownOf } from '../../../src/core/past.ts';
import type { Photo, PhotoId } from '../../../src/core/photo.ts';
import type { Family } from '../family/truth.ts';
import { pairsOf } from './albums.ts';
import { chronicleOn, usualKinds } from './engine.ts';
import { noteValue, type Sheet } from './sheet.ts';

const DAYS = 30;
const AT_MOST = 8;
/** Kinds that may show photos whose time is unknown. */
const TIMELESS = new Set(['people', 'together', 'themes']);
/** Smaller libraries must repeat themselves. */
const LARGE_ENOUGH = 500;

/** A day's programme as text: equal texts, equal programmes. */
export const bytesOf = ({ today, kept }: Programme): string =>
  JSON.stringify(
    [...today, ...kept].map(({ proposal, photos, cover, since, until, because }) => [
      proposal.kind,
      proposal.identity,
      proposal.title,
      photos.map(({ photo, why }) => [photo.id, why]),
      cover,
      since,
      until,
      because,
    ]),
  );

/** What a month was made of, for the details of one family. */
export interface Shown {
  readonly kinds: Readonly<Record<string, number>>;
  readonly emptyDays: readonly Day[];
  readonly repeated: readonly string[];
}

/** Simulates the family's last thirty days and notes what they would have seen. */
export const measureMonth = (family: Family, sheet: Sheet): Shown => {
  let past: Past = [];
  const { junk, hiddenJunk, impossible } = family.truth;
  const firstShownIn = new Map<PhotoId, string>();
  const seen = new Set<string>();
  const kinds: Record<string, number> = {};
  const emptyDays: Day[] = [];
  const repeated: string[] = [];
  const isLarge = family.photos.length >= LARGE_ENOUGH;
  for (let day = (family.last - DAYS + 1) as Day; day <= family.last; day = (day + 1) as Day) {
    const programme = curate(chronicleOn(family, day), { kinds: usualKinds(), atMost: AT_MOST }, past);
    if (isLarge) noteValue(sheet, 'empty days', 'ours', Number(programme.today.length === 0));
    noteValue(sheet, 'memories a day', 'ours', programme.today.length);
    if (programme.today.length === 0) emptyDays.push(day);
    for (const { proposal, photos, since } of programme.today) {
      const memory = `${proposal.kind}/${proposal.identity} since ${since}`;
      const isNew = !seen.has(memory);
      seen.add(memory);
      if (isNew) kinds[proposal.kind] = (kinds[proposal.kind] ?? 0) + 1;
      const shown: Photo[] = photos.map(({ photo }) => photo);
      if (isNew) noteValue(sheet, 'month pairs', 'ours', pairsOf(shown));
      for (const { id } of shown) {
        const before = firstShownIn.get(id);
        if (before !== undefined && before !== memory && isNew) repeated.push(`photo ${id}: ${before}, then ${memory}`);
        if (before === undefined) firstShownIn.set(id, memory);
        if (!isNew) continue;
        if (isLarge) noteValue(sheet, 'repeats', 'ours', Number(before !== undefined && before !== memory));
        noteValue(sheet, 'month junk', 'ours', Number(junk.has(id)));
        noteValue(sheet, 'month hidden junk', 'ours', Number(hiddenJunk.has(id)));
        if (!TIMELESS.has(proposal.kind)) noteValue(sheet, 'month impossible', 'ours', Number(impossible.has(id)));
      }
    }
    for (const memory of [...programme.today, ...programme.kept]) past = remember(past, shownOf(memory));
  }
  return { kinds, emptyDays, repeated };
};
