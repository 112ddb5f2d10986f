/** Asks a library which photos meet conditions, in the words of `memories.yml`, and hears the labels of its photos. */
import type { OpenOptions } from '../../src/memories.ts';
import type { BuiltLibrary } from '../builders/library.ts';
import type { TestLibrary } from '../databases/library.ts';
import { aFamily } from './family-memories.ts';

export interface Asking extends OpenOptions {
  /** ada where nothing is said. */
  readonly owner?: string;
  /** More of the configuration: `users`, `day-starts-at`, … */
  readonly config?: string;
}

type Asked = Pick<TestLibrary<BuiltLibrary>, 'library' | 'query' | 'target'>;

/**
 * What an album from each of these conditions would hold: labels in order of the alphabet, or `nothing`, or why there
 * is no album. One plan answers all; nothing is written.
 */
export const answers = async (
  opened: Asked,
  conditions: readonly string[],
  { owner = 'ada', config = '', ...options }: Asking = {},
): Promise<Record<string, string>> => {
  await using home = aFamily(opened);
  const rules = conditions.map(
    (from, index) => `  q${index}: { name: Question ${index}, owner: ${owner}, from: { ${from} }, pick: all }`,
  );
  const { albums } = await home.open(`${config}\nalbums:\n${rules.join('\n')}\n`, options).plan();
  const labelOf = (id: number) => opened.library.photos.find((photo) => photo.id === id)?.label ?? `photo ${id}`;
  return Object.fromEntries(
    conditions.map((from, index) => {
      const album = albums.find(({ key }) => key === `q${index}`);
      const labels = (album?.items ?? []).map(({ id }) => labelOf(id)).sort();
      const none = album?.reason === 'no photo matches' ? 'nothing' : (album?.reason ?? 'no such album');
      return [from, labels.length > 0 ? labels.join(' ') : none];
    }),
  );
};

/** `expect(await askedFor(opened, expected)).toEqual(expected)`: the questions are the keys of what is expected. */
export const askedFor = (
  opened: Asked,
  expected: Readonly<Record<string, unknown>>,
  asking: Asking = {},
): Promise<Record<string, string>> => answers(opened, Object.keys(expected), asking);
