/**
 * What stands today in the standing albums, one for each kind: what stood yesterday and has days left, what is timely,
 * and in the places that remain what has its turn. The past alone tells which is which, so a second run on one day finds
 * everything as it is.
 */
import type { Day } from './calendar.ts';
import { type Composer, composeMemory } from './curate-photos.ts';
import type { Entrant } from './curate-proposals.ts';
import type { Memory, ShownMemory } from './memory.ts';
import { keyOf } from './past.ts';
import type { PhotoId } from './photo.ts';
import { becauseOf } from './rotation-because.ts';
import { inTurn, kindsInTurn } from './rotation-draw.ts';
import { type Strictness, whyNotToday } from './rotation-rest.ts';

/** Kinds that come when their time comes, most important first; the others take turns in the places these leave. */
const TIMELY_FIRST = ['on-this-day', 'birthdays', 'holidays', 'recent-highlights', 'months', 'seasons', 'years'];
/** Memories of a kind that are tried before the next kind is: with fewer a small library stays empty, more take time. */
const TRIES = 8;

export interface Rotation {
  /** Most important first. */
  readonly today: readonly Memory[];
  /** Those of whom something was wrong, and what, by `keyOf`. */
  readonly passedOver: ReadonlyMap<string, string>;
}

export interface RotationOptions extends Composer {
  readonly atMost: number;
  readonly strictness: Strictness;
  /** Most memories that begin today where nothing limits them more. */
  readonly atMostNew: number;
  /** Covers of today's other albums. */
  readonly covers: ReadonlySet<PhotoId>;
}

const rankOf = (kind: string): number => {
  const rank = TIMELY_FIRST.indexOf(kind);
  return rank < 0 ? TIMELY_FIRST.length : rank;
};
const isTimelyKind = (kind: string): boolean => rankOf(kind) < TIMELY_FIRST.length;

interface Live {
  readonly memory: Memory;
  readonly entrant: Entrant;
}

/** Most important first; also which go first where there are too many: of those that take turns, the longest shown. */
const byImportance = (a: Live, b: Live): number =>
  rankOf(a.memory.proposal.kind) - rankOf(b.memory.proposal.kind) ||
  b.memory.since - a.memory.since ||
  a.entrant.claim - b.entrant.claim;

/** One day of one member; filled step by step, each seeing what the steps before it made. */
class DayOfMemories {
  readonly live: Live[] = [];
  readonly passedOver = new Map<string, string>();
  readonly #options: RotationOptions;
  readonly #byKind: ReadonlyMap<string, readonly Entrant[]>;
  /** Kinds that made room today. */
  readonly #resting = new Set<string>();

  constructor(entrants: readonly Entrant[], options: RotationOptions) {
    this.#options = options;
    const byKind = new Map<string, Entrant[]>();
    for (const entrant of entrants) {
      const { kind } = entrant.proposal;
      const others = byKind.get(kind);
      if (others) others.push(entrant);
      else byKind.set(kind, [entrant]);
    }
    this.#byKind = byKind;
  }

