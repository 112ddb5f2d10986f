/**
 * `memories.kinds`: which kinds of memories, each with its options. The options come from the curators themselves
 * (`src/core/curators/`), so a new kind needs nothing here.
 */
import type { OptionSpec } from '../core/curator.ts';
import { curators, type Kind } from '../core/curators/index.ts';
import { Complaint } from './complaint.ts';
import type { KindConfig } from './config.ts';
import { name } from './names.ts';
import { wholeNumber } from './numbers.ts';
import { type Field, type Fields, formsOf, given, listOf, section } from './shapes.ts';
import { flag, oneOf } from './words.ts';

/** Most albums of one kind a member may get; more, and nobody finds anything in the list of albums. */
const MOST_ALBUMS = 500;
const MOST_SHOTS = 1000;

type AnyField = Field<unknown, unknown>;

/** `showDays` is `show-days` in the configuration. */
export const kebab = (key: string): string => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const fields: { readonly [Type in OptionSpec['type']]: (spec: Extract<OptionSpec, { type: Type }>) => AnyField } = {
  count: ({ min, max }) => wholeNumber({ min, max }) as AnyField,
  flag: () => flag() as AnyField,
  choice: ({ of }) => oneOf(of) as AnyField,
  words: ({ example }) => listOf(name(example), { example, mayBeEmpty: true }) as AnyField,
};

const fieldOf = (spec: OptionSpec) =>
  (fields[spec.type] as (spec: OptionSpec) => AnyField)(spec)
    .optional()
    .describe(spec.says)
    .meta({ default: spec.default, ...(spec.type === 'words' ? { examples: [[spec.example]] } : {}) });

type AnyCurator = (typeof curators)[number];

const optionsOf = (curator: AnyCurator) => {
  const specs: Readonly<Record<string, OptionSpec>> = curator.options;
  const own = Object.fromEntries(Object.entries(specs).map(([key, spec]) => [kebab(key), fieldOf(spec)]));
  return section({
    album: oneOf(['one', 'each'])
      .optional()
      .describe('one: a standing album that changes. each: an album for every memory, kept')
      .meta({ default: curator.album }),
    'at-least': wholeNumber({ min: 1, max: MOST_SHOTS })
      .optional()
      .describe('Fewest shots such a memory needs')
      .meta({ default: curator.atLeast }),
    keep: wholeNumber({ min: 1, max: MOST_ALBUMS })
      .optional()
      .describe('Most albums of this kind that stand at a time, with album: each')
      .meta({ default: curator.keep }),
    ...own,
  }).transform((options): KindConfig => {
    const chosen = options as Record<string, unknown>;
    const values = Object.entries(specs).map(([key, spec]) => [key, chosen[kebab(key)] ?? spec.default]);
    return {
      kind: curator.kind,
      album: options.album ?? curator.album,
      atLeast: options['at-least'] ?? curator.atLeast,
      keep: options.keep ?? curator.keep,
      options: Object.fromEntries(values),
    };
  });
};

/** A kind as it is where nothing is said of it. */
export const usualKind = (curator: AnyCurator): KindConfig => ({
  kind: curator.kind,
  album: curator.album,
  atLeast: curator.atLeast,
  keep: curator.keep,
  options: Object.fromEntries(
    Object.entries(curator.options as Readonly<Record<string, OptionSpec>>).map(([key, spec]) => [key, spec.default]),
  ),
});

/** `true`, `false`, or options. */
const kindOf = (curator: AnyCurator) =>
  formsOf({
    one: flag().transform((isOn): KindConfig | null => (isOn ? usualKind(curator) : null)),
    map: optionsOf(curator),
  })
    .optional()
    .describe(curator.says.replace(/\.$/, ''))
    .meta({ default: curator.isOn });

/** A section that names no kind would silently make nothing. */
const someNamed = (fields: Fields): void => {
  if (Object.keys(fields).length === 0)
    throw new Complaint('"kinds" names none. Name some, such as trips: true, or take the line away.', {
      labelled: false,
    });
};

/** The kinds named, in the order they have a claim on photos, whatever the order written. */
export const kinds = section(
  Object.fromEntries(curators.map((curator) => [curator.kind, kindOf(curator)])) as {
    [K in Kind]: ReturnType<typeof kindOf>;
  },
  someNamed,
).transform((chosen): KindConfig[] => {
  const found = given(chosen) as Partial<Record<string, KindConfig | null>>;
  return curators.flatMap(({ kind }) => found[kind] ?? []);
});

export const kindName = oneOf(curators.map(({ kind }) => kind));

/** The kinds of these names as they are where nothing is said, in the order they have a claim on photos. */
export const usualKinds = (names: readonly string[]): KindConfig[] =>
  curators.filter(({ kind }) => names.includes(kind)).map(usualKind);
