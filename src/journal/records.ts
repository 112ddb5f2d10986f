/** What each run did to which album, read from the lines of the journal. */
import { isDeepStrictEqual } from 'node:util';
import type { UserId } from '../core/photo.ts';
import {
  type AlbumIdentity,
  type Before,
  EMPTY,
  type Entry,
  fold,
  keyOf,
  type MadeAlbum,
  type Written,
} from './entries.ts';
import { differences, lastWriteBy, looksAfter, looksBefore } from './looks.ts';

/** What one run did to one album. */
export interface AlbumRecord extends AlbumIdentity {
  readonly run: string;
  /** As it stood; null: this run made it, or put it back. */
  readonly before: Before | null;
  /** As this run left it; null: it took it away. */
  readonly put: Written | null;
  /** What the journal held of it before; null: nothing, it was not ours. */
  readonly was: MadeAlbum | null;
  /** Of that, the last write that happened. */
  readonly prior: Written | null;
  /** The run let go of it: it is people's own again. */
  readonly letGo: boolean;
  /** Run whose work on it this took back. */
  readonly undoes: string | null;
  /** The run that took this back, and was not taken back itself. */
  readonly takenBackBy: string | null;
}

export interface RunRecord {
  /** Name of the run. */
  readonly run: string;
  /** ISO 8601. */
  readonly at: string;
  /** Calendar day it was for; '' where that was not noted. */
  readonly today: string;
  readonly verb: 'run' | 'undo' | 'remove' | 'adopt';
  /** Albums it changed, in order; none where it had nothing to do. */
  readonly albums: readonly AlbumRecord[];
}

export interface Records {
  /** Oldest first. */
  readonly runs: readonly RunRecord[];
  /** Runs that changed something and are remembered only as a sum. */
  readonly dropped: number;
}

type Draft = { -readonly [Name in keyof AlbumRecord]: AlbumRecord[Name] } & { sure: boolean; noted: boolean };

const nameOfDraft = (run: string, album: AlbumIdentity): string => `${run}|${keyOf(album)}|${album.id}`;

/** `2026-11-23T06-00-00Z-k3f` → `2026-11-23T06:00:00Z`. */
const timeIn = (run: string): string => run.replace(/T(\d\d)-(\d\d)-(\d\d)Z.*$/, 'T$1:$2:$3Z');

/** A write that was not noted a second time happened if the next look at the album says so. */
const settle = (drafts: readonly Draft[], id: number, stood: Before | null): void => {
  for (const draft of drafts.filter((one) => one.id === id && !one.sure)) {
    draft.sure = true;
    if (!draft.put) draft.noted = stood === null;
    else if (stood === null) draft.noted = false;
    else
      draft.noted =
        !draft.before ||
        differences(looksAfter(draft.put), looksBefore(stood)) <
          differences(looksBefore(draft.before), looksBefore(stood));
  }
};

const sameLevels = (before: Before, put: Written): boolean => {
  const levels = new Map<UserId, number>(before.invited?.map(({ user, permission }) => [user, permission]) ?? []);
  return put.invited.every(({ user, permission }) => !levels.has(user) || levels.get(user) === permission);
};

/** Whether it made any difference to the album. */
const changed = ({ before, put, was, letGo, prior }: Draft): boolean => {
  if (!before || !put || letGo || was === null) return true;
  return (
    differences(looksAfter(put), looksBefore(before)) > 0 ||
    put.passphrase !== (before.rows ? (before.rows.album.passphrase_share ?? null) : put.passphrase) ||
    // People may have given somebody another right than we asked for; only a new wish of ours is a change.
    (!isDeepStrictEqual(prior?.invited, put.invited) && !sameLevels(before, put))
  );
};

/** Reads what every run did. */
export const recordsOf = (entries: readonly Entry[]): Records => {
  const runs = new Map<string, { at: string; today: string; verb: RunRecord['verb']; albums: Draft[] }>();
  const drafts = new Map<string, Draft>();
  let state = EMPTY;
  let dropped = 0;
  const runOf = (run: string) => {
    const known = runs.get(run) ?? { at: timeIn(run), today: '', verb: 'run' as const, albums: [] };
    runs.set(run, known);
    return known;
  };
  for (const entry of entries) {
    if (entry.do === 'checkpoint') dropped = entry.dropped;
    if (entry.do === 'run')
      Object.assign(runOf(entry.run), { at: entry.at, today: entry.today, verb: entry.verb ?? 'run' });
    if (entry.do === 'intend' || entry.do === 'put' || entry.do === 'remove') {
      const name = nameOfDraft(entry.run, entry);
      const known = drafts.get(name);
      const made = state.albums.get(keyOf(entry));
      const was = made?.id === entry.id ? made : null;
      if (!known) settle([...drafts.values()], entry.id, entry.before ?? null);
      const { key, owner, id, createTime, run } = entry;
      const draft: Draft = known ?? {
        ...{ key, owner, id, createTime, run },
        before: entry.before ?? null,
        put: null,
        was,
        prior: was && lastWriteBy(was, entry.before ? looksBefore(entry.before) : null),
        letGo: false,
        undoes: entry.undoes ?? null,
        takenBackBy: null,
        sure: false,
        noted: true,
      };
      if (entry.do === 'remove') draft.put = null;
      else {
        const { do: _do, before: _before, ...written } = entry;
        draft.put = written;
        if (entry.do === 'put') draft.sure = true;
      }
      if (!known) {
        drafts.set(name, draft);
        const record = runOf(run);
        record.albums.push(draft);
        // A take-over writes no line of its own about the run.
        if (was === null && draft.before && draft.put && draft.undoes === null && record.today === '')
          record.verb = 'adopt';
      }
    }
    if (entry.do === 'gone') {
      const draft = drafts.get(nameOfDraft(entry.run, entry));
      if (draft) draft.sure = true;
      if (draft && entry.because === 'forgotten') draft.letGo = true;
      if (!draft) settle([...drafts.values()], entry.id, null);
    }
    state = fold(state, entry);
  }
  const done = [...runs].map(([run, { albums, ...rest }]) => ({
    run,
    ...rest,
    albums: albums.filter(({ noted }) => noted),
  }));
  for (const { albums } of done.toReversed()) {
    for (const { undoes, takenBackBy, run, sure, ...album } of albums) {
      // One that was cut off before anybody saw that it happened may be asked for again; it finds what is done already.
      const taken =
        undoes !== null && takenBackBy === null && sure ? drafts.get(nameOfDraft(undoes, album)) : undefined;
      if (taken) taken.takenBackBy = run;
    }
  }
  return {
    dropped,
    runs: done.map((record) => ({
      ...record,
      albums: record.albums.filter(changed).map(({ sure: _sure, noted: _noted, ...album }) => album),
    })),
  };
};
