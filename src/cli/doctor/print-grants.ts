/** `memories doctor --print-grants`: statements for a role of our own, ready to be piped into psql. */
import type { Context } from '../context.ts';
import { reading } from '../open.ts';

export const printGrants = async (context: Context): Promise<number> => {
  const sql = await reading(context, 'library', ({ memories }) => memories.grants());
  if (context.flags.json) context.json({ sql });
  else context.io.stdout(sql);
  return 0;
};
