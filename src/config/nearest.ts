/** What somebody probably meant. Pure; used for keys of the configuration and for names of people and albums. */
import { fold } from '../core/text.ts';

const SUGGESTIONS = 3;
/** Words differ by a slip or two; long ones may differ by up to a third of their letters. */
const SLIPS = 2;
const SHARE_OF_LETTERS = 1 / 3;
/** Shorter beginnings fit half the dictionary. */
const SHORTEST_PREFIX = 2;

/** Slips of the finger between two words: letters missing, extra, wrong, or two neighbours swapped. */
export const slipsBetween = (a: string, b: string): number => {
  const [from, to] = [[...a], [...b]];
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [row, letter] of from.entries()) {
    const line = [row + 1];
    for (const [column, other] of to.entries()) {
      const wrong = (last[column] ?? 0) + (letter === other ? 0 : 1);
      const missing = Math.min(last[column + 1] ?? 0, line[column] ?? 0) + 1;
      const swapped = letter === to[column - 1] && from[row - 1] === other;
      line.push(Math.min(wrong, missing, swapped ? (beforeLast[column - 1] ?? 0) + 1 : wrong));
    }
    beforeLast = last;
    last = line;
  }
  return last[to.length] ?? 0;
};

/** Beyond any number of slips. */
const ONLY_A_BEGINNING = 1000;

/** 0 = the same but for case and accents, then by slips, then those one begins the other; null = not near. */
const farness = (word: string, candidate: string): number | null => {
  const [a, b] = [fold(word), fold(candidate)];
  if (a === b) return 0;
  const length = Math.max([...a].length, [...b].length);
  // Half of the letters wrong is another word altogether.
  const allowed = Math.min(Math.max(SLIPS, Math.floor(length * SHARE_OF_LETTERS)), Math.ceil(length / 2) - 1);
  if (Math.abs(a.length - b.length) <= 2 * allowed) {
    const slips = slipsBetween(a, b);
    if (slips <= allowed) return slips;
  }
  const isPrefix = Math.min(a.length, b.length) >= SHORTEST_PREFIX && (a.startsWith(b) || b.startsWith(a));
  return isPrefix ? ONLY_A_BEGINNING : null;
};

/**
 * Up to three candidates near a word, the nearest first; of equally near ones, those of its length. Where one is
 * very near, those that are clearly farther are left out.
 */
export const nearest = (word: string, candidates: Iterable<string>): string[] => {
  const near = [...new Set(candidates)]
    .map((candidate) => ({
      candidate,
      far: farness(word, candidate),
      longer: Math.abs(candidate.length - word.length),
    }))
    .filter((one): one is { candidate: string; far: number; longer: number } => one.far !== null)
    .sort((a, b) => a.far - b.far || a.longer - b.longer);
  const best = near[0]?.far ?? 0;
  return near
    .filter(({ far }) => far <= best + 1)
    .slice(0, SUGGESTIONS)
    .map(({ candidate }) => candidate);
};

/** `Did you mean "pick"?`, with a space before it; '' where nothing is near. */
export const didYouMean = (word: string, candidates: Iterable<string>): string => {
  const near = nearest(word, candidates).map((candidate) => `"${candidate}"`);
  if (near.length === 0) return '';
  return ` Did you mean ${near.length === 1 ? near[0] : `${near.slice(0, -1).join(', ')} or ${near.at(-1)}`}?`;
};
