/** `memories plan`: what `run` would do, and why. Writes nothing anywhere. */
import type { Config } from '../../config/config.ts';
import { exitCodes } from '../../errors.ts';
import type { Context } from '../context.ts';
import { reading } from '../open.ts';
import { hasFailed, renderPlan } from '../render/plan.ts';

export interface Wanted {
  readonly only?: readonly string[];
  readonly user?: readonly string[];
}

export const NO_ALBUMS =
  'The configuration asks for no albums yet; describe some in its section "albums", or add "memories:" for those that come by themselves.';
/** Whether a configuration asks for any album. */
export const asksForAlbums = ({ albums, memories }: Config): boolean => albums.length > 0 || memories !== null;
/** Albums there are, but `--user` leaves none of them. */
export const NONE_FOR_THEM = 'No album is for these users.';

export const plan = async (context: Context, { only, user }: Wanted): Promise<number> => {
  const { document, asked } = await reading(context, 'albums', async ({ memories, loaded }) => ({
    document: await memories.plan({ only, users: user }),
    asked: asksForAlbums(loaded.config),
  }));
  if (context.flags.json) context.json(document);
  else context.say(renderPlan(context, document, { empty: asked ? NONE_FOR_THEM : NO_ALBUMS }));
  return hasFailed(document) ? exitCodes['album-failed'] : 0;
};
