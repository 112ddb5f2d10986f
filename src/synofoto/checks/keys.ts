/** Whether rows of the tables we write must obey the rules we know, and no others. */
import { list } from '../../core/text.ts';
import type { UniqueKey } from '../constraints.ts';
import { KEYS, READ } from '../tables.ts';
import { fine, isWritten, type Look, REPORT, refused } from './verdict.ts';

const isOn =
  (table: string, columns: readonly string[]) =>
  (key: UniqueKey): boolean =>
    key.table === table && key.columns.join() === columns.join();

/** `on conflict` needs them, and without them a row could stand there twice. */
export const lookAtKeys: Look = async ({ uniqueKeys }) => {
  const found = (await uniqueKeys()).filter(({ whole }) => whole);
  const missing = Object.entries(KEYS).flatMap(([table, keys]) =>
    keys.filter((columns) => !found.some(isOn(table, columns))).map((columns) => `${table} (${columns.join(', ')})`),
  );
  return missing.length > 0 ? refused(`not unique: ${list(missing)}`, REPORT) : fine('as we know them');
};

const knownTables = new Set([...Object.keys({ ...READ, ...KEYS }), 'album']);

/** A rule we do not know could refuse one album and not the next, or say that a column means something new. */
export const lookAtConstraints: Look = async ({ uniqueKeys, constraints }) => {
  const keys = (await uniqueKeys())
    .filter((key) => !(key.whole && (KEYS[key.table] ?? []).some((columns) => isOn(key.table, columns)(key))))
    .map(({ table, name }) => `unique key ${name} of ${table}`);
  const others = (await constraints())
    .filter(({ table, kind, to }) => isWritten(table) && (kind !== 'reference' || !knownTables.has(to ?? '')))
    .map(({ table, name, kind, to }) => (to ? `${table} refers to ${to}` : `${kind} ${name} of ${table}`));
  const found = [...keys, ...others];
  return found.length > 0 ? refused(`not known to us: ${list(found)}`, REPORT) : fine('none that we do not know');
};

/** The shared space stands among the users, as number 0; without it that number means something else here. */
export const lookAtSharedSpaceRow: Look = async ({ hasSharedSpace }) =>
  (await hasSharedSpace()) ? fine('user 0, as we know it') : refused('no user 0', REPORT);
