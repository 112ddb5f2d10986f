/** `memories undo`: takes back what a run did. */
import type { Context } from '../context.ts';
import { commandName } from '../io.ts';
import { takeBack } from './take-back.ts';

export interface UndoFlags {
  readonly run?: string;
  readonly dryRun?: true;
}

export const undo = (context: Context, { run, dryRun }: UndoFlags): Promise<number> => {
  const command = commandName(context.io);
  return takeBack(context, ({ memories }, options) => memories.undo(run, { ...options, dryRun }), {
    title: ({ undoes, applied }) =>
      applied ? `Taking back the run ${undoes}` : `What taking back the run ${undoes} would do`,
    empty: 'That run changed no album.',
    does: ({ undoes }) => `${command} undo ${undoes}`,
    afterwards: ({ albums }) =>
      albums.some(({ action }) => action === 'remove' || action === 'update')
        ? 'The next run does it again, unless memories.yml says otherwise by then.'
        : '',
  });
};
