/** The past looked up: what stands, what is kept, and when a photo, a person, a theme, a kind was shown last. */
import type { Day } from './calendar.ts';
import type { Past, ShownMemory } from './memory.ts';
import { isKept, keyOf } from './past.ts';
import type { PhotoId } from './photo.ts';

/** The last day each was in a standing album, as seen from some day. Albums of their own do not count: nobody is shown them daily. */
export interface LastShown {
  readonly photos: ReadonlyMap<PhotoId, Day>;
  readonly people: ReadonlyMap<string, Day>;
  readonly themes: ReadonlyMap<string, Day>;
  readonly kinds: ReadonlyMap<string, Day>;
  /** By `keyOf`. */
  readonly memories: ReadonlyMap<string, Day>;
}

export class PastIndex {
  /** Of each kind the newest memory in its standing album, over or not. */
  readonly standing: ReadonlyMap<string, ShownMemory>;
  /** Of each kind those in albums of their own, by identity. */
  readonly kept: ReadonlyMap<string, ReadonlyMap<string, ShownMemory>>;
  /** In standing albums, oldest first. */
  readonly shown: Past;
  readonly #past: Past;
  readonly #before = new Map<Day, LastShown>();

  /** What lies after `today` is as if it were not there. */
  constructor(past: Past, today: Day) {
    this.#past = past.filter(({ since }) => since <= today).sort((a, b) => a.since - b.since);
    this.shown = this.#past.filter((entry) => !isKept(entry));
    this.standing = new Map(this.shown.map((entry) => [entry.kind, entry]));
    const kept = new Map<string, Map<string, ShownMemory>>();
    for (const entry of this.#past) {
      if (!isKept(entry)) continue;
      const ofKind = kept.get(entry.kind) ?? new Map<string, ShownMemory>();
      kept.set(entry.kind, ofKind.set(entry.identity, entry));
    }
    this.kept = kept;
  }

  /** When each was shown last, by memories that began before that day; one still on show was shown that very day. */
  before(day: Day): LastShown {
    const known = this.#before.get(day);
    if (known) return known;
    const last = {
      photos: new Map<PhotoId, Day>(),
      people: new Map<string, Day>(),
      themes: new Map<string, Day>(),
      kinds: new Map<string, Day>(),
      memories: new Map<string, Day>(),
    };
    for (const entry of this.shown) {
      if (entry.since >= day) break;
      const until = Math.min(entry.until ?? day, day) as Day;
      const note = <K>(days: Map<K, Day>, key: K) => days.set(key, Math.max(days.get(key) ?? until, until) as Day);
      for (const id of entry.photos) note(last.photos, id);
      for (const name of entry.about) note(last.people, name);
      if (entry.theme !== null) note(last.themes, entry.theme);
      note(last.kinds, entry.kind);
      note(last.memories, keyOf(entry));
    }
    this.#before.set(day, last);
    return last;
  }

  /** Covers of other memories, kept or standing, that began up to so many days before that day, or on it. */
  coversBefore(day: Day, days: number, but: string): ReadonlySet<PhotoId> {
    const near = this.#past.filter(
      (entry) => entry.since <= day && day - (entry.until ?? entry.since) <= days && keyOf(entry) !== but,
    );
    return new Set(near.map(({ cover }) => cover));
  }
}