  get #today(): Day {
    return this.#options.chronicle.today;
  }

  /** What stood before and has days left, in the order of its claim on photos: unchanged ones first, they hold theirs. */
  keepStanding(): void {
    const standing: { entrant: Entrant; shown: ShownMemory; until: Day }[] = [];
    for (const [kind, entrants] of this.#byKind) {
      const shown = this.#options.index.standing.get(kind);
      if (!shown || shown.until === null || shown.until < this.#today) continue;
      const entrant = entrants.find(({ proposal }) => proposal.identity === shown.identity);
      if (entrant) standing.push({ entrant, shown, until: shown.until });
    }
    standing.sort((a, b) => a.shown.since - b.shown.since || a.entrant.claim - b.entrant.claim);
    const held = new Map(standing.flatMap(({ shown }) => shown.photos.map((id) => [id, keyOf(shown)] as const)));
    for (const { entrant, shown, until } of standing) this.#add(entrant, shown.since, until, shown, held);
  }

  /** Those whose time it is. */
  addTimely(): void {
    const kinds = [...this.#byKind.keys()].filter(isTimelyKind).sort((a, b) => rankOf(a) - rankOf(b));
    for (const kind of kinds) if (this.#newToday() < this.#options.atMostNew) this.#addOneOf(kind, this.#turns(kind));
  }

  /** Where there are too many, those that take turns make room. They come back if there is room before their days are over. */
  makeRoom(): void {
    this.live.sort(byImportance);
    for (const { memory } of this.live.splice(this.#options.atMost)) {
      this.#resting.add(memory.proposal.kind);
      this.passedOver.set(keyOf(memory.proposal), 'no room beside what is timely today');
    }
  }

  /** Fills the places that remain, not all on one day, so that each morning has something new and something known. */
  addInTurn(): void {
    const { atMost, atMostNew, chronicle, index } = this.#options;
    const places = atMost - this.live.filter(({ memory }) => isTimelyKind(memory.proposal.kind)).length;
    const isFirstDay = !index.shown.some(
      ({ kind, since, until }) => !isTimelyKind(kind) && since < this.#today && (until ?? since) >= this.#today - 1,
    );
    const begun = this.live.filter(
      ({ memory: { since, proposal } }) => since === this.#today && !isTimelyKind(proposal.kind),
    );
    const changes = (isFirstDay ? places : Math.max(1, Math.floor(places / 2))) - begun.length;
    const room = Math.min(changes, atMost - this.live.length, atMostNew - this.#newToday());
    const waiting = [...this.#byKind.keys()].filter(
      (kind) => !isTimelyKind(kind) && !this.#isLive(kind) && !this.#resting.has(kind),
    );
    const turns = new Map(waiting.map((kind) => [kind, this.#turns(kind)]));
    for (const [kind, entrants] of turns) if (entrants.length === 0) turns.delete(kind);
    const kinds = kindsInTurn(turns, { member: chronicle.member, today: this.#today, last: index.before(this.#today) });
    let added = 0;
    for (const kind of kinds) {
      if (added >= room) {
        for (const { proposal } of turns.get(kind) ?? [])
          this.passedOver.set(keyOf(proposal), 'others have their turn');
        continue;
      }
      // On the first day all begin together; they end one after the other.
      const part = isFirstDay ? (added + 1) / Math.min(room, kinds.length) : 1;
      if (this.#addOneOf(kind, turns.get(kind) ?? [], part)) added++;
    }
  }

  #isLive(kind: string): boolean {
    return this.live.some(({ memory }) => memory.proposal.kind === kind);
  }

  #newToday(): number {
    return this.live.filter(({ memory }) => memory.since === this.#today).length;
  }

  /** Those of a kind that may be shown today, in the order they have a turn. */
  #turns(kind: string): readonly Entrant[] {
    const { chronicle, index } = this.#options;
    const may = (this.#byKind.get(kind) ?? []).filter((entrant) => this.#mayShow(entrant));
    return inTurn(may, kind, { member: chronicle.member, today: this.#today, last: index.before(this.#today) });
  }

  #mayShow(entrant: Entrant): boolean {
    const { chronicle, index, strictness } = this.#options;
    const aboutToday = new Set(this.live.flatMap(({ memory }) => memory.proposal.about));
    const because = whyNotToday(entrant, { chronicle, last: index.before(this.#today), aboutToday, strictness });
    if (because !== null) this.passedOver.set(keyOf(entrant.proposal), because);
    return because === null;
  }

  /** The first that has enough photos free; `part` of the days it would have. */
  #addOneOf(kind: string, turns: readonly Entrant[], part = 1): boolean {
    if (this.#isLive(kind)) return false;
    for (const entrant of turns.slice(0, TRIES)) {
      // Those chosen since the turns were drawn may be about the same people.
      if (!this.#mayShow(entrant)) continue;
      const days = Math.max(1, Math.ceil(entrant.settings.curator.days * part));
      const last = (this.#today + days - 1) as Day;
      const until = Math.min(last, entrant.proposal.timely?.to ?? last) as Day;
      if (this.#add(entrant, this.#today, until, null)) return true;
      this.passedOver.set(
        keyOf(entrant.proposal),
        'most of its photos are in other memories of today, or were shown this week',
      );
    }
    return false;
  }

  /** `held` are photos that stand in memories still to be looked at. */
  #add(
    entrant: Entrant,
    since: Day,
    until: Day,
    standing: ShownMemory | null,
    held: ReadonlyMap<PhotoId, string> = new Map(),
  ): boolean {
    const own = keyOf(entrant.proposal);
    const forbidden = new Map([...held].filter(([, key]) => key !== own));
    for (const { memory } of this.live)
      for (const { photo } of memory.photos) forbidden.set(photo.id, keyOf(memory.proposal));
    const covers = new Set([...this.#options.covers, ...this.live.map(({ memory }) => memory.cover)]);
    const because = becauseOf(entrant, since, this.#options.index.before(since));
    const newsOnly = standing === null && this.#options.strictness === 'rested';
    const memory = composeMemory(
      { entrant, since, until, because, standing, forbidden, covers, newsOnly },
      this.#options,
    );
    if (memory) this.live.push({ memory, entrant });
    return memory !== null;
  }
}

/**
 * What was chosen later in a step may leave a kind that found nothing earlier another memory to try. Whatever a second
 * run on the same day would still find is found at once, or that run would change something.
 */
const untilNothingNew = (day: DayOfMemories, step: () => void): void => {
  for (let before = -1; before < day.live.length; ) {
    before = day.live.length;
    step();
  }
};

/** The standing albums of today. */
export const rotate = (entrants: readonly Entrant[], options: RotationOptions): Rotation => {
  const day = new DayOfMemories(entrants, options);
  day.keepStanding();
  untilNothingNew(day, () => day.addTimely());
  day.makeRoom();
  untilNothingNew(day, () => day.addInTurn());
  return {
    today: day.live.sort(byImportance).map(({ memory }) => memory),
    passedOver: day.passedOver,
  };
};
