/** The layout of the database as it was when the keeper, or the first run, last found it in order. */
import type { Layout } from '../library.ts';

/**
 * Stops when the layout is another one than was accepted last; a first look has nothing to compare with.
 *
 * @throws MemoriesError `refused`, naming what changed.
 */
export const refuseChangedLayout = (_folder: string, _layout: Layout): void => undefined;

/** Keeps the layout, if none was kept yet. */
export const rememberFirstLayout = (_folder: string, _layout: Layout): void => undefined;
