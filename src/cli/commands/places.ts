/** `memories places`: names the configuration may use for where photos were taken. */
import { count } from '../../core/text.ts';
import type { Context } from '../context.ts';
import { reading } from '../open.ts';
import { table } from '../render/table.ts';

/** As many as somebody looks through; programs get all. */
const MOST_ON_SCREEN = 50;

export const places = async (context: Context): Promise<number> => {
  const found = await reading(context, 'library', ({ memories }) => memories.places());
  const rows = found.toSorted((a, b) => b.photos - a.photos);
  if (context.flags.json) {
    context.json(rows);
    return 0;
  }
  if (rows.length === 0) {
    context.say('No photo says where it was taken.');
    return 0;
  }
  const shown = context.io.isTTY ? rows.slice(0, MOST_ON_SCREEN) : rows;
  context.say(
    table(
      context,
      [
        { title: 'name', cell: ({ name }) => name },
        { title: 'photos', cell: ({ photos }) => photos, right: true },
      ],
      shown,
    ),
  );
  const more = rows.length - shown.length;
  if (more > 0) context.say(`\n${context.paint.dim(`and ${count(more, 'other')}; --json lists them all`)}`);
  return 0;
};
