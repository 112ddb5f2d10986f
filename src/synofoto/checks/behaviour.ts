/** Whether the library still does by itself what it does when its own apps write: functions, triggers, inheritance. */
import { list } from '../../core/text.ts';
import { FUNCTIONS } from '../tables.ts';
import type { Trigger } from '../triggers.ts';
import { fine, isWritten, type Look, note, REPORT, refused } from './verdict.ts';

/** Types to which a value of ours goes without being asked for. */
const TAKES: Readonly<Record<string, readonly string[]>> = {
  text: ['text', 'character varying'],
  integer: ['integer', 'bigint'],
};

const isCompatible = (takes: string, wanted: string): boolean => {
  const [given, needed] = [takes.split(', '), wanted.split(', ')];
  return given.length === needed.length && needed.every((type, nth) => TAKES[type]?.includes(given[nth] ?? ''));
};

export const lookAtFunctions: Look = async ({ functions }) => {
  const found = await functions();
  const wrong = Object.entries(FUNCTIONS).flatMap(([name, wanted]) => {
    const those = found.filter((one) => one.name === name);
    if (those.length === 0) return [`no ${name}`];
    if (those.length > 1) return [`${those.length} of ${name}`];
    const takes = those[0]?.takes ?? '';
    return isCompatible(takes, wanted) ? [] : [`${name} takes (${takes})`];
  });
  if (wrong.length > 0) return refused(`not as we know them: ${list(wrong)}`, REPORT);
  const closed = found.filter(({ callable }) => !callable).map(({ name }) => name);
  if (closed.length > 0)
    return refused(`we may not call ${list(closed)}`, 'Grant EXECUTE on them to the role you connect as.');
  return fine('both functions that keep albums right');
};

const firesOn = (trigger: Trigger, event: Trigger['events'][number]): boolean =>
  trigger.table === 'normal_album' && !trigger.internal && trigger.enabled && trigger.events.includes(event);

/** `version` of an album may not be empty and has no default; the apps of the phones ask what is new by it. */
export const lookAtVersionTrigger: Look = async ({ triggers }) => {
  const fills = (await triggers()).some(
    (trigger) => firesOn(trigger, 'insert') && trigger.when === 'before' && trigger.forEach === 'row',
  );
  return fills
    ? fine('albums get their version from a trigger')
    : refused('no trigger fills the version of a new album', REPORT);
};

const UNIT_TRIGGER = 'update_unit_version_trigger';

/** The one trigger that is known by name; without it this is another generation of the library than the known ones. */
export const lookAtUnitTrigger: Look = async ({ triggers }) => {
  const found = (await triggers()).find(({ table, name }) => table === 'unit' && name === UNIT_TRIGGER);
  if (!found) return refused(`no ${UNIT_TRIGGER}`, REPORT);
  return found.enabled ? fine(`${UNIT_TRIGGER} is there`) : refused(`${UNIT_TRIGGER} is switched off`, REPORT);
};

/** Somebody switched a trigger off: what Photos does with our rows would then be left out. */
export const lookAtSwitchedOff: Look = async ({ triggers }) => {
  const found = (await triggers()).filter(({ table }) => isWritten(table));
  const off = [...new Set(found.filter(({ enabled }) => !enabled).map(({ table }) => table))];
  if (off.length > 0)
    return refused(
      `some are switched off on ${list(off)}`,
      `If you did that: alter table ${off[0]} enable trigger all. Else: ${REPORT}`,
    );
  const named = found.filter(({ internal }) => !internal).length;
  return fine(`${named} on the tables we write, all switched on`);
};

/** Whether a phone learns that an album is gone is not publicly known; a trigger that notes it is the best sign. */
export const lookAtDeleteTrigger: Look = async ({ triggers }) => {
  if ((await triggers()).some((trigger) => firesOn(trigger, 'delete')))
    return fine('a trigger notes albums that are taken away');
  return note(
    'no trigger notes albums that are taken away; phones may go on showing one',
    'Should a phone do so: sign out and in again there.',
  );
};

/** Rules put other statements in place of ours. */
export const lookAtRules: Look = async ({ standing, triggers }) => {
  const rules = (await standing()).filter(({ table }) => isWritten(table)).flatMap((one) => one.rules);
  const instead = (await triggers()).filter(({ when }) => when === 'instead of').map(({ name }) => name);
  const found = [...rules, ...instead];
  return found.length > 0
    ? refused(`something else is done in place of what we write: ${list(found)}`, REPORT)
    : fine('none in place of our statements');
};

/** `normal_album` very likely inherits from `album`; if not, a trigger must keep that one right. Nothing else is known. */
export const lookAtInheritance: Look = async ({ standing }) => {
  const written = (await standing()).filter(({ table }) => isWritten(table));
  const odd = written.flatMap(({ table, ordinary, parents, children }) => {
    const strange = parents.filter((parent) => !(table === 'normal_album' && parent === 'album'));
    return [
      ...(ordinary ? [] : [`${table} is no ordinary table`]),
      ...strange.map((parent) => `${table} inherits from ${parent}`),
      ...children.map((child) => `${child} inherits from ${table}`),
    ];
  });
  if (odd.length > 0) return refused(list(odd), REPORT);
  const parent = written.find(({ table }) => table === 'normal_album')?.parents[0];
  return fine(`normal_album inherits from ${parent ?? 'nothing'}`);
};
