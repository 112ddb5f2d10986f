/**
 * The programme of one day for one member: asks the curators, knows again what has an album, keeps the archive, and has
 * the others take turns in the standing albums. The same chronicle, settings and past give the same programme.
 */
import type { Chronicle } from './chronicle-types.ts';
import { keptOf } from './curate-kept.ts';
import { bounded, notesOf } from './curate-notes.ts';
import { type Ask, type Entered, type Entrant, entrantsOf, nameOf, shotCounter } from './curate-proposals.ts';
import type { CurateSettings, KindSettings } from './curate-settings.ts';
import type { Memory, Past, Programme, ShownMemory, Waiting } from './memory.ts';
import { keyOf } from './past.ts';
import { PastIndex } from './past-index.ts';
import type { PhotoId } from './photo.ts';
import { type Rotation, type RotationOptions, rotate } from './rotation.ts';
import type { Strictness } from './rotation-rest.ts';

export type { CurateSettings, KindSettings } from './curate-settings.ts';

/** Kinds that have something on thin days, and how few shots they may do with then: a photo alone only at the very last. */
const LAST_RESORTS = [
  { kinds: ['on-this-day', 'rediscover'], atLeast: 3 },
  { kinds: ['on-this-day'], atLeast: 1 },
  { kinds: ['rediscover'], atLeast: 1 },
] as const;

/** What is given up first where nothing could be shown otherwise. */
const RELAXED: readonly Strictness[] = ['shown-before', 'same-people'];

type Of<T> = readonly { readonly kind: KindSettings; readonly claim: number; readonly found: T }[];

const isStanding = ({ options }: KindSettings): boolean => options.album === 'one';

/** Never empty: where the rules leave nothing, they give way one by one, and only as far as for one memory. */
const rotateOrRelax = (
  entrants: readonly Entrant[],
  ask: Ask,
  options: Omit<RotationOptions, 'strictness' | 'atMostNew'>,
): Rotation => {
  const first = rotate(entrants, { ...options, strictness: 'rested', atMostNew: Number.POSITIVE_INFINITY });
  if (first.today.length > 0) return first;
  for (const strictness of RELAXED) {
    const relaxed = rotate(entrants, { ...options, strictness, atMostNew: 1 });
    if (relaxed.today.length > 0) return relaxed;
  }
  for (const { kinds, atLeast } of LAST_RESORTS) {
    const few = ask.settings.kinds.flatMap((kind, claim) =>
      isStanding(kind) && kinds.some((one) => one === kind.curator.kind) && kind.options.atLeast > atLeast
        ? entrantsOf(kind, claim, { ...ask, atLeast }).entrants
        : [],
    );
    const relaxed = rotate(few, { ...options, strictness: 'same-people', atMostNew: 1 });
    if (relaxed.today.length > 0) return relaxed;
  }
  return first;
};

/** What was proposed and is not shown, with the reason found on the way. */
const waitingOf = (entrants: readonly Entrant[], { today, passedOver }: Rotation): Waiting[] => {
  const shown = new Map(today.map(({ proposal }) => [proposal.kind, proposal.identity]));
  return entrants.flatMap(({ proposal }) => {
    const live = shown.get(proposal.kind);
    if (live === proposal.identity) return [];
    const reason = passedOver.get(keyOf(proposal));
    const because = reason ?? (live === undefined ? 'others have their turn' : 'another memory of its kind is shown');
    return [{ kind: proposal.kind, what: nameOf(proposal), because }];
  });
};

/** Standing memories that nothing of their kind follows today. */
const overOf = (kinds: readonly KindSettings[], index: PastIndex, today: readonly Memory[]): ShownMemory[] => {
  const live = new Set(today.map(({ proposal }) => proposal.kind));
  return kinds.flatMap(({ curator }) => {
    const last = index.standing.get(curator.kind);
    return last && !live.has(curator.kind) ? [last] : [];
  });
};

/** What there is for one member today, in standing albums and in albums of their own, and what there is not and why. */
export const curate = (chronicle: Chronicle, settings: CurateSettings, past: Past): Programme => {
  const index = new PastIndex(past, chronicle.today);
  const ask: Ask = { chronicle, settings, index, enough: shotCounter(chronicle) };
  const asked: Of<Entered> = settings.kinds.map((kind, claim) => ({
    kind,
    claim,
    found: entrantsOf(kind, claim, ask),
  }));

  const composer = { chronicle, index, enough: ask.enough };
  const covers = new Set<PhotoId>();
  const kept = asked
    .filter(({ kind }) => !isStanding(kind))
    .map(({ kind, found }) => keptOf(kind, found.entrants, composer, covers));

  const standing = asked.filter(({ kind }) => isStanding(kind)).flatMap(({ found }) => found.entrants);
  const rotation = rotateOrRelax(standing, ask, { ...composer, atMost: settings.atMost, covers });

  const notes = notesOf(
    chronicle,
    settings,
    new Set(asked.flatMap(({ kind, found }) => (found.entrants.length > 0 ? [kind.curator.kind] : []))),
  );
  const wantsToday = settings.kinds.some(isStanding) && chronicle.photos.length > 0;
  if (wantsToday && rotation.today.length === 0)
    notes.push('nothing for today: no kind that is on found enough photos');

  return {
    today: rotation.today,
    kept: kept.flatMap(({ memories }) => memories),
    over: [...overOf(settings.kinds, index, rotation.today), ...kept.flatMap(({ over }) => over)],
    waiting: bounded([
      ...waitingOf(standing, rotation),
      ...kept.flatMap(({ noRoom }) =>
        noRoom.map(({ proposal, settings: { keep } }) => ({
          kind: proposal.kind,
          what: nameOf(proposal),
          because: `the ${keep} newest have an album`,
        })),
      ),
      ...asked.flatMap(({ found }) => found.waiting),
    ]),
    notes,
  };
};
