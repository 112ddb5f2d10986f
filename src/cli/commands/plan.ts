/** `memories plan`: what `run` would do, and why. Writes nothing anywhere. */
import { exitCodes } from '../../errors.ts';
import type { Context } from '../context.ts';
import { reading } from '../open.ts';
import { hasFailed, renderPlan } from '../render/plan.ts';

export interface Wanted {
  readonly only?: readonly string[];
  readonly user?: readonly string[];
}

export const NO_ALBUMS = 'The configuration asks for no albums yet; describe some in its section "albums".';
/** Albums there are, but `--user` leaves none of them. */
export const NONE_FOR_THEM = 'No album is for these users.';

export const plan = async (context: Context, { only, user }: Wanted): Promise<number> => {
  const { document, asked } = await reading(context, 'albums', async ({ memories, loaded }) => ({
    document: await memories.plan({ only, users: user }),
    asked: loaded.config.albums.length,
  }));
  if (context.flags.json) context.json(document);
  else context.say(renderPlan(context, document, { empty: asked === 0 ? NO_ALBUMS : NONE_FOR_THEM }));
  return hasFailed(document) ? exitCodes['album-failed'] : 0;
};
