/**
 * What the journal says: one line per event, never changed afterwards. The state is what the lines add up to.
 *
 * A write is noted twice: `intend` before it, with all it will put, and `put` after it. A line `intend` without its
 * `put` means the program died in between; the library itself then tells whether the write happened.
 */
import type { Put } from '../core/album-plan.ts';
import type { Past, ShownMemory } from '../core/memory.ts';
import { type MemoryScope, readMemoryKey } from '../core/memory-key.ts';
import { forget, remember } from '../core/past.ts';
import type { AlbumId, PhotoId, UserId, WallSeconds } from '../core/photo.ts';
import type { AlbumRows } from '../library.ts';
import { type AsLine, fromLine } from './checkpoint.ts';

/** Format of the journal; a newer one is refused, an older one migrated with a copy kept. */
export const FORMAT = 2;

/** A photo somebody took out for good: by id, and by what a file keeps when it is indexed anew. */
export interface LeftOut {
  readonly photo: PhotoId;
  readonly file: string;
  readonly taken: WallSeconds;
  /** Bytes. */
  readonly size: number;
}

/** Which album: key and owner name it for us, id and time of creation for the library. */
export interface AlbumIdentity {
  readonly key: string;
  readonly owner: UserId;
  readonly id: AlbumId;
  /** Unix seconds. */
  readonly createTime: number;
}

/** What people gave an album: photos they put in, and the cover they chose. */
export interface ByHand {
  readonly photos: readonly LeftOut[];
  readonly cover: LeftOut | null;
}

export interface PutEntry extends AlbumIdentity, Put {
  readonly run: string;
  /** The album as this write leaves it, people's edits included: by this a write is recognised that was cut off. */
  readonly after: {
    readonly name: string;
    readonly cover: PhotoId;
    readonly members: readonly PhotoId[];
    /** Everybody it is shared with, but its owner. */
    readonly audience: readonly UserId[];
    /** Their permissions, where a run was taken back; else they follow from `invited` and `before`. */
    readonly permissions?: Put['invited'];
  };
  readonly leftOut: readonly LeftOut[];
  /** Of the share we made; a secret, like the link it is part of. */
  readonly passphrase: string | null;
  /** Which memory the album shows; missing for a rule. */
  readonly memory?: ShownMemory;
  /** As it stood before, to take the run back; null for a new album. */
  readonly before: Before | null;
  /** Run whose work on this album this write takes back. */
  readonly undoes?: string;
  /** The album's version as this write left it. Versions only grow: an album with a lower one was put back from a backup. */
  readonly version?: number;
  /** Members that lay in the shared space then; missing where there were none, and in older lines. */
  readonly shared?: readonly PhotoId[];
  /** What people gave the album, by file: found again when it is indexed anew. Missing where they gave nothing. */
  readonly byHand?: ByHand;
  /** It stood here before we did: people made it by hand, or the program photo-syn did. */
  readonly adopted?: Adopted['how'];
  /** As it stood then; missing: `before`. */
  readonly adoptedFrom?: Before;
}

/** How an album that was not made here came to us, and how it stood then. */
export interface Adopted {
  readonly how: 'by-hand' | 'photo-syn';
  readonly from: Before;
}

/** An album as it stood before a run changed it or took it away. */
export interface Before {
  readonly name: string;
  readonly cover: PhotoId | null;
  /** Photo, who put it in, and its place in an order made by hand where it has one. */
  readonly members: readonly (readonly [PhotoId, UserId | null, number?])[];
  readonly invited: Put['invited'] | null;
  /** The rows themselves; missing in what format 1 wrote, which can be put back but not byte by byte. Holds a secret. */
  readonly rows?: AlbumRows;
}

/** What the state keeps of a write: all but how to take it back, which stands in the line alone. */
export type Written = Omit<PutEntry, 'before'>;

/** What is kept of writes before the last one, to know them again in a database that was put back. */
export type EarlierWrite = Pick<Written, keyof Put | 'after' | 'version' | 'shared' | 'memory'>;

