/** `memories doctor --accept`: goes on with the layout as it is now, where nothing else stands in the way. */
import { exitCodes } from '../../errors.ts';
import type { AcceptedNow } from '../../gate.ts';
import type { Check } from '../../library.ts';
import type { Context } from '../context.ts';
import { unlessInterrupted } from '../interrupt.ts';
import { openLibrary, settingsOf } from '../open.ts';
import { renderChecks } from '../render/checks.ts';

/** The one check that accepting can mend. */
export const LAYOUT_CHECK = 'accepted-layout';

const keepLayout = async (context: Context): Promise<AcceptedNow> => {
  await using opened = await openLibrary(context, await settingsOf(context, 'library'));
  return await opened.memories.acceptLayout();
};

const inWords = ({ changes, kept }: AcceptedNow): string => {
  if (!kept) return 'Nothing to accept: the layout is the one that was accepted before.';
  if (changes.length === 0) return 'Accepted: the layout of today, the first to be kept.';
  return ['What changed:', ...changes.map((change) => `- ${change}`), '', 'Accepted: the next run goes on.'].join('\n');
};

/**
 * Accepts what the examination found, or says why not; exit code.
 *
 * @throws MemoriesError `refused` when what was accepted before cannot be read; `busy` while a run is going on.
 */
export const accept = async (context: Context, checks: readonly Check[], exitCode: number): Promise<number> => {
  const others = checks.filter(({ id, verdict }) => verdict === 'refused' && id !== LAYOUT_CHECK);
  if (others.length > 0) {
    if (context.flags.json) context.json({ accepted: false, changes: [], mayWrite: false, checks });
    else context.say(`${renderChecks(context, checks)}\n\nNot accepted: first, what is marked ✗ must be mended.`);
    return exitCode || exitCodes.refused;
  }
  const now = await unlessInterrupted(context.io.signal, keepLayout(context));
  if (context.flags.json) context.json({ accepted: now.kept, changes: now.changes, mayWrite: true });
  else context.say(inWords(now));
  return 0;
};
