/** `memories history`: what was done to which album, newest first. */
import type { Context } from '../context.ts';
import { openLibrary, settingsOf } from '../open.ts';
import { renderHistory } from '../render/history.ts';

export const history = async (context: Context): Promise<number> => {
  await using opened = await openLibrary(context, await settingsOf(context, 'library'));
  const found = await opened.memories.history();
  if (context.flags.json) context.json(found);
  else context.say(renderHistory(context, found, opened.loaded.config.timezone));
  return 0;
};