export type Entry =
  | { readonly do: 'journal'; readonly format: number }
  /** What the lines before this one added up to; they were dropped to keep the file small. */
  | {
      readonly do: 'checkpoint';
      readonly state: AsLine<JournalState>;
      /** Runs that changed something and cannot be taken back any more, by number. */
      readonly dropped: number;
      /** Name of the last run that was dropped, and of no later one; null = none. */
      readonly until: string | null;
    }
  | {
      readonly do: 'run';
      readonly run: string;
      readonly at: string;
      readonly today: string;
      /** What was asked for; missing: a run. */
      readonly verb?: 'undo' | 'remove' | 'adopt';
    }
  | (PutEntry & { readonly do: 'intend' })
  | (PutEntry & { readonly do: 'put' })
  /** Noted before an album is taken away; `gone` follows. */
  | (AlbumIdentity & {
      readonly do: 'remove';
      readonly run: string;
      /** What people had taken out of it, for the album this rule may make another day. */
      readonly leftOut?: readonly LeftOut[];
      readonly before?: Before;
      /** Run whose making of this album this takes back. */
      readonly undoes?: string;
      /** As in the line `gone` that follows, should the program die in between; missing: `removed`. */
      readonly because?: 'removed' | 'removed-by-keeper' | 'undone';
    })
  /**
   * The album is gone (`put-back`: with a database put back from a backup older than it): we took it away, people deleted it, it turned out to be another one, or the keeper had it
   * removed or its making undone. What people deleted and the keeper removed stays away.
   */
  | (AlbumIdentity & {
      readonly do: 'gone';
      readonly run: string;
      readonly because: 'removed' | 'deleted-by-people' | 'forgotten' | 'removed-by-keeper' | 'undone' | 'put-back';
    })
  /** The key was refreshed for its owner in this period (`2026-11-23`), whatever came of it. */
  | {
      readonly do: 'refreshed';
      readonly run: string;
      readonly key: string;
      readonly owner: UserId;
      readonly period: string;
    };

/** An album we made, as the journal remembers it. */
export interface MadeAlbum extends AlbumIdentity {
  /** What we last put; null while the first write is not known to have happened. */
  readonly put: Written | null;
  /** Writes since that may or may not have happened, in order; several only if the program died more than once. */
  readonly pending: readonly Written[];
  /** Writes before `put`, oldest first; not all of them, and missing where there were none. */
  readonly earlier?: readonly EarlierWrite[];
  /** We were about to take it away, so if it is gone that was not people. */
  readonly leaving: boolean;
  /** Taken away at the keeper's word, so that it stays away; perhaps not gone yet while `leaving`. */
  readonly byKeeper?: boolean;
  /** Missing: it was made here. */
  readonly adopted?: Adopted;
  /** `deleted`: people deleted it, and it stays deleted. */
  readonly state: 'live' | 'deleted';
}

export interface JournalState {
  /** By `keyOf`; at most one album per key and owner. */
  readonly albums: ReadonlyMap<string, MadeAlbum>;
  /** What people took out for good of albums we took away since, by `keyOf`. */
  readonly leftOut: ReadonlyMap<string, readonly LeftOut[]>;
  /** What each member was shown before, by `pastKeyOf`. */
  readonly past: ReadonlyMap<string, Past>;
  /** Last period a key was refreshed in, by `keyOf`. */
  readonly periods: ReadonlyMap<string, string>;
  /** Time of the last run, ISO 8601; null = never. */
  readonly lastRun: string | null;
}

/** The state before the first entry. */
export const EMPTY: JournalState = {
  albums: new Map(),
  leftOut: new Map(),
  past: new Map(),
  periods: new Map(),
  lastRun: null,
};

/** Key and owner together name an album for us: `souvenirs@1`. */
export const keyOf = ({ key, owner }: { readonly key: string; readonly owner: UserId }): string => `${key}@${owner}`;

/** What a member was shown of their own photos and what of the family's are two pasts. */
export const pastKeyOf = (owner: UserId, scope: MemoryScope): string => `${scope}@${owner}`;

const withMemory = (state: JournalState, { key, owner, memory }: PutEntry): JournalState => {
  const scope = readMemoryKey(key)?.scope;
  if (!memory || !scope) return state;
  const of = pastKeyOf(owner, scope);
  return { ...state, past: new Map(state.past).set(of, remember(state.past.get(of) ?? [], memory)) };
};

/** What a run that is taken back had shown was not shown. */
const withoutUndone = (
  state: JournalState,
  entry: AlbumIdentity & Pick<PutEntry, 'undoes' | 'memory'>,
): JournalState => {
  const { key, owner, undoes, memory } = entry;
  const scope = readMemoryKey(key)?.scope;
  const made = state.albums.get(keyOf(entry));
  const shown = made?.id === entry.id ? made.put?.memory : undefined;
  if (undoes === undefined || !scope || !shown) return state;
  if (memory && memory.identity === shown.identity && memory.since === shown.since) return state;
  const of = pastKeyOf(owner, scope);
  return { ...state, past: new Map(state.past).set(of, forget(state.past.get(of) ?? [], shown)) };
};

/** Where an album came from, by the line on it: what stood before our first one was not made here. */
const adoptedBy = (known: MadeAlbum | undefined, entry: PutEntry): Pick<MadeAlbum, 'adopted'> => {
  const { adopted: how, adoptedFrom, before, undoes } = entry;
  const from = adoptedFrom ?? before;
  if (how && from) return { adopted: { how, from } };
  if (known?.id === entry.id) return known.adopted ? { adopted: known.adopted } : {};
  return before && undoes === undefined ? { adopted: { how: 'by-hand', from: before } } : {};
};

