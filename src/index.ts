/**
 * Synology Memories as a library: albums for the members of a family, written safely into Synology Photos.
 *
 * ```ts
 * await using memories = await openMemories({ database: '/run/postgresql', timezone: 'Europe/Paris' });
 * await memories.album({ owner: 'ada', name: 'Souvenirs', share: 'everyone' }).update({ people: ['Sedona', 'Ben'], limit: 12 });
 * ```
 */
export { AlbumHandle, type AlbumWish, type Updated, type UpdateWish } from './album-handle.ts';
export type { ConfigPath, LoadedConfig } from './config/config.ts';
export { configFromObject, loadConfig, parseConfig } from './config/load.ts';
export type { ConfigInput } from './config/schema.ts';
export { type ErrorCode, exitCodes, MemoriesError } from './errors.ts';
export type { Check, LibraryAlbum, LibraryPerson, LibraryPlace, LibraryUser } from './library.ts';
export {
  type ExplainedAlbum,
  type Explanation,
  type Memories,
  type OpenOptions,
  openMemories,
  openWith,
  type RunOptions,
} from './memories.ts';
export type { PlanDocument, PlannedAlbum } from './planning/document.ts';
export type { PhotoExplained } from './planning/explain.ts';
export type { PlanOptions } from './planning/make-plan.ts';
export type { Action, PlannedItem, PlannedTitle, WaitingMemory } from './planning/plan.ts';
