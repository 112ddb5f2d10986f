/** The plan that takes one run back: album by album, the last one first. */
import type { ShownMemory } from '../core/memory.ts';
import type { PhotoId } from '../core/photo.ts';
import { list } from '../core/text.ts';
import {
  type ByHand,
  type Entry,
  type JournalState,
  keyOf,
  type LeftOut,
  type MadeAlbum,
  type Written,
} from '../journal/entries.ts';
import type { AlbumRecord, Records, RunRecord } from '../journal/records.ts';
import type { PresentAlbum } from '../library.ts';
import { saidOf, stoodBefore, wordsFrom } from './album-rows.ts';
import { editsSince } from './edits.ts';
import { peopleDid } from './people-did.ts';
import type { AlbumPlan, Plan } from './plan.ts';
import type { Standing } from './standing.ts';
import { blank, planBack, shareAsIs } from './take-back.ts';
import { type Changed, stepBack } from './undo-step.ts';
import type { World } from './world.ts';

/** Everything undo looks at. */
export interface Undoing {
  readonly world: World;
  readonly journal: JournalState;
  readonly records: Records;
  readonly entries: readonly Entry[];
}

/** Photos we ever put into an album, as far as the journal is kept. */
export const everPut = (entries: readonly Entry[], id: number): ReadonlySet<PhotoId> =>
  new Set(
    entries.flatMap((entry) => ((entry.do === 'put' || entry.do === 'intend') && entry.id === id ? entry.members : [])),
  );

/** An album beside what we remember of it, where the journal itself says no more. */
export const standingOf = (made: MadeAlbum, last: Written | null, present: PresentAlbum | null): Standing => ({
  made,
  present,
  last: last ?? { name: '', cover: 0 as PhotoId, members: [], invited: [] },
  stood: last?.after.members ?? [],
  leftOut: last?.leftOut ?? [],
  passphrase: last?.passphrase ?? null,
  memory: last?.memory ?? null,
  byHand: last?.byHand,
  stoodCover: last?.after.cover,
});

/** What people took out of it and gave it, up to now. */
export const editsOf = async (
  world: World,
  standing: Standing,
  present: PresentAlbum,
): Promise<{ readonly leftOut: readonly LeftOut[]; readonly byHand: ByHand | null }> =>
  editsSince(world, keyOf(standing.made), standing, present, shareAsIs(present, standing.last.invited));

const sameMemory = (a: ShownMemory | null, b: ShownMemory | null): boolean =>
  a?.identity === b?.identity && a?.since === b?.since;

interface Looked {
  readonly undoing: Undoing;
  readonly record: AlbumRecord;
  readonly run: string;
  readonly present: PresentAlbum | null;
  /** What the journal holds under its key now. */
  readonly made: MadeAlbum | null;
  /** Runs that changed it afterwards and were not taken back. */
  readonly later: readonly string[];
}

const nameOf = ({ record: { put, before }, present }: Looked): string =>
  present?.name ?? put?.after.name ?? before?.name ?? '';

const skip = (looked: Looked, reason: string): AlbumPlan =>
  blank(looked.undoing.world, looked.record, nameOf(looked), { action: 'skip', reason, undoes: looked.run });

const alsoLater = ({ later }: Looked): string[] =>
  later.length === 0 ? [] : [`changed again since (${list(later)}); that stays`];

/** An album that was taken away instead of being taken over. */
const neverOurs = ({ key, owner, id, createTime }: AlbumRecord): MadeAlbum => ({
  ...{ key, owner, id, createTime },
  put: null,
  pending: [],
  leaving: false,
  state: 'live',
});

/** It was taken away: it comes back under its old number. */
const bringBack = async (looked: Looked): Promise<AlbumPlan> => {
  const { undoing, record, run, present, made } = looked;
  const { world } = undoing;
  const { before, was } = record;
  if (present) return skip(looked, 'it is there again already');
  if (!before) return skip(looked, 'the journal does not say how it stood');
  if (!world.house.members.has(record.owner)) return skip(looked, 'its owner is gone');
  if (made && made.id !== record.id && made.state === 'live')
    return skip(looked, `${record.key} has another album by now, number ${made.id}; take that away first`);
  if (world.house.albums.some(({ id }) => id === record.id))
    return skip(looked, 'its number is another album’s by now');
  const prior = record.prior;
  const stood = stoodBefore(before, record, null, prior?.passphrase ?? null);
  const leftOut = undoing.journal.leftOut.get(keyOf(record)) ?? prior?.leftOut ?? [];
  return planBack(world, {
    ...record,
    present: null,
    standing: standingOf({ ...(was ?? neverOurs(record)), put: prior }, prior, null),
    stood,
    put: prior ?? { name: '', cover: 0 as PhotoId, members: [], invited: [] },
    back: stood.members.map(({ photo }) => photo),
    everPut: everPut(undoing.entries, record.id),
    leftOut,
    byHand: prior?.byHand ?? null,
    memory: prior?.memory ?? null,
    ...(was?.adopted ? { adopted: { adopted: was.adopted.how, adoptedFrom: was.adopted.from } } : {}),
    words: wordsFrom(before),
    touch: false,
    forget: was === null,
    undoes: run,
    reason: 'comes back as it was, under its old number',
    notes: [],
  });
};

