/** What was done to which album, for people and programs: read from the journal alone. */
import type { Invitee } from './core/album-plan.ts';
import type { PhotoId, UserId } from './core/photo.ts';
import type { Entry } from './journal/entries.ts';
import { type AlbumRecord, type RunRecord, recordsOf } from './journal/records.ts';

export interface HistoryAlbum {
  readonly key: string;
  /** Owner, by user name; `user 3` where the library cannot be asked. */
  readonly user: string;
  readonly album: number;
  readonly name: string;
  /** `let-go`: it was people's before, and is again. */
  readonly did: 'made' | 'changed' | 'removed' | 'took-over' | 'let-go';
  readonly added: number;
  readonly removed: number;
  /** Its name before; null where it kept it. */
  readonly renamedFrom: string | null;
  readonly newCover: boolean;
  /** Who sees it since, and who does not any more, or otherwise. */
  readonly given: readonly string[];
  readonly taken: readonly string[];
  /** Run that took this back; null = none. */
  readonly takenBackBy: string | null;
}

export interface HistoryRun {
  readonly run: string;
  /** ISO 8601. */
  readonly at: string;
  readonly verb: RunRecord['verb'];
  /** Run it took back; null where it is no undo. */
  readonly undoes: string | null;
  readonly undone: 'no' | 'partly' | 'yes';
  /** Whether there is something left of it to take back. */
  readonly undoable: boolean;
  readonly albums: readonly HistoryAlbum[];
}

export interface History {
  /** When anything last ran, also if it changed nothing; ISO 8601, null = never. */
  readonly lastRun: string | null;
  /** Newest first; those that changed nothing are left out. */
  readonly runs: readonly HistoryRun[];
  /** Runs that changed nothing. */
  readonly idle: number;
  /** Runs so old that only their sum is kept. */
  readonly forgotten: number;
}

const didTo = ({ before, put, was, letGo, undoes }: AlbumRecord): HistoryAlbum['did'] => {
  if (put === null) return 'removed';
  if (letGo) return 'let-go';
  if (before === null) return 'made';
  return was === null && undoes === null ? 'took-over' : 'changed';
};

const onlyIn = <T>(a: readonly T[], b: readonly T[]): T[] => {
  const other = new Set(b);
  return a.filter((one) => !other.has(one));
};

const albumOf = (record: AlbumRecord, nameOf: (user: UserId) => string): HistoryAlbum => {
  const { key, owner, id, before, put, takenBackBy } = record;
  const did = didTo(record);
  const then: readonly PhotoId[] = before?.members.map(([photo]) => photo) ?? [];
  const now = put?.after.members ?? [];
  const invited: readonly Invitee[] = before?.invited ?? [];
  const had = invited.map(({ user }) => user);
  const has = put?.after.audience ?? [];
  const isChange = did === 'changed' || did === 'took-over' || did === 'let-go';
  const name = put?.after.name ?? before?.name ?? key;
  return {
    key,
    user: nameOf(owner),
    album: id,
    name,
    did,
    added: onlyIn(now, then).length,
    removed: onlyIn(then, now).length,
    renamedFrom: isChange && before && before.name !== name ? before.name : null,
    newCover: isChange && put !== null && (put.after.cover || null) !== (before?.cover ?? null),
    given: onlyIn(has, had).map(nameOf),
    taken: onlyIn(had, has).map(nameOf),
    takenBackBy,
  };
};

/** What the journal's lines tell, newest first. */
export const historyOf = (entries: readonly Entry[], nameOf: (user: UserId) => string): History => {
  const { runs, dropped } = recordsOf(entries);
  const told = runs.filter(({ albums }) => albums.length > 0);
  const last = entries.findLast((entry) => entry.do === 'run' || entry.do === 'checkpoint');
  return {
    lastRun: last?.do === 'run' ? last.at : (last?.state.lastRun ?? runs.at(-1)?.at ?? null),
    idle: runs.length - told.length,
    forgotten: dropped,
    runs: told.toReversed().map(({ run, at, verb, albums }): HistoryRun => {
      const undone = albums.filter(({ takenBackBy }) => takenBackBy !== null).length;
      return {
        run,
        at,
        verb,
        undoes: albums.find(({ undoes }) => undoes !== null)?.undoes ?? null,
        undone: undone === 0 ? 'no' : undone === albums.length ? 'yes' : 'partly',
        undoable: undone < albums.length,
        albums: albums.map((album) => albumOf(album, nameOf)),
      };
    }),
  };
};
