/** The rehearsal of the very first album, as a short block: what was tried, and that it was taken back. */
import { type RehearsalDocument, rehearsalLines } from '../../planning/rehearsal.ts';
import type { Context } from '../context.ts';
import { LONGEST_LINE } from './album.ts';
import { table } from './table.ts';
import { plain, wrap } from './width.ts';

const INDENT = '  ';

/** Ready to print. */
export const renderRehearsal = (context: Context, rehearsal: RehearsalDocument): string => {
  const { paint } = context;
  const width = Math.min(context.width, LONGEST_LINE);
  const says =
    `Nothing was ever written here before. So the first album, ${plain(rehearsal.name)}, was written once as a ` +
    'rehearsal, looked at and taken back; only then was it written for good. Its rows:';
  const rows = table(
    { ...context, width: width - INDENT.length },
    [
      { title: 'Table', cell: ([name]) => name, firm: true },
      { title: 'Rows', cell: ([, n]) => n, right: true },
      { title: 'What they say', cell: ([, , text]) => text },
    ],
    rehearsalLines(rehearsal),
  );
  return [
    paint.bold('Rehearsed first'),
    ...wrap(says, width),
    '',
    ...rows.split('\n').map((line) => paint.dim(INDENT + line)),
  ].join('\n');
};