/** It was made: it goes, unless people made it theirs. */
const takeAway = async (looked: Looked, standing: Standing): Promise<AlbumPlan> => {
  const { undoing, record, run, present } = looked;
  if (!present) return skip(looked, 'it is not there any more');
  const did = peopleDid(standing, present);
  if (did.length > 0)
    return skip(
      looked,
      `people ${list(did)} since: it is theirs now, and stays; memories remove ${record.key}@${undoing.world.house.nameOf(record.owner)} takes it away`,
    );
  const { leftOut } = await editsOf(undoing.world, standing, present);
  return blank(undoing.world, record, present.name, {
    action: 'remove',
    reason: 'that run made it',
    removed: present.members.length,
    notes: looked.later.length > 0 ? [`filled again since (${list(looked.later)})`] : [],
    removal: { album: present, leftOut, because: record.was?.byKeeper ? 'removed-by-keeper' : 'undone' },
    undoes: run,
  });
};

/** It was changed: the difference is taken back. */
const changeBack = async (looked: Looked, change: Changed, standing: Standing): Promise<AlbumPlan> => {
  const { undoing, record, run, present, later } = looked;
  const { world } = undoing;
  if (!present) return skip(looked, 'it is not there any more');
  // Nothing was ours before a take-over, so nothing is remembered once that is taken back.
  const forget = record.was === null && !record.letGo && record.undoes === null;
  if (forget && later.length > 0)
    return skip(
      looked,
      `filled since (${list(later)}); memories remove ${record.key} lets go of it with all that was put in`,
    );
  const { leftOut, byHand } = await editsOf(world, standing, present);
  const words = wordsFrom(saidOf(present), change.before);
  const step = stepBack(change, { rows: present.rows, members: present.members }, standing.last, words);
  const memory = sameMemory(standing.memory, record.put?.memory ?? null)
    ? (record.prior?.memory ?? null)
    : standing.memory;
  const adopted = record.letGo ? record.was?.adopted : undefined;
  return planBack(world, {
    ...record,
    present,
    standing,
    stood: step.stood,
    put: step.put,
    back: step.back,
    everPut: everPut(undoing.entries, record.id),
    leftOut,
    byHand,
    memory,
    ...(adopted ? { adopted: { adopted: adopted.how, adoptedFrom: adopted.from } } : {}),
    words,
    touch: step.touch,
    forget,
    undoes: run,
    reason: forget ? 'let go of: it is no longer filled from here' : null,
    notes: [...step.stays.map((what) => `keeps ${what}: it was changed again since`), ...alsoLater(looked)],
  });
};

const planOne = async (looked: Looked): Promise<AlbumPlan> => {
  const { record, present, made, undoing } = looked;
  if (record.takenBackBy) {
    const reason = `taken back already, by ${record.takenBackBy}`;
    return { ...skip(looked, reason), action: 'unchanged' };
  }
  if (record.put === null) return bringBack(looked);
  const known = made?.id === record.id ? made : null;
  const standing = undoing.world.standing.get(keyOf(record));
  const isOurs = standing?.made.id === record.id;
  if (record.before === null) return isOurs ? takeAway(looked, standing) : skip(looked, 'it is not there any more');
  const change: Changed = { ...record, before: record.before, put: record.put };
  if (isOurs) return changeBack(looked, change, standing);
  if (!known && record.letGo && present && record.was)
    return made === null || made.state === 'deleted'
      ? changeBack(looked, change, standingOf({ ...record.was, put: record.put }, record.put, present))
      : skip(looked, `${record.key} has another album by now, number ${made.id}`);
  return skip(looked, present ? 'it is not ours any more' : 'it is not there any more');
};

/** Plans taking back what one run did. What nothing can be said of stays, with the reason. */
export const planUndo = async (undoing: Undoing, run: RunRecord): Promise<Plan> => {
  const { world, journal, records } = undoing;
  const found = new Map(
    (await world.reader.presentAlbums(run.albums.map(({ id }) => id))).map((album) => [album.id as number, album]),
  );
  const after = records.runs.slice(records.runs.findIndex((one) => one.run === run.run) + 1);
  const albums: AlbumPlan[] = [];
  for (const record of run.albums.toReversed()) {
    const album = found.get(record.id);
    const present = album && album.owner === record.owner && album.createTime === record.createTime ? album : null;
    // What was taken back again, and the taking back itself, make no difference together.
    const netted = (undoes: string | null) => after.some((one) => one.run === undoes);
    const later = after
      .filter(({ albums: theirs }) =>
        theirs.some(({ id, takenBackBy, undoes }) => id === record.id && takenBackBy === null && !netted(undoes)),
      )
      .map((one) => one.run);
    albums.push(
      await planOne({ undoing, record, run: run.run, present, made: journal.albums.get(keyOf(record)) ?? null, later }),
    );
  }
  return { albums, waiting: [], notes: [], periods: [], gone: [], warnings: [] };
};
