/** What undo and remove share: a line of progress, and what was done told as after a run. */
import { exitCodes } from '../../errors.ts';
import type { PlanDocument } from '../../planning/document.ts';
import type { TakingBackOptions } from '../../taking-back.ts';
import type { Context } from '../context.ts';
import { type OpenLibrary, openLibrary, settingsOf } from '../open.ts';
import { hasFailed, renderPlan } from '../render/plan.ts';
import { progressOf } from '../render/progress.ts';

export interface Telling {
  /** The first line. */
  readonly title: (document: PlanDocument) => string;
  readonly empty: string;
  /** The command that does what was only shown. */
  readonly does: (document: PlanDocument) => string;
  readonly afterwards: (document: PlanDocument) => string;
}

/** Does it with a line of progress; Ctrl-C stops after the album that is being written. */
export const takeBack = async (
  context: Context,
  work: (opened: OpenLibrary, options: TakingBackOptions) => Promise<PlanDocument>,
  { title, empty, does, afterwards }: Telling,
): Promise<number> => {
  const { flags, io } = context;
  await using opened = await openLibrary(context, await settingsOf(context, 'library'));
  const progress = progressOf(context);
  const onAlbum: TakingBackOptions['onAlbum'] = ({ name }, index, of) =>
    progress.show(`${index + 1} of ${of}  ${name}`);
  const document = await work(opened, { onAlbum, signal: io.signal }).finally(progress.clear);
  const failed = hasFailed(document);
  const telling = { empty, title: title(document), does: does(document), afterwards: afterwards(document) };
  if (flags.json) context.json(document);
  else if (!flags.quiet) context.say(renderPlan(context, document, telling));
  else if (failed) context.say(renderPlan(context, document, { ...telling, failuresOnly: true }));
  return failed ? exitCodes['album-failed'] : 0;
};
