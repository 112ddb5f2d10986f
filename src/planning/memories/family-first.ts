/**
 * What several members lived through together is one memory, not one for each: the family's replaces their own. A trip
 * one of them made alone stays theirs.
 */
import type { Chronicle } from '../../core/chronicle-types.ts';
import type { KindSettings } from '../../core/curate-settings.ts';
import type { Found, Proposal } from '../../core/curator.ts';
import { type Photo, SHARED_SPACE, type UserId } from '../../core/photo.ts';

/** Kinds that are about days away: told apart by when and where, since one member may be away alone. */
const AWAY: ReadonlySet<string> = new Set(['trips', 'days-out']);
/** Photos of one camera that make its owner one of the party. A choice of ours: less than that may be a slip of a clock. */
const OF_THE_PARTY = 3;
/** Part of the days of a member's own memory that the family's must cover to stand for it. */
const COVERED = 0.5;

/** Whether several members were there, or somebody put it into the shared space for all. */
const isOfSeveral = ({ photos }: Proposal): boolean => {
  const spaces = new Map<UserId, number>();
  for (const { space } of photos) spaces.set(space, (spaces.get(space) ?? 0) + 1);
  const many = [...spaces].filter(([, photos]) => photos >= OF_THE_PARTY).map(([space]) => space);
  return many.includes(SHARED_SPACE) || many.length > 1;
};

const filtered = (
  settings: KindSettings,
  drop: (proposal: Proposal, chronicle: Chronicle) => string | null,
): KindSettings => ({
  ...settings,
  curator: {
    ...settings.curator,
    find: (chronicle, options): Found => {
      const { proposals, dropped } = settings.curator.find(chronicle, options);
      const judged = proposals.map((proposal) => ({ proposal, because: drop(proposal, chronicle) }));
      return {
        proposals: judged.filter(({ because }) => because === null).map(({ proposal }) => proposal),
        dropped: [
          ...dropped,
          ...judged.flatMap(({ proposal, because }) =>
            because === null ? [] : [{ what: proposal.identity, because }],
          ),
        ],
      };
    },
  },
});

/** The family's kinds: of days away only those several were part of. */
export const ofSeveral = (kinds: readonly KindSettings[]): KindSettings[] =>
  kinds.map((settings) =>
    AWAY.has(settings.curator.kind)
      ? filtered(settings, (proposal) => (isOfSeveral(proposal) ? null : 'only one of the family was there'))
      : settings,
  );

const daysOf = (photos: readonly Photo[], chronicle: Chronicle): Set<number> => new Set(photos.map(chronicle.dayOf));

/**
 * A member's own kinds beside the family's: those the family has are not made twice. `away` are the days of the family's
 * memories by kind, empty where the member is not of the family.
 */
export const besideFamily = (
  kinds: readonly KindSettings[],
  familyKinds: ReadonlySet<string>,
  away: ReadonlyMap<string, readonly ReadonlySet<number>[]>,
): KindSettings[] =>
  kinds.flatMap((settings) => {
    const { kind } = settings.curator;
    if (!familyKinds.has(kind)) return [settings];
    if (!AWAY.has(kind)) return [];
    const spans = away.get(kind) ?? [];
    return [
      filtered(settings, (proposal, chronicle) => {
        const days = [...daysOf(proposal.photos, chronicle)];
        const covered = spans.some((span) => days.filter((day) => span.has(day)).length >= days.length * COVERED);
        return covered ? 'it stands in an album of the family' : null;
      }),
    ];
  });

/** Days of memories, by kind: what `besideFamily` asks for. */
export const daysAway = (
  memories: readonly { readonly proposal: Proposal }[],
  chronicle: Chronicle,
): Map<string, ReadonlySet<number>[]> => {
  const days = new Map<string, ReadonlySet<number>[]>();
  for (const { proposal } of memories)
    days.set(proposal.kind, [...(days.get(proposal.kind) ?? []), daysOf(proposal.photos, chronicle)]);
  return days;
};
