/** The tables that hold albums and shares, as SQL that puts them back. */
import type { Connection } from './connect.ts';

/** Tells the dump piece by piece; each piece ends a statement. */
export const dump = async (_db: Connection, _write: (sql: string) => void): Promise<void> => undefined;