/** Writes of an album that are remembered beside the last one, and photos in them: a backup is rarely older. */
const EARLIER_KEPT = { writes: 40, photos: 20_000 };

const earlierOf = (known: MadeAlbum | undefined, entry: PutEntry): Pick<MadeAlbum, 'earlier'> => {
  if (known?.id !== entry.id || !known.put) return {};
  const { name, cover, members, invited, after: left, version, shared, memory } = known.put;
  const last: EarlierWrite = {
    ...{ name, cover, members, invited, after: left },
    ...(version === undefined ? {} : { version }),
    ...(shared === undefined ? {} : { shared }),
    ...(memory === undefined ? {} : { memory }),
  };
  const all = [...(known.earlier ?? []), last].slice(-EARLIER_KEPT.writes);
  let photos = 0;
  const first = all.findLastIndex((write) => {
    photos += write.members.length + write.after.members.length;
    return photos > EARLIER_KEPT.photos;
  });
  return { earlier: all.slice(first + 1) };
};

const identityOf = ({ key, owner, id, createTime }: AlbumIdentity): AlbumIdentity => ({ key, owner, id, createTime });

const withAlbum = (state: JournalState, key: string, album: MadeAlbum | null): JournalState => {
  const albums = new Map(state.albums);
  if (album) albums.set(key, album);
  else albums.delete(key);
  return { ...state, albums };
};

const withoutBefore = ({ before: _before, ...written }: PutEntry): Written => written;

/** Why an album went that is not to come back by itself. */
const STAYS_AWAY: ReadonlySet<string> = new Set(['deleted-by-people', 'removed-by-keeper']);

const after: {
  readonly [Do in Entry['do']]: (state: JournalState, entry: Extract<Entry, { do: Do }>) => JournalState;
} = {
  journal: (state) => state,
  checkpoint: (_, { state }) => fromLine(state, EMPTY),
  run: (state, { at }) => ({ ...state, lastRun: at }),
  refreshed: (state, entry) => ({ ...state, periods: new Map(state.periods).set(keyOf(entry), entry.period) }),
  gone: (state, entry) => {
    const made = state.albums.get(keyOf(entry));
    if (made?.id !== entry.id) return state;
    const { byKeeper: _byKeeper, ...known } = made;
    if (entry.because === 'put-back') {
      // People did not want rid of it, and what they had taken out is still not wanted.
      const leftOut = new Map(state.leftOut).set(keyOf(entry), made.put?.leftOut ?? []);
      return withAlbum({ ...state, leftOut }, keyOf(entry), null);
    }
    const byKeeper = entry.because === 'removed-by-keeper' ? { byKeeper: true } : {};
    return withAlbum(
      state,
      keyOf(entry),
      STAYS_AWAY.has(entry.because) ? { ...known, ...byKeeper, state: 'deleted' } : null,
    );
  },
  remove: (state, entry) => {
    const made = state.albums.get(keyOf(entry));
    if (made?.id !== entry.id) return state;
    const leftOut = new Map(state.leftOut).set(keyOf(entry), entry.leftOut ?? made.put?.leftOut ?? []);
    const byKeeper = entry.because === 'removed-by-keeper' ? { byKeeper: true } : {};
    return withAlbum({ ...withoutUndone(state, entry), leftOut }, keyOf(entry), {
      ...made,
      ...byKeeper,
      leaving: true,
    });
  },
  put: (state, entry) =>
    withAlbum(withMemory(withoutUndone(state, entry), entry), keyOf(entry), {
      ...identityOf(entry),
      ...adoptedBy(state.albums.get(keyOf(entry)), entry),
      ...earlierOf(state.albums.get(keyOf(entry)), entry),
      put: withoutBefore(entry),
      pending: [],
      leaving: false,
      state: 'live',
    }),
  intend: (state, entry) => {
    const made = state.albums.get(keyOf(entry));
    const { put, pending } = made?.id === entry.id ? made : { put: null, pending: [] };
    const kept = made?.id === entry.id && made.earlier ? { earlier: made.earlier } : {};
    const album = { put, pending: [...pending, withoutBefore(entry)], leaving: false, state: 'live' } as const;
    return withAlbum(state, keyOf(entry), { ...identityOf(entry), ...adoptedBy(made, entry), ...kept, ...album });
  },
};

/** Whether a line read from a file is an entry, as far as its word tells. */
export const isEntry = (line: unknown): line is Entry =>
  typeof line === 'object' && line !== null && 'do' in line && Object.hasOwn(after, String(line.do));

/** The state after one more entry. */
export const fold = (state: JournalState, entry: Entry): JournalState =>
  (after[entry.do] as (state: JournalState, entry: Entry) => JournalState)(state, entry);
