/** `memories adopt`: takes over the albums of photo-syn, or lets a rule fill an album that stands already. */
import { count } from '../../core/text.ts';
import { exitCodes, MemoriesError } from '../../errors.ts';
import type { Context } from '../context.ts';
import { commandName } from '../io.ts';
import { openLibrary, settingsOf } from '../open.ts';
import { renderAdopted, renderAdoption, renderDryRun } from '../render/adoption.ts';
import { progressOf } from '../render/progress.ts';

export interface AdoptFlags {
  readonly album?: string;
  readonly as?: string;
  readonly dryRun?: true;
}

const usage = (message: string, hint: string) => new MemoriesError('usage', message, { hint });

/** One album, by hand: nothing is written to the library. */
const adoptOne = async (context: Context, album: string, { as, dryRun }: AdoptFlags): Promise<number> => {
  if (as === undefined) throw usage('Which rule shall fill the album?', `memories adopt ${album} --as KEY`);
  if (dryRun)
    throw usage(
      '--dry-run is for all albums of photo-syn at once',
      'memories adopt ALBUM --as KEY changes nothing in the library; memories plan then says what the rule would do.',
    );
  await using opened = await openLibrary(context, await settingsOf(context, 'albums'));
  const adopted = await opened.memories.adopt(album, as);
  if (context.flags.json)
    context.json({ album: adopted.album.id, name: adopted.album.name, key: as, photos: adopted.photos });
  else if (!context.flags.quiet) {
    const { name } = adopted.album;
    context.say(
      `"${name}" is filled by the rule ${as} from the next run on. Its ${count(adopted.photos, 'photo stays', 'photos stay')}, and so do its name, its cover and whom it is shared with.`,
    );
  }
  return 0;
};

/** All that photo-syn left: first it is said, then it is done. */
const adoptAll = async (context: Context, { as, dryRun }: AdoptFlags): Promise<number> => {
  if (as !== undefined) throw usage('Which album shall the rule fill?', `memories adopt ALBUM --as ${as}`);
  const { flags, io } = context;
  const tells = !flags.json && !flags.quiet;
  const command = commandName(io);
  const progress = progressOf(context);
  await using opened = await openLibrary(context, await settingsOf(context, 'albums'));
  progress.show('Looking for what photo-syn left …');
  const document = await opened.memories
    .adoptPhotoSyn({
      dryRun,
      signal: io.signal,
      onPlan: (plan) => {
        progress.clear();
        if (tells) context.say(`${renderAdoption(context, plan)}\n`);
      },
      onAlbum: ({ name }, index, of) => progress.show(`${index + 1} of ${of}  ${name}`),
    })
    .finally(progress.clear);
  const failed = document.albums.some(({ action }) => action === 'fail');
  const adopts = document.albums.some(({ action }) => action !== 'skip');
  if (flags.json) context.json(document);
  else if (document.applied && (tells || failed))
    context.say(renderAdopted(context, document, `${command} undo ${document.run} takes it back.`));
  else if (tells) {
    context.say(renderAdoption(context, document));
    if (adopts) context.say(`\n${renderDryRun(context, document, `${command} adopt`)}`);
  }
  return failed ? exitCodes['album-failed'] : 0;
};

export const adopt = (context: Context, flags: AdoptFlags): Promise<number> =>
  flags.album === undefined ? adoptAll(context, flags) : adoptOne(context, flags.album, flags);
