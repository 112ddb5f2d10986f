/** Tables that fit the terminal. */
import type { Context } from '../context.ts';
import { isolate, plain, shorten, widthOf } from './width.ts';

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => string | number;
  readonly right?: true;
  /** Keeps its width when there is little room. */
  readonly firm?: true;
}

const GAP = '  ';
/** A column is not made narrower than this. */
const LEAST = 8;

/** Takes from the widest columns until all fit. */
const squeezed = (widths: readonly number[], firm: readonly boolean[], room: number): number[] => {
  const result = [...widths];
  const total = () => result.reduce((sum, width) => sum + width, 0) + GAP.length * (result.length - 1);
  while (total() > room) {
    const soft = result.map((width, column) => (firm[column] ? 0 : width));
    const widest = soft.indexOf(Math.max(...soft));
    if ((result[widest] ?? 0) <= LEAST || soft[widest] === 0) break;
    result[widest] = (result[widest] ?? 0) - 1;
  }
  return result;
};

/** One line for the titles, one for each row. */
export const table = <Row>(
  { paint, width, io }: Context,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): string => {
  const cells = rows.map((row) => columns.map(({ cell }) => plain(String(cell(row)))));
  const titles = columns.map(({ title }) => title);
  const widths = squeezed(
    titles.map((title, column) => Math.max(widthOf(title), ...cells.map((row) => widthOf(row[column] ?? '')))),
    columns.map(({ firm, right }) => firm === true || right === true),
    width,
  );
  const lineOf = (texts: readonly string[]): string =>
    texts
      .map((text, column) => {
        const room = widths[column] ?? 0;
        const short = shorten(text, room);
        const space = ' '.repeat(Math.max(0, room - widthOf(short)));
        const shown = io.isTTY ? isolate(short) : short;
        return columns[column]?.right ? space + shown : shown + space;
      })
      .join(GAP)
      .trimEnd();
  return [paint.bold(lineOf(titles)), ...cells.map(lineOf)].join('\n');
};
