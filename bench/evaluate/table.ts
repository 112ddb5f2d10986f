/** The figures as a table: ours, what stands beside it, the target, and whether it is reached. */
import { FIGURES, type Figure } from './figures.ts';
import type { Sheet } from './measure/sheet.ts';

interface Row {
  readonly says: string;
  readonly ours: string;
  readonly beside: string;
  readonly target: string;
  readonly reached: string;
}

const SLACK = 1e-9;

/** Whether a target is reached; null where there is none or nothing was measured. */
export const isReached = (
  target: Figure['target'],
  ours: number | null,
  beside: readonly (number | null)[],
): boolean | null => {
  if (target === null || ours === null) return null;
  if (target === 'best') return beside.every((other) => other === null || ours >= other - SLACK);
  return target.at === 'least' ? ours >= target.value - SLACK : ours <= target.value + SLACK;
};

const sayTarget = (target: Figure['target']): string => {
  if (target === null) return '';
  if (target === 'best') return 'best of the row';
  return `${target.at === 'least' ? '≥' : '≤'} ${target.value}`;
};

const rowOf = ({ says, of, beside, digits, target }: Figure, sheet: Sheet): Row => {
  const say = (value: number | null) => (value === null ? 'none' : value.toFixed(digits));
  const ours = of(sheet, 'ours');
  const others = beside.map((method) => of(sheet, method));
  const reached = isReached(target, ours, others);
  return {
    says,
    ours: say(ours),
    beside: beside.map((method, i) => `${method} ${say(others[i] ?? null)}`).join(', '),
    target: sayTarget(target),
    reached: reached === null ? '' : reached ? 'reached' : 'not reached',
  };
};

const HEAD: Row = { says: 'figure', ours: 'ours', beside: 'beside it', target: 'target', reached: '' };
const COLUMNS = ['says', 'ours', 'beside', 'target', 'reached'] as const;

/** Markdown, a section per part, columns aligned so that it reads in a terminal too. */
export const tableOf = (sheet: Sheet): string =>
  Object.entries(FIGURES)
    .map(([part, figures]) => {
      const rows = [{ ...HEAD, says: part }, ...figures.map((figure) => rowOf(figure, sheet))];
      const widths = COLUMNS.map((column) => rows.reduce((most, row) => Math.max(most, row[column].length), 3));
      const line = (row: Row) => `| ${COLUMNS.map((column, i) => row[column].padEnd(widths[i] ?? 0)).join(' | ')} |`;
      const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
      return [line(rows[0] ?? HEAD), rule, ...rows.slice(1).map(line)].join('\n');
    })
    .join('\n\n');
