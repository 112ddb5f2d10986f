/**
 * A database shaped like the one Synology Photos keeps, for the demo and the tests. It is not Synology's own DDL:
 * tables, columns, keys and the two functions are what is publicly known; delete rules, indexes and bodies of
 * functions, triggers and views are our reading of how the library behaves.
 *
 * Load it as superuser into an empty database of any PostgreSQL from 11 on, or into PGlite, in one go.
 */
import { albums } from './schema/albums.ts';
import { functions, indexes, triggers } from './schema/behaviour.ts';
import { files } from './schema/files.ts';
import { filters } from './schema/filters.ts';
import { housekeeping } from './schema/housekeeping.ts';
import { labels } from './schema/labels.ts';
import { ownership, role } from './schema/owner.ts';
import { people } from './schema/people.ts';
import { addresses, places } from './schema/places.ts';
import { users } from './schema/users.ts';
import { views } from './schema/views.ts';

export { OLDER_SCHEMA_PATCH } from './schema/older.ts';

/** The shared space is user 0 in every library; that its name is a path is likely, not known. */
export const SHARED_SPACE_ROW = `insert into user_info (id, uid, name, enable) values (0, null, '/volume1/photo', true);`;

/** The present generation, empty but for user 0. */
export const SCHEMA = [
  'set client_min_messages = warning;',
  role,
  users,
  places,
  files,
  albums,
  people,
  addresses,
  labels,
  filters,
  housekeeping,
  indexes,
  functions,
  triggers,
  views,
  SHARED_SPACE_ROW,
  ownership,
  'reset client_min_messages;',
].join('\n');
