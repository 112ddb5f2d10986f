/** The invented family as a library to open: its database, its own state folder, and the day it lives in. */
import type pg from 'pg';
import { DEMO_TODAY } from './family/calendar-of-events.ts';
import { type OpenDemoOptions, openDemo } from './open.ts';

export interface DemoLibrary {
  readonly target: { readonly kind: 'pool'; readonly pool: pg.Pool };
  readonly state: string;
  /** There it is always the same day: the family's photos end then. */
  readonly today: string;
  readonly close: () => Promise<void>;
}

/** Opens the demo. @throws MemoriesError as `openDemo`. */
export const openDemoLibrary = async (options: OpenDemoOptions = {}): Promise<DemoLibrary> => {
  const { pool, stateDir, close } = await openDemo(options);
  return { target: { kind: 'pool', pool }, state: stateDir, today: DEMO_TODAY, close };
};
