/** What an album made by hand taught us, and what in it contradicted what we believe. */
import path from 'node:path';
import { MemoriesError } from '../errors.ts';
import type { Compared } from '../synofoto/calibration/judged.ts';
import { type Habits, NAME_RULES, USUAL } from '../synofoto/habits.ts';
import { type Content, readStateFile, type StateFormat, writeStateFile } from './format.ts';

const FILE = 'calibration.json';

export interface Calibration {
  /** When, ISO 8601. */
  readonly at: string;
  /** Number of the album. */
  readonly album: number;
  readonly habits: Habits;
  /** Empty where all was as we believe. */
  readonly contradictions: readonly Compared[];
}

const isHabit = ([key, value]: [string, unknown]): boolean => {
  const usual = (USUAL as unknown as Readonly<Record<string, unknown>>)[key];
  if (typeof usual === 'number') return typeof value === 'number' && Number.isFinite(value);
  return typeof usual === 'string' && typeof value === 'string' && Object.hasOwn(NAME_RULES, value);
};

const isCompared = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && typeof (value as { column?: unknown }).column === 'string';

const isSound = ({ at, album, habits, contradictions }: Content): boolean =>
  typeof at === 'string' &&
  Number.isSafeInteger(album) &&
  typeof habits === 'object' &&
  habits !== null &&
  Object.entries(habits).every(isHabit) &&
  Array.isArray(contradictions) &&
  contradictions.every(isCompared);

const FORMAT: StateFormat = {
  format: 1,
  isSound,
  cure: 'Put a copy back, or move it away and calibrate again: memories doctor --calibrate ALBUM',
};

/**
 * The last calibration; null when there was none.
 *
 * @throws MemoriesError `refused` when the file is damaged, or written by a newer version of this program.
 */
export const calibrationIn = (folder: string): Calibration | null => {
  const found = readStateFile(path.join(folder, FILE), FORMAT) as Calibration | null;
  // What a later version of this one learns besides is not in an older file.
  return found && { ...found, habits: { ...USUAL, ...found.habits } };
};

/** Keeps a calibration in a state folder that exists, instead of the last one. */
export const keepCalibration = (folder: string, calibration: Calibration): void =>
  writeStateFile(path.join(folder, FILE), FORMAT, { ...calibration });

/** What to write as: learned, else usual. */
export const habitsIn = (folder: string): Habits => calibrationIn(folder)?.habits ?? USUAL;

/** `normal_album.cover, share.type`. */
export const namesOf = (columns: readonly Pick<Compared, 'column'>[]): string =>
  columns.map(({ column }) => column).join(', ');

/** What to do about contradictions. */
export const cureOf = (album: number): string =>
  `See memories doctor --calibrate ${album}, and open an issue with what it prints with --json. If another album made by hand agrees with us, calibrate with that one: writing then goes on.`;

/**
 * Stops when an album made by hand was not as we would have written it.
 *
 * @throws MemoriesError `refused`, naming the columns; also for a file that cannot be used.
 */
export const refuseContradictions = (folder: string): void => {
  const { album, contradictions } = calibrationIn(folder) ?? { album: 0, contradictions: [] };
  if (contradictions.length === 0) return;
  throw new MemoriesError(
    'refused',
    `Synology Photos made album ${album} otherwise than we would: ${namesOf(contradictions)}`,
    { hint: cureOf(album) },
  );
};
