/** Keeping the journal small: what old runs did is added up, what the last ones did is kept line by line. */
import { toLine } from './checkpoint.ts';
import { EMPTY, type Entry, fold } from './entries.ts';

/**
 * Runs that changed something and stay undoable. Two months of an album that changes daily: whoever wants to take back
 * more than that wants `remove`.
 */
export const RUNS_KEPT = 60;

/** Lines that change the library. A run without one of them has nothing to take back. */
const CHANGES: ReadonlySet<Entry['do']> = new Set(['intend', 'remove']);

/** Names of the runs that changed something, each once, in order. */
const runsIn = (entries: readonly Entry[]): string[] => [
  ...new Set(entries.flatMap((entry) => ('run' in entry && CHANGES.has(entry.do) ? [entry.run] : []))),
];

/**
 * The same journal with the lines of all but the last `keep` runs added up into one. It means the same to whoever
 * plans; only taking back the others is no longer possible. Unchanged where there is nothing to add up.
 */
export const compacted = (entries: readonly Entry[], keep = RUNS_KEPT): readonly Entry[] => {
  const [head, ...lines] = entries;
  const runs = runsIn(lines);
  const kept = new Set(keep > 0 ? runs.slice(-keep) : []);
  const first = lines.findIndex((entry) => 'run' in entry && kept.has(entry.run));
  const cut = first < 0 ? lines.length : first;
  if (head === undefined || runs.length <= kept.size) return entries;
  const old = lines.slice(0, cut);
  const before = old.find((entry) => entry.do === 'checkpoint');
  const dropped = runsIn(old);
  return [
    head,
    {
      do: 'checkpoint',
      state: toLine(old.reduce(fold, EMPTY)),
      dropped: (before?.dropped ?? 0) + dropped.length,
      until: dropped.at(-1) ?? before?.until ?? null,
    },
    ...lines.slice(cut),
  ];
};
