/** A plan becomes albums: each noted in the journal before it is written, and again once it stands. */
import { randomInt } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { isoTime } from './clock.ts';
import type { AlbumId } from './core/photo.ts';
import { type ErrorCode, MemoriesError, messageOf } from './errors.ts';
import { type Before, type Entry, keyOf, type PutEntry, type Written } from './journal/entries.ts';
import type { Journal } from './journal/journal.ts';
import type { AlbumWrite, PhotoLibrary, PresentAlbum, ShareWrite } from './library.ts';
import type { AlbumPlan, Plan, Removal, Restoring, Writing } from './planning/plan.ts';
import type { RunLog } from './run-log.ts';

/** Errors that concern the whole run: the albums after this one would meet the same. */
const FATAL: readonly ErrorCode[] = [
  'unreachable',
  'wrong-password',
  'unknown-layout',
  'no-rights',
  'read-only',
  'busy',
  'refused',
];

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Nine random letters and digits, as Photos makes them; it is the key in the link, so it must not be guessable. */
export const drawPassphrase = (): string =>
  Array.from({ length: 9 }, () => LETTERS[randomInt(LETTERS.length)]).join('');

export interface Applying {
  readonly library: PhotoLibrary;
  readonly journal: Journal;
  readonly run: string;
  readonly today: string;
  /** Real time, Unix seconds. */
  readonly clock: () => number;
  /** Told after each album. */
  readonly onAlbum?: ((album: AlbumPlan, index: number, of: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Told before each album is touched, with what will be written; null for one taken away or put back. */
  readonly beforeWriting?: ((album: AlbumWrite | null) => Promise<void>) | undefined;
  /** Told of each album, whatever came of it. */
  readonly log?: Pick<RunLog, 'album'> | undefined;
  /** What the journal says was asked for; missing: a run. */
  readonly verb?: 'undo' | 'remove' | 'adopt' | undefined;
}

const shareWrite = ({ share, before }: Writing): { share: ShareWrite; passphrase: string | null } => {
  if (share.step === 'create') {
    const passphrase = drawPassphrase();
    return { share: { do: 'create', passphrase, members: share.set }, passphrase };
  }
  const passphrase = before?.share?.passphrase ?? null;
  // Also of a share that is switched off.
  const named = passphrase ?? before?.passphrase ?? null;
  if (share.step === 'change' && named !== null) {
    return { share: { do: 'change', passphrase: named, set: share.set, drop: share.drop }, passphrase };
  }
  return { share: { do: 'nothing' }, passphrase };
};

/** What the journal keeps of an album as it stood. */
export const beforeOf = (before: PresentAlbum): Before => ({
  name: before.name,
  cover: before.cover,
  members: before.members.map(({ photo, provider, sequence }) =>
    sequence === undefined ? [photo, provider] : [photo, provider, sequence],
  ),
  invited: before.share?.members ?? null,
  rows: before.rows,
});

/** What the journal keeps of a write. */
const entryOf = (
  { run }: Applying,
  plan: AlbumPlan,
  writing: Writing,
  album: Pick<PutEntry, 'id' | 'createTime' | 'passphrase'>,
): PutEntry => ({
  ...writing.put,
  key: plan.key,
  owner: plan.owner,
  run,
  ...album,
  after: { name: writing.name, cover: writing.cover, members: writing.members, audience: writing.share.audience },
  leftOut: writing.leftOut,
  ...(writing.memory ? { memory: writing.memory } : {}),
  ...(writing.shared && writing.shared.length > 0 ? { shared: writing.shared } : {}),
  ...(writing.byHand ? { byHand: writing.byHand } : {}),
  before: writing.before && beforeOf(writing.before),
  ...(plan.undoes ? { undoes: plan.undoes } : {}),
});

const writeOne = async (applying: Applying, plan: AlbumPlan, writing: Writing): Promise<AlbumId> => {
  const { library, journal, clock } = applying;
  const id = writing.before?.id ?? (await library.nextAlbumId());
  const createTime = writing.before?.createTime ?? clock();
  const { share, passphrase } = shareWrite(writing);
  const entry = entryOf(applying, plan, writing, { id, createTime, passphrase });
  const { name, add, remove, cover, members, before } = writing;
  const create = before === null;
  const album: AlbumWrite = {
    owner: plan.owner,
    id,
    createTime,
    create,
    name,
    add,
    remove,
    cover,
    members,
    share,
    before,
  };
  await applying.beforeWriting?.(album);
  journal.append({ do: 'intend', ...entry });
  const { version } = await library.writeAlbum(album);
  journal.append({ do: 'put', ...entry, version });
  return id;
};

const removeOne = async (applying: Applying, plan: AlbumPlan, removal: Removal): Promise<void> => {
  const { library, journal, run } = applying;
  const { album, leftOut, because } = removal;
  const identity = { key: plan.key, owner: plan.owner, id: album.id, createTime: album.createTime };
  const undoes = plan.undoes ? { undoes: plan.undoes } : {};
  await applying.beforeWriting?.(null);
  journal.append({ do: 'remove', run, because, ...identity, leftOut, before: beforeOf(album), ...undoes });
  await library.removeAlbum(album);
  journal.append({ do: 'gone', run, because, ...identity });
};

const restoreOne = async (applying: Applying, plan: AlbumPlan, restoring: Restoring): Promise<void> => {
  const { library, journal, run } = applying;
  const { restoration, album, put, forget } = restoring;
  const identity = { key: plan.key, owner: plan.owner, ...album };
  const before = restoration ? restoration.now : restoring.stands;
  const undoes = plan.undoes ? { undoes: plan.undoes } : {};
  const entry: PutEntry = { ...put, ...identity, run, before: before && beforeOf(before), ...undoes };
  let stands = before;
  if (restoration) {
    await applying.beforeWriting?.(null);
    journal.append({ do: 'intend', ...entry });
    stands = await library.restoreAlbum(restoration);
  }
  journal.append(
    { do: 'put', ...entry, ...(stands ? { version: stands.version } : {}) },
    ...(forget ? [{ do: 'gone' as const, run, because: 'forgotten' as const, ...identity }] : []),
  );
};

/** All of a write but which run it was, what it changed and what the library counted. */
const remembered = ({ run: _run, before: _before, version: _version, ...rest }: Written & Partial<PutEntry>) => ({
  ...rest,
  do: 'put',
});

/** What an album whose content is right still needs noted: people's edits since, so that they are not forgotten. */
const noteUnchanged = (applying: Applying, plan: AlbumPlan, writing: Writing): void => {
  const { before } = writing;
  if (!before) return;
  const { id, createTime } = before;
  const entry = entryOf(applying, plan, writing, { id, createTime, passphrase: before.share?.passphrase ?? null });
  const known = applying.journal.state.albums.get(keyOf(plan));
  const isSettled = known?.put && !known.leaving && known.pending.length === 0;
  // Older than what we wrote: put back from a backup, and from now on this is what stands.
  const isOlder = before.version < (known?.put?.version ?? 0);
  const isKnown = isSettled && !isOlder && isDeepStrictEqual(remembered(known.put), remembered(entry));
  if (!isKnown) applying.journal.append({ do: 'put', ...entry, version: before.version });
};

const applyOne = async (applying: Applying, plan: AlbumPlan): Promise<AlbumPlan> => {
  if (plan.action === 'remove' && plan.removal) await removeOne(applying, plan, plan.removal);
  if (plan.restoring) await restoreOne(applying, plan, plan.restoring);
  if (plan.action === 'unchanged' && plan.writing) noteUnchanged(applying, plan, plan.writing);
  if ((plan.action === 'create' || plan.action === 'update') && plan.writing) {
    return { ...plan, album: await writeOne(applying, plan, plan.writing) };
  }
  return plan;
};

const interrupted = () =>
  new MemoriesError('interrupted', 'Interrupted', {
    hint: 'Albums written so far stand whole; the others were not begun.',
  });

/**
 * Does a plan, album by album. An album that fails is reported and the others go on, unless the reason would stop them
 * all. Must run under the library's lock.
 *
 * @throws MemoriesError for what stops everything (no connection, no rights …), and `interrupted` on the signal.
 */
export const applyPlan = async (applying: Applying, plan: Plan): Promise<Plan> => {
  const { journal, run, today, clock, signal, verb } = applying;
  const albums: AlbumPlan[] = [];
  let noted = false;
  const note = (...entries: readonly Entry[]) => {
    journal.append(
      ...(noted ? [] : [{ do: 'run' as const, run, at: isoTime(clock()), today, ...(verb ? { verb } : {}) }]),
      ...entries,
    );
    noted = true;
  };
  note(
    ...plan.gone.map((album) => ({ do: 'gone' as const, run, because: 'deleted-by-people' as const, ...album })),
    ...(plan.lost ?? []).map((album) => ({ do: 'gone' as const, run, because: 'put-back' as const, ...album })),
  );
  for (const [index, album] of plan.albums.entries()) {
    if (signal?.aborted) throw interrupted();
    let done: AlbumPlan;
    try {
      done = await applyOne(applying, album);
    } catch (error) {
      if (error instanceof MemoriesError && FATAL.includes(error.code)) throw error;
      if (!(error instanceof MemoriesError)) throw error;
      done = { ...album, action: 'fail', reason: [messageOf(error), error.hint].filter(Boolean).join('. ') };
    }
    if (done.period !== null && done.action !== 'fail') {
      note({ do: 'refreshed', run, key: done.key, owner: done.owner, period: done.period });
    }
    albums.push(done);
    applying.log?.album(done);
    applying.onAlbum?.(done, index, plan.albums.length);
  }
  const failed = new Set(albums.filter(({ action }) => action === 'fail').map(({ owner }) => owner));
  const settled = plan.periods.filter(({ owner }) => !failed.has(owner));
  if (settled.length > 0) note(...settled.map((one) => ({ do: 'refreshed' as const, run, ...one })));
  return { ...plan, albums };
};
