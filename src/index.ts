/**
 * Synology Memories as a library: albums for the members of a family, written safely into Synology Photos.
 *
 * ```ts
 * await using memories = await openMemories({ database: '/run/postgresql', timezone: 'Europe/Paris' });
 * await memories.album({ owner: 'ada', name: 'Souvenirs', share: 'everyone' }).update({ people: ['Sedona', 'Ben'], limit: 12 });
 * ```
 */
export type { Adopted } from './adopt.ts';
export type { AdoptionDocument, AdoptOptions } from './adopt-photo-syn.ts';
export { AlbumHandle, type AlbumWish, type Updated, type UpdateWish } from './album-handle.ts';
export type { Calibrated } from './calibrate.ts';
export type { ConfigPath, LoadedConfig } from './config/config.ts';
export { configFromObject, loadConfig, parseConfig } from './config/load.ts';
export type { ConfigInput } from './config/schema.ts';
export { type ErrorCode, exitCodes, MemoriesError } from './errors.ts';
export type { ExplainedAlbum, Explanation } from './explain.ts';
export type { AcceptedNow } from './gate.ts';
export type { History, HistoryAlbum, HistoryRun } from './history.ts';
export type { Check, LibraryAlbum, LibraryPerson, LibraryPlace, LibraryUser } from './library.ts';
export { type Memories, type OpenOptions, openMemories, openWith } from './memories.ts';
export type { PlanDocument, PlannedAlbum } from './planning/document.ts';
export type { PhotoExplained } from './planning/explain.ts';
export type { PlanOptions } from './planning/make-plan.ts';
export type { Action, PlannedItem, PlannedTitle, WaitingMemory } from './planning/plan.ts';
export type { RemoveOptions } from './remove.ts';
export type { RunOptions } from './run.ts';
export type { TakingBackOptions } from './taking-back.ts';
