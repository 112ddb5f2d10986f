/** `memories adopt`: takes over the albums of photo-syn, or lets a rule fill an album that stands already. */
import type { AdoptionDocument } from '../../adopt-photo-syn.ts';
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

/** Tells of albums of photo-syn: first what will be done, then what came of it. */
const telling = (context: Context, dryRun: boolean | undefined) => {
  const { flags, io } = context;
  const tells = !flags.json && !flags.quiet;
  const progress = progressOf(context);
  return {
    options: {
      dryRun,
      signal: io.signal,
      onPlan: (plan: AdoptionDocument) => {
        progress.clear();
        if (tells) context.say(`${renderAdoption(context, plan)}\n`);
      },
      onAlbum: ({ name }: { readonly name: string }, index: number, of: number) =>
        progress.show(`${index + 1} of ${of}  ${name}`),
    },
    progress,
    /** The exit code. */
    report: (document: AdoptionDocument): number => {
      const failed = document.albums.some(({ action }) => action === 'fail');
      const command = commandName(io);
      if (flags.json) context.json(document);
      else if (document.applied && (tells || failed))
        context.say(renderAdopted(context, document, `${command} undo ${document.run} takes it back.`));
      else if (tells) {
        context.say(renderAdoption(context, document));
        if (document.albums.some(({ action }) => action !== 'skip'))
          context.say(`\n${renderDryRun(context, document, 'the same without --dry-run')}`);
      }
      return failed ? exitCodes['album-failed'] : 0;
    },
  };
};

/** One album, for a rule. What people made is only noted; what photo-syn made is mended too. */
const adoptOne = async (context: Context, album: string, { as, dryRun }: AdoptFlags): Promise<number> => {
  if (as === undefined) throw usage('Which rule shall fill the album?', `memories adopt ${album} --as KEY`);
  const { options, progress, report } = telling(context, dryRun);
  await using opened = await openLibrary(context, await settingsOf(context, 'albums'));
  const adopted = await opened.memories.adopt(album, as, options).finally(progress.clear);
  if (adopted.document) return report(adopted.document);
  if (context.flags.json)
    context.json({ album: adopted.album.id, name: adopted.album.name, key: as, photos: adopted.photos });
  else if (!context.flags.quiet) {
    const { name } = adopted.album;
    context.say(
      `"${name}" ${dryRun ? 'would be' : 'is'} filled by the rule ${as} from the next run on. Its ${count(adopted.photos, 'photo stays', 'photos stay')}, and so do its name, its cover and whom it is shared with.`,
    );
  }
  return 0;
};

/** All that photo-syn left. */
const adoptAll = async (context: Context, { as, dryRun }: AdoptFlags): Promise<number> => {
  if (as !== undefined) throw usage('Which album shall the rule fill?', `memories adopt ALBUM --as ${as}`);
  const { options, progress, report } = telling(context, dryRun);
  await using opened = await openLibrary(context, await settingsOf(context, 'albums'));
  progress.show('Looking for what photo-syn left …');
  return report(await opened.memories.adoptPhotoSyn(options).finally(progress.clear));
};

export const adopt = (context: Context, flags: AdoptFlags): Promise<number> =>
  flags.album === undefined ? adoptAll(context, flags) : adoptOne(context, flags.album, flags);
