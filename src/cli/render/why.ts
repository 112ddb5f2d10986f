/** Why these photos, in half a line: `9 favourites · 6 with Sedona · over 14 months`. */
import type { PlannedAlbum } from '../../planning/document.ts';
import { sayLength } from './span.ts';

/** More would not be read. */
const MOST = 4;

interface Kind {
  readonly pattern: RegExp;
  /** What to count under, from the matched part; several for several names. */
  readonly under: (found: string) => readonly string[];
}

/** Reasons as the plan words them, and what they are counted under; the first that fits. */
const kinds: readonly Kind[] = [
  { pattern: /^with (.+)$/, under: (names) => names.split(/, | and /).map((name) => `with ${name}`) },
  { pattern: /^rated (\d)$/, under: (stars) => [`rated ${stars}`] },
  { pattern: /^best of \d+ shots$/, under: () => ['best of several shots'] },
  { pattern: /^the one of \d{4}-\d/, under: () => ['the only one of their day'] },
  // Which side of the whole it stands for, is of interest one by one.
  { pattern: /^the one (?:of|with) /, under: () => [] },
  { pattern: /^how it (?:begins|ends)$/, under: () => [] },
  { pattern: /^somebody tagged it/, under: () => ['cherished'] },
  { pattern: /^\d+ km from home$/, under: () => ['far from home'] },
  { pattern: /^best of its time$/, under: () => ['best of their time'] },
  { pattern: /^drawn$/, under: () => ['drawn by lot'] },
  { pattern: /^favourite$/, under: () => ['favourite'] },
];

/** Matching what was asked for is no news, and what just stayed was explained when it came. */
const NO_NEWS = new Set(['matches', 'was here', 'kept']);

const labelsOf = (why: string): readonly string[] => {
  if (NO_NEWS.has(why)) return [];
  for (const { pattern, under } of kinds) {
    const found = pattern.exec(why);
    if (found) return under(found[1] ?? '');
  }
  return [why];
};

const said = (label: string, n: number, of: number): string => {
  if (label === 'favourite') return n === 1 ? '1 favourite' : `${n} favourites`;
  if (n === of && n > 1) return `all ${label}`;
  return `${n} ${n === 1 ? label.replace('their', 'its') : label}`;
};

/** The most frequent reasons of an album's photos; '' where there is nothing to tell. */
export const sayWhy = ({ items, title }: Pick<PlannedAlbum, 'items' | 'title'>): string => {
  const counts = new Map<string, number>();
  for (const { why } of items) {
    for (const label of new Set(why.flatMap(labelsOf))) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const frequent = [...counts].sort(([, a], [, b]) => b - a).slice(0, MOST);
  const spread = title && title.from !== title.to && items.length > 1 ? [`over ${sayLength(title)}`] : [];
  return [...frequent.map(([label, n]) => said(label, n, items.length)), ...spread].join(' · ');
};
