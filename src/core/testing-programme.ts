/** Programmes of days around one day, for tests. */
import { type Day, dayOf } from './calendar.ts';
import { curate, type KindSettings } from './curate.ts';
import type { CurateSettings } from './curate-settings.ts';
import type { Memory, Past, Programme } from './memory.ts';
import { remember, shownOf } from './past.ts';
import type { Photo } from './photo.ts';
import { at, series } from './testing.ts';
import { aChronicle, aProposal } from './testing-curators.ts';

export const TODAY = dayOf({ year: 2026, month: 11, day: 23 });
export const on = (days: number): Day => (TODAY + days) as Day;

/** An hour between them, numbered from `id` on. */
export const some = (id: number, count = 20): Photo[] => series(count, 3600, { id, taken: at(2019, 1, 1) + id * 3600 });
export const all = some(1, 400);

export const run = (
  kinds: readonly KindSettings[],
  { day = 0, past = [], ...more }: Partial<CurateSettings> & { day?: number; past?: Past; photos?: Photo[] } = {},
): Programme =>
  curate(
    aChronicle({ today: on(day), photos: more.photos ?? all, people: ['Ben', 'Sedona'], me: 'Ada' }),
    {
      kinds,
      atMost: 6,
      ...more,
    },
    past,
  );

export const rememberAll = (past: Past, { today, kept }: Programme): Past =>
  [...kept, ...today].map(shownOf).reduce(remember, past);

export const idsOf = ({ photos }: Memory): number[] => photos.map(({ photo }) => photo.id);
export const keys = (memories: readonly Memory[]): string[] =>
  memories.map(({ proposal }) => `${proposal.kind}/${proposal.identity}`);
export const reasons = ({ waiting }: Programme): string[] => waiting.map(({ kind, because }) => `${kind}: ${because}`);

export const trip = (identity: string, id: number, count = 20) => aProposal({ identity, photos: some(id, count) });
