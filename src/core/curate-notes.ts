/** What the library cannot say and what that costs, for the keeper, in English; and what waits, kept short. */
import type { Chronicle, Missing } from './chronicle-types.ts';
import type { CurateSettings } from './curate-settings.ts';
import type { Waiting } from './memory.ts';
import { count, list } from './text.ts';

/** With fewer photos than this, memories come round again within weeks: some six a day of twenty photos each. Ours. */
const SMALL = 500;

interface Need {
  readonly without: string;
  /** Kinds that need it. */
  readonly kinds: readonly string[];
}

const needs: { readonly [K in keyof Missing]: Need } = {
  gps: { without: 'no photo says where it was taken', kinds: ['trips', 'days-out'] },
  people: {
    without: 'nobody in the photos has a name',
    kinds: ['people', 'together', 'birthdays', 'then-and-now', 'growing-up', 'last-seen'],
  },
  subjects: { without: 'the library recognises no subjects', kinds: ['themes'] },
  favourites: { without: 'no photo is marked as a favourite', kinds: [] },
  similar: { without: 'the library groups no look-alikes', kinds: [] },
};

/** Where no kind is lost: what is done instead. */
const poorer: Readonly<Partial<Record<keyof Missing, string>>> = {
  favourites: 'photos are chosen by other signs',
  similar: 'bursts are told by time alone',
};

/** Notes for one member's programme; `proposed` are the kinds that found something all the same. */
export const notesOf = (
  { photos, undated, missing }: Chronicle,
  { kinds }: CurateSettings,
  proposed: ReadonlySet<string>,
): string[] => {
  if (photos.length + undated.length === 0) return ['there are no photos that could be a memory'];
  const on = new Set(kinds.map(({ curator }) => curator.kind));
  const notes: string[] = [];
  for (const [key, { without, kinds: needing }] of Object.entries(needs) as [keyof Missing, Need][]) {
    if (!missing[key]) continue;
    const lost = needing.filter((kind) => on.has(kind) && !proposed.has(kind));
    const cost = lost.length > 0 ? `no ${list(lost)}` : poorer[key];
    if (cost !== undefined) notes.push(`${without}: ${cost}`);
  }
  if (undated.length > 0)
    notes.push(`${count(undated.length, 'photo carries a time', 'photos carry a time')} that cannot be right`);
  if (photos.length < SMALL)
    notes.push(`only ${count(photos.length, 'photo')}: there are few memories, and they come round again soon`);
  return notes;
};

/** Enough to answer "why no trips today?", little enough to keep. */
const WAITING = 100;

/** A fair share for each kind: those with little to say leave their places to the others. */
export const bounded = (waiting: readonly Waiting[]): readonly Waiting[] => {
  if (waiting.length <= WAITING) return waiting;
  const places = new Map<Waiting, number>();
  const ofKind = new Map<string, number>();
  for (const one of waiting) {
    const place = ofKind.get(one.kind) ?? 0;
    ofKind.set(one.kind, place + 1);
    places.set(one, place);
  }
  const most = waiting.map((one) => places.get(one) ?? 0).sort((a, b) => a - b)[WAITING] ?? 0;
  return waiting.filter((one) => (places.get(one) ?? 0) < most);
};
