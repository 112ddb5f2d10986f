/** Taking over what the program photo-syn left: first it is said, then it is done. */
import type { Adopted } from './adopt.ts';
import { drawPassphrase } from './apply-plan.ts';
import { MemoriesError } from './errors.ts';
import { readJournal } from './journal/journal.ts';
import type { PhotoLibrary } from './library.ts';
import { documentOf, type PlanDocument } from './planning/document.ts';
import type { Moment } from './planning/moment.ts';
import { type Adoption, type AdoptionWish, adoptsSomething, planAdoption } from './planning/photo-syn/plan.ts';
import { type PhotoSynHere, photoSynHere } from './planning/photo-syn/standing.ts';
import type { MendRows } from './planning/photo-syn/take-over.ts';
import { apply, type Following, type Session } from './session.ts';
import { habitsIn } from './state/calibration.ts';
import { mendedRows } from './synofoto/mended-rows.ts';
import { type Writing, whileWriting } from './writing.ts';

/** What `memories adopt --json` prints: a plan, and what only photo-syn's albums need. */
export interface AdoptionDocument extends PlanDocument {
  /** Whether photo-syn has its table here. */
  readonly photoSyn: boolean;
  /** How many of its albums were taken over before. */
  readonly adopted: number;
  /** Lines for memories.yml that keep those refreshed which no rule asks for; null = none are needed. */
  readonly lines: string | null;
}

export interface AdoptOptions extends Following, Pick<AdoptionWish, 'only'> {
  /** Only says what would be done. */
  readonly dryRun?: boolean | undefined;
  /** Told what will be done, before anything is; not when there is nothing to do. */
  readonly onPlan?: ((document: AdoptionDocument) => void) | undefined;
}

const mendingIn =
  (folder: string): MendRows =>
  (rows, owner, cover) =>
    mendedRows(rows, owner, cover, habitsIn(folder), drawPassphrase);

const adoptionDocument = (run: string, moment: Moment, applied: boolean, plan: Adoption): AdoptionDocument => ({
  ...documentOf(run, moment, applied, plan),
  photoSyn: plan.isHere,
  adopted: plan.adopted,
  lines: plan.lines,
});

/**
 * Takes over every album of photo-syn that stands here and can be taken over: guessable links are replaced, rights and
 * counts mended, and photos go out that its owner or somebody it is shared with may not see. Its own table is left
 * alone. What is ours already stays as it is, so doing it twice changes nothing.
 *
 * @throws MemoriesError `configuration` for wrong names in it; `no-rights` when photo-syn's table cannot be read; what
 * `whileWriting` throws.
 */
export const adoptPhotoSyn = async (
  session: Session,
  { dryRun = false, only, onPlan, ...following }: AdoptOptions,
): Promise<AdoptionDocument> => {
  const { where, loaded, moment, run } = session;
  const { library, folder, clock } = where;
  const plan = () =>
    library.read((reader) =>
      planAdoption(reader, loaded, readJournal(folder), { moment, now: clock(), mend: mendingIn(folder), only }),
    );
  // A look without the lock: where there is nothing to do, nothing is made, be it only a folder.
  const first = await plan();
  if (dryRun || !adoptsSomething(first)) return adoptionDocument(run, moment, false, first);
  const takeOver = async (planned: Adoption, writing: Writing): Promise<AdoptionDocument> => {
    onPlan?.(adoptionDocument(run, moment, false, planned));
    const applied = await apply(session, writing, planned, following, 'adopt');
    return adoptionDocument(run, moment, true, { ...planned, ...applied });
  };
  return whileWriting(where, run, plan, takeOver, 'adopt');
};

/**
 * Takes over one album of photo-syn for a rule, whatever their names.
 *
 * @throws MemoriesError `usage` when it cannot be taken over.
 */
export const adoptOneOfPhotoSyn = async (
  session: Session,
  { album, key }: Adopted,
  options: AdoptOptions,
): Promise<Adopted> => {
  const only = { album: album.id, key };
  const document = await adoptPhotoSyn(session, { ...options, only });
  const [one] = document.albums;
  if (!one || one.action === 'skip')
    throw new MemoriesError('usage', `"${album.name}" cannot be taken over: ${one?.reason ?? 'it is gone'}`);
  return { album, key, photos: one.items.length, document };
};

/** What of photo-syn's stands here and is not taken over yet; null where it never was. For `doctor`. */
export const leftByPhotoSyn = (library: PhotoLibrary, folder: string): Promise<PhotoSynHere | null> =>
  library.read((reader) => photoSynHere(reader, readJournal(folder)));
