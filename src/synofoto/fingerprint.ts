/** What writing relies on in the database, part by part, to notice when an update of Synology Photos changed it. */
import type { Layout } from '../library.ts';
import type { Connection } from './connect.ts';

/** Columns, keys, triggers and functions of the tables we write. */
export const layoutOf = async (_db: Connection): Promise<Layout> => ({});
