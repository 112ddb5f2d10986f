/** `docs/kinds/`: a page for each kind of memory, made from its curator. */
import type { Curator, OptionSpec, OptionSpecs } from '../core/curator.ts';
import { curators } from '../core/curators/index.ts';
import { flow } from './flow.ts';
import { kebab } from './kinds.ts';

const MARK = '<!-- Made by `npm run generate` from src/core/curators/. -->';

const possible: { readonly [Type in OptionSpec['type']]: (spec: Extract<OptionSpec, { type: Type }>) => string } = {
  count: ({ min, max }) => `${min} to ${max}`,
  flag: () => 'yes or no',
  choice: ({ of }) => of.join(', '),
  words: ({ example }) => `a list: [${example}]`,
};

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

const optionRow = ([key, spec]: readonly [string, OptionSpec]): string => {
  const fallback = Array.isArray(spec.default) && spec.default.length === 0 ? 'none' : `\`${flow(spec.default)}\``;
  const values = (possible[spec.type] as (spec: OptionSpec) => string)(spec);
  return row([`\`${kebab(key)}\``, spec.says, values, fallback]);
};

const WHERE: Readonly<Record<Curator['album'], string>> = {
  one: 'In one standing album that changes (`album: one`)',
  each: 'Each in an album of its own, kept (`album: each`)',
};

const days = (n: number): string => (n === 1 ? 'a day' : `${n} days`);

const facts = ({ album, keep, days: shown, rest, isOn }: Curator): string =>
  [
    `${WHERE[album]}${album === 'each' ? `, at most ${keep}` : `, for ${days(shown)}`}.`,
    ...(album === 'one' && rest > 0 ? [`The same memory comes again after ${days(rest)} at the earliest.`] : []),
    isOn ? 'On by itself.' : 'Off until you ask for it.',
  ].join(' ');

const common = ({ album, keep, atLeast }: Curator): string[] => [
  row(['`album`', 'One standing album that changes, or an album for every memory', 'one, each', `\`${album}\``]),
  row(['`at-least`', 'Fewest shots such a memory needs', '1 to 1000', `\`${atLeast}\``]),
  row(['`keep`', 'Most albums that stand at a time, with `album: each`', '1 to 500', `\`${keep}\``]),
];

/** The page of one kind. */
const pageOf = (curator: Curator): string =>
  [
    MARK,
    `# ${curator.kind}`,
    `${curator.says}.`.replace(/\.\.$/, '.'),
    facts(curator),
    curator.page.trim(),
    '## Options',
    ['```yaml', 'memories:', '  kinds:', `    ${curator.kind}: true`, '```'].join('\n'),
    [
      row(['option', 'what', 'values', 'default']),
      row(['---', '---', '---', '---']),
      ...common(curator),
      ...Object.entries(curator.options).map(optionRow),
    ].join('\n'),
    '[All kinds](README.md) · [The configuration](../configuration.md)',
  ].join('\n\n');

const index = (all: readonly Curator[]): string =>
  [
    MARK,
    '# Kinds of memories',
    'A section `memories:` in `memories.yml`, left blank, makes all that are on by themselves, for everyone. Name kinds under `memories: kinds:` to choose.',
    [
      row(['kind', 'what it finds', 'where it lives', 'on']),
      row(['---', '---', '---', '---']),
      ...all.map(({ kind, says, album, isOn }) =>
        row([
          `[${kind}](${kind}.md)`,
          says,
          album === 'one' ? 'one album that changes' : 'an album each',
          isOn ? 'yes' : 'no',
        ]),
      ),
    ].join('\n'),
  ].join('\n\n');

/** Pages by path below the project. */
export const kindPages = (): Readonly<Record<string, string>> => {
  const all = curators as unknown as readonly Curator<string, OptionSpecs>[];
  return {
    'docs/kinds/README.md': `${index(all)}\n`,
    ...Object.fromEntries(all.map((curator) => [`docs/kinds/${curator.kind}.md`, `${pageOf(curator)}\n`])),
  };
};
