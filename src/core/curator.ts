/**
 * A *curator* finds memories of one *kind*. What it finds are *proposals*: photos that belong together, a title, how to
 * choose among them, and when they may be shown. Which of them become memories today is for `rotation.ts`, which photos
 * for `selection.ts`.
 */
import type { Day } from './calendar.ts';
import type { Chronicle } from './chronicle-types.ts';
import type { Photo } from './photo.ts';
import type { Shape } from './shape.ts';

/** An option of a kind, as the configuration offers it: written once, it is checked, documented and completed everywhere. */
export type OptionSpec =
  | {
      readonly type: 'count';
      readonly default: number;
      readonly min: number;
      readonly max: number;
      readonly says: string;
    }
  | { readonly type: 'flag'; readonly default: boolean; readonly says: string }
  | { readonly type: 'choice'; readonly of: readonly string[]; readonly default: string; readonly says: string }
  /** A list of words; empty = the curator's own choice. */
  | { readonly type: 'words'; readonly default: readonly string[]; readonly example: string; readonly says: string };

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

type ValueOf<Spec extends OptionSpec> = Spec extends { type: 'count' }
  ? number
  : Spec extends { type: 'flag' }
    ? boolean
    : Spec extends { type: 'choice'; of: readonly (infer Word)[] }
      ? Word
      : readonly string[];

/** What every kind can be told. */
export interface CommonOptions {
  /** `one`: a standing album that changes. `each`: an album per memory, kept. */
  readonly album: 'one' | 'each';
  /** Fewest shots a memory of this kind needs. */
  readonly atLeast: number;
}

/** The values of a kind's options, with its common ones. */
export type OptionsOf<Specs extends OptionSpecs> = CommonOptions & {
  readonly [Key in keyof Specs]: ValueOf<Specs[Key]>;
};

/** When a memory may be shown, both ends included; null = on any day. */
export type Timely = { readonly from: Day; readonly to: Day } | null;

export interface Proposal<Title = unknown> {
  readonly kind: string;
  /**
   * Tells it from others of its kind, today and in a year: lower-case letters, digits and `-`
   * (`2023-05-02-lisbon`, `sedona`, `11-23`).
   */
  readonly identity: string;
  /** What the title says, for `messages/` to put into words. */
  readonly title: Title;
  /** Everything that belongs to it, by time; never empty, no photo twice. */
  readonly photos: readonly Photo[];
  readonly shape: Shape;
  /** How much it deserves to be shown, 0 to 1. */
  readonly worth: number;
  readonly timely: Timely;
  /** A day of the year it belongs to: shown rather near it; null = none. */
  readonly anniversary: { readonly month: number; readonly day: number } | null;
  /** Names of those it is about; they need rest between two memories. */
  readonly about: readonly string[];
  /** Subject it is about (`beach`), for the same reason; null = none. */
  readonly theme: string | null;
  /** Why this is a memory, in English: `12 days in Portugal, 412 photos, 3 places`. */
  readonly story: readonly string[];
}

/** Something a curator looked at and let go. */
export interface NoMemory {
  /** What it would have been: `Lisbon, 2 to 9 May 2023`. */
  readonly what: string;
  /** In English: `only 4 shots; trips need 10`. */
  readonly because: string;
}

export interface Found<Title = unknown> {
  /** Best first is not needed; the order must not depend on chance. */
  readonly proposals: readonly Proposal<Title>[];
  readonly dropped: readonly NoMemory[];
}

export interface Curator<Kind extends string = string, Specs extends OptionSpecs = OptionSpecs, Title = unknown> {
  /** Key of the option in `memories.yml`, name of the file. */
  readonly kind: Kind;
  /** One sentence: what it finds. */
  readonly says: string;
  /** Paragraphs for the kind's page: how it works, what it never does. Markdown. */
  readonly page: string;
  /** Whether it is on where nothing is said. */
  readonly isOn: boolean;
  readonly album: CommonOptions['album'];
  /** Most albums of it that stand at a time, with `album: each`. */
  readonly keep: number;
  /** Days a memory stays in the standing album, with `album: one`. */
  readonly days: number;
  /** Days before the same memory is shown again. */
  readonly rest: number;
  readonly atLeast: number;
  readonly options: Specs;
  readonly find: (chronicle: Chronicle, options: OptionsOf<Specs>) => Found<Title>;
}

/** Defines a curator; only for the types. */
export const curator = <const Kind extends string, const Specs extends OptionSpecs, Title>(
  one: Curator<Kind, Specs, Title>,
): Curator<Kind, Specs, Title> => one;

/** The title a curator's proposals carry. */
export type TitleOf<One> = One extends { find: (chronicle: Chronicle, options: never) => Found<infer Title> }
  ? Title
  : never;
