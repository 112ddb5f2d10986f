/** What the role we connect as may do. */
import { list } from '../../core/text.ts';
import { ALBUM_SEQUENCE } from '../tables.ts';
import { fine, isWritten, type Look, REPORT, refused, some } from './verdict.ts';

const AS_ROOT = 'Run as root on the NAS with database: /run/postgresql';

export const lookAtReadRights: Look = async ({ unreadable }) => {
  const tables = await unreadable();
  if (tables.length === 0) return fine('every table we need');
  return refused(`not ${some(tables, 4)}`, `${AS_ROOT}, or grant SELECT on them to the role you connect as.`);
};

/** Rows kept from us would look like photos, users or rights that do not exist. */
export const lookAtHiddenRows: Look = async ({ standing }) => {
  const tables = (await standing()).filter(({ hidesRows }) => hidesRows).map(({ table }) => table);
  if (tables.length === 0) return fine('every row of them');
  return refused(`row level security keeps rows of ${list(tables)} from us`, `${AS_ROOT}. ${REPORT}`);
};

export const lookAtWriteRights: Look = async ({ unwritable, server }) => {
  const [tables, { role }] = [await unwritable(), await server()];
  if (tables.length === 0) return fine(`${role} may write albums and shares`);
  return refused(`${role} may not write ${list(tables)}`, `${AS_ROOT}, or grant INSERT, UPDATE, DELETE on them.`);
};

/** Photos of this layout has no row level security; with it a write may be dropped without a word. */
export const lookAtRowSecurity: Look = async ({ standing }) => {
  const tables = (await standing()).filter(({ table, rowSecurity }) => rowSecurity && isWritten(table));
  if (tables.length === 0) return fine('none on the tables we write');
  return refused(`on ${list(tables.map(({ table }) => table))}`, REPORT);
};

export const lookAtSequences: Look = async ({ sequences }) => {
  const found = await sequences();
  if (!found.some(({ sequence }) => sequence === ALBUM_SEQUENCE)) return refused(`no ${ALBUM_SEQUENCE}`, REPORT);
  const closed = found.filter(({ usable }) => !usable).map(({ sequence }) => sequence);
  if (closed.length > 0)
    return refused(`we may not draw from ${list(closed)}`, `${AS_ROOT}, or grant USAGE on them to our role.`);
  return fine('albums and permissions get their numbers');
};
