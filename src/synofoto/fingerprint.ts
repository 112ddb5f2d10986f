/**
 * What writing relies on in the database, part by part, to notice when an update of Synology Photos changed it. Read
 * from the catalogs in words of our own, so that another version of PostgreSQL is no change.
 */
import { createHash } from 'node:crypto';
import { list } from '../core/text.ts';
import type { Layout } from '../library.ts';
import { type Catalogue, catalogueOf } from './catalogue.ts';
import { isWritten } from './checks/verdict.ts';
import type { Connection } from './connect.ts';
import type { Constraint, UniqueKey } from './constraints.ts';
import { type Routine, reached, routines } from './grants.ts';
import type { Column } from './layout.ts';
import { WRITTEN } from './tables.ts';
import type { Standing, Trigger } from './triggers.ts';

type Part = readonly [part: string, is: string];

const columnPart = ({ table, column, declared }: Column): Part => [`column ${table}.${column}`, declared];

const keyPart = ({ table, primary, columns, whole }: UniqueKey): Part => [
  `${primary ? 'primary' : 'unique'} key of ${table} (${columns.join(', ')})`,
  whole ? '' : 'not for every row',
];

const constraintPart = ({ table, name, kind, columns, says, to, toColumns }: Constraint): Part =>
  kind === 'reference'
    ? [`reference from ${table} (${columns.join(', ')}) to ${to} (${toColumns.join(', ')})`, says]
    : [`${kind} ${name} of ${table}`, says];

const triggerPart = (trigger: Trigger): Part => {
  const { table, name, when, events, forEach, columns, condition, calls, enabled } = trigger;
  const says = [
    `${when} ${events.join(' or ')}${columns.length > 0 ? ` of ${columns.join(', ')}` : ''}`,
    `for each ${forEach}`,
    ...(condition === null ? [] : [`when ${condition}`]),
    `calls ${calls}`,
    ...(enabled ? [] : ['switched off']),
  ];
  return [`trigger ${name} on ${table}`, says.join(', ')];
};

const standingParts = ({ table, ordinary, rowSecurity, rules, parents, children }: Standing): Part[] => [
  [`inheritance of ${table}`, parents.length > 0 ? `from ${list(parents)}` : 'from nothing'],
  ...children.map((child): Part => [`inheritance of ${child}`, `from ${table}`]),
  ...rules.map((rule): Part => [`rule ${rule} of ${table}`, '']),
  ...(ordinary ? [] : [[`table ${table}`, 'no ordinary table'] satisfies Part]),
  ...(rowSecurity ? [[`row level security of ${table}`, ''] satisfies Part] : []),
];

const functionPart = ({ signature, declared, asCaller, body }: Routine): Part => [
  `function ${signature.replace(/^public\./, '')}`,
  `${declared}${asCaller ? '' : ', with the rights of its owner'}, sha256 ${createHash('sha256').update(body).digest('hex')}`,
];

const partsOf = async (catalogue: Catalogue, running: readonly Routine[]): Promise<Part[]> => {
  const [columns, standing, triggers] = [
    await catalogue.columns(),
    await catalogue.standing(),
    await catalogue.triggers(),
  ];
  const ours = ({ table }: { readonly table: string }): boolean => isWritten(table);
  return [
    ...columns.filter(ours).map(columnPart),
    ...(await catalogue.uniqueKeys()).map(keyPart),
    ...(await catalogue.constraints()).map(constraintPart),
    ...triggers.filter((one) => ours(one) && !one.internal).map(triggerPart),
    ...standing.filter(ours).flatMap(standingParts),
    ...running.map(functionPart),
  ];
};

/**
 * Columns, keys, references, triggers and functions of the tables we write, and all functions those call: by part, each
 * in one line that a person can read, functions with a hash of their body.
 */
export const layoutOf = async (db: Connection): Promise<Layout> => {
  const running = reached(await routines(db, Object.keys(WRITTEN)));
  const parts = await partsOf(catalogueOf(db), running);
  return Object.fromEntries(parts.sort(([one], [other]) => (one < other ? -1 : 1)));
};
