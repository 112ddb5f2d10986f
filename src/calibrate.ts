/** Calibrating: an album made by hand in Synology Photos is held against what we would have written for it. */
import { isoTime } from './clock.ts';
import type { WallSeconds } from './core/photo.ts';
import { MemoriesError } from './errors.ts';
import type { JournalState } from './journal/entries.ts';
import type { Check, LibraryAlbum } from './library.ts';
import { oneAlbum } from './planning/one-album.ts';
import { type Calibration, calibrationIn, cureOf, habitsIn, keepCalibration, namesOf } from './state/calibration.ts';
import { stateFolder } from './state/folder.ts';
import { compare } from './synofoto/calibration/compare.ts';
import type { Compared } from './synofoto/calibration/judged.ts';
import { type Habits, USUAL } from './synofoto/habits.ts';
import type { Pattern } from './synofoto/pattern.ts';

const HOW =
  'In Synology Photos, make an album of a few of your own photos, choose its cover, and share it with one person as Viewer. Name it in small and capital letters. Then within a quarter of an hour: memories doctor --calibrate "ITS NAME"';

const usage = (message: string, hint = HOW) => new MemoriesError('usage', message, { hint });

/** How photo-syn names its shares: `SOUVENIRS_ada_pass`. */
const OF_PHOTO_SYN = /_pass$/;

/** What makes an album no pattern, and whether it is so. */
const unfit: readonly (readonly [
  says: (name: string) => string,
  is: (album: LibraryAlbum, pattern: Pattern | null, made: JournalState) => boolean,
])[] = [
  [(name) => `${name} is a conditional album, which Synology Photos fills by itself`, ({ kind }) => kind !== 'normal'],
  [
    (name) => `${name} was made by this program, so it cannot tell what Synology Photos does`,
    ({ id, createTime }, _, { albums }) =>
      [...albums.values()].some((made) => made.id === id && made.createTime === createTime),
  ],
  [
    (name) => `${name} was made by photo-syn, so it cannot tell what Synology Photos does`,
    (_, pattern) => OF_PHOTO_SYN.test(String(pattern?.share?.passphrase)),
  ],
  [(name) => `${name} is empty`, (_, pattern) => pattern === null || pattern.members.length === 0],
  [
    (name) => `${name} is not shared`,
    (_, pattern) => !pattern?.share || !(pattern.album.shared || pattern.share.enable),
  ],
  [(name) => `${name} is shared with nobody`, (_, pattern) => invitedIn(pattern) === 0],
  [(name) => `${name} is shared with several people`, (_, pattern) => invitedIn(pattern) > 1],
];

const invitedIn = (pattern: Pattern | null): number =>
  pattern?.permissions.filter(({ target_id }) => target_id !== pattern.album.id_user).length ?? 0;

/** What calibrating asks for. */
export interface Calibrating {
  readonly folder: string;
  readonly made: JournalState;
  /** Real time, Unix seconds. */
  readonly now: number;
  readonly onTheWall: WallSeconds;
  readonly albums: () => Promise<readonly LibraryAlbum[]>;
  readonly pattern: (album: LibraryAlbum) => Promise<Pattern | null>;
}

export interface Calibrated {
  readonly album: LibraryAlbum;
  readonly columns: readonly Compared[];
  /** What we write from now on. */
  readonly habits: Habits;
  /** Whether nothing contradicts what we believe. */
  readonly agrees: boolean;
}

/**
 * Compares, and keeps what it taught. Contradictions are kept instead, and no writing command works until a
 * calibration without any.
 *
 * @throws MemoriesError `usage` for an album that is no pattern, `refused` when the state folder cannot be used.
 */
export const calibrate = async (calibrating: Calibrating, wanted: string): Promise<Calibrated> => {
  const { folder, made, now, onTheWall } = calibrating;
  const habits = habitsIn(folder);
  const album = oneAlbum(await calibrating.albums(), wanted, { says: 'There is no album', hint: HOW });
  const pattern = album.kind === 'normal' ? await calibrating.pattern(album) : null;
  const reason = unfit.find(([, is]) => is(album, pattern, made));
  if (reason || pattern === null) throw usage(reason?.[0](`"${album.name}"`) ?? `"${album.name}" is gone`);
  const found = compare({ ...pattern, habits, now, onTheWall });
  const contradictions = found.columns.filter(({ verdict }) => verdict === 'contradiction');
  stateFolder(folder);
  keepCalibration(folder, { at: isoTime(now), album: album.id, habits: found.habits, contradictions });
  return { album, ...found, agrees: contradictions.length === 0 };
};

const foundBy = ({ at, album, habits, contradictions }: Calibration): Pick<Check, 'verdict' | 'found' | 'cure'> => {
  if (contradictions.length > 0) {
    const found = `album ${album} contradicts what we would write: ${namesOf(contradictions)}`;
    return { verdict: 'refused', found, cure: cureOf(album) };
  }
  const learned = Object.entries(habits).filter(([key, value]) => USUAL[key as keyof Habits] !== value);
  const says = learned.length === 0 ? 'all as usual' : learned.map(([key, value]) => `${key} ${value}`).join(', ');
  return { verdict: 'fine', found: `album ${album}, on ${at.slice(0, 10)}: ${says}`, cure: null };
};

/** What doctor says of the last calibration; nothing when there was none. */
export const checkCalibration = (folder: string): Check[] => {
  const head = { id: 'calibration', title: 'Calibration' };
  try {
    const last = calibrationIn(folder);
    return last === null ? [] : [{ ...head, ...foundBy(last) }];
  } catch (error) {
    if (!(error instanceof MemoriesError)) throw error;
    return [{ ...head, verdict: 'refused', found: error.message, cure: error.hint ?? null }];
  }
};
