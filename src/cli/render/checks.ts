/** Checks as a list: a mark, what was looked at, what was found, and the cure below. */
import type { Check } from '../../library.ts';
import type { Context } from '../context.ts';
import { LONGEST_LINE } from './album.ts';
import type { Paint } from './paint.ts';
import { plain, widthOf, wrap } from './width.ts';

const looks: Readonly<Record<Check['verdict'], { readonly mark: string; readonly colour: keyof Paint }>> = {
  fine: { mark: '✓', colour: 'green' },
  note: { mark: 'i', colour: 'yellow' },
  refused: { mark: '✗', colour: 'red' },
};

export const renderChecks = ({ paint, width }: Context, checks: readonly Check[]): string => {
  const titles = Math.max(...checks.map(({ title }) => widthOf(title)));
  const indent = ' '.repeat(titles + 4);
  const room = Math.min(width, LONGEST_LINE) - indent.length;
  const linesOf = (text: string) => text.split('\n').flatMap((line) => wrap(plain(line), room));
  return checks
    .map(({ title, verdict, found, cure }) => {
      const { mark, colour } = looks[verdict];
      const [first = '', ...others] = linesOf(found);
      return [
        `${paint[colour](mark)} ${title.padEnd(titles)}  ${first}`,
        ...others.map((line) => indent + line),
        ...(cure === null ? [] : linesOf(cure).map((line) => indent + paint.cyan(line))),
      ].join('\n');
    })
    .join('\n');
};
