/** `memories run`: does it, album by album. */
import { exitCodes, MemoriesError } from '../../errors.ts';
import type { PlanDocument } from '../../planning/document.ts';
import type { Context } from '../context.ts';
import { type OpenLibrary, openLibrary, settingsOf } from '../open.ts';
import { hasFailed, renderPlan } from '../render/plan.ts';
import { progressOf } from '../render/progress.ts';
import { asksForAlbums, NO_ALBUMS, NONE_FOR_THEM, type Wanted } from './plan.ts';

export interface RunFlags extends Wanted {
  readonly due?: true;
  readonly again?: string;
}

/** Runs with a line of progress; Ctrl-C stops after the album that is being written. */
export const runWithProgress = async (
  context: Context,
  { memories }: OpenLibrary,
  { only, user, due, again }: RunFlags,
): Promise<PlanDocument> => {
  const { signal } = context.io;
  const progress = progressOf(context);
  const stopping = () => progress.show('Finishing this album (Ctrl-C again stops at once) …');
  signal.addEventListener('abort', stopping);
  progress.show('Looking through the photos …');
  try {
    return await memories.run({
      only,
      users: user,
      due,
      again,
      signal,
      onAlbum: ({ name }, index, of) => progress.show(`${index + 1} of ${of}  ${name}`),
    });
  } finally {
    signal.removeEventListener('abort', stopping);
    progress.clear();
  }
};

/** Says what was done. With --quiet only what failed. */
export const report = (context: Context, whole: PlanDocument, empty: string, due?: true): number => {
  const { flags, io } = context;
  const { overdue = null, warnings } = whole;
  const apart = overdue !== null && (due === true || flags.quiet === true);
  // What the keeper must hear goes where the Task Scheduler sends its mails from.
  if (apart) io.stderr(`warning: ${overdue}\n`);
  const document = apart && !flags.json ? { ...whole, warnings: warnings.filter((one) => one !== overdue) } : whole;
  const failed = hasFailed(document);
  if (flags.json) context.json(document);
  else if (!flags.quiet) context.say(renderPlan(context, document, { empty }));
  else if (failed) context.say(renderPlan(context, document, { empty, failuresOnly: true }));
  return failed ? exitCodes['album-failed'] : 0;
};

/** Another run is at work: for a schedule that is no trouble, it comes again. */
const leaveToOther = ({ io, flags }: Context, error: MemoriesError): number => {
  const line = `${error.message}; left to it.\n`;
  if (flags.json) io.stderr(line);
  else if (!flags.quiet) io.stdout(line);
  return 0;
};

export const run = async (context: Context, flags: RunFlags): Promise<number> => {
  try {
    await using opened = await openLibrary(context, await settingsOf(context, 'albums'));
    const document = await runWithProgress(context, opened, flags);
    if (!asksForAlbums(opened.loaded.config)) return report(context, document, NO_ALBUMS, flags.due);
    return report(context, document, flags.due ? 'Nothing was due.' : NONE_FOR_THEM, flags.due);
  } catch (error) {
    if (flags.due && error instanceof MemoriesError && error.code === 'busy') return leaveToOther(context, error);
    throw error;
  }
};
