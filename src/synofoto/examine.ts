/** Is this the database of Synology Photos as we know it, and may we do what we came for? */
import type { ErrorCode } from '../errors.ts';
import type { Check } from '../library.ts';
import type { Catalogue } from './catalogue.ts';
import * as behaviour from './checks/behaviour.ts';
import * as columns from './checks/columns.ts';
import { lookAtHabits } from './checks/habits.ts';
import * as keys from './checks/keys.ts';
import * as rights from './checks/rights.ts';
import * as server from './checks/server.ts';
import type { Look } from './checks/verdict.ts';

type Need = 'to read' | 'to write';

interface Examination {
  readonly id: string;
  readonly title: string;
  readonly needed: Need;
  readonly look: Look;
  /** Left out when something before it refused reading, since its question then makes no sense. */
  readonly afterReading?: true;
  /** What an error is called that comes of it; by default `unknown-layout`. */
  readonly code?: ErrorCode;
}

const toRead: readonly Omit<Examination, 'needed'>[] = [
  { id: 'server', title: 'Server', look: server.lookAtServer },
  { id: 'database', title: 'Database', look: server.lookAtDatabase },
  { id: 'layout', title: 'Layout', look: columns.lookAtTables },
  { id: 'read-rights', title: 'May read', look: rights.lookAtReadRights, code: 'no-rights' },
  { id: 'hidden-rows', title: 'May see', look: rights.lookAtHiddenRows, code: 'no-rights' },
  { id: 'generation', title: 'Generation', look: columns.lookAtGeneration, afterReading: true },
];

const toWrite: readonly Omit<Examination, 'needed'>[] = [
  { id: 'writable', title: 'Takes writes', look: server.lookAtReadOnly, code: 'read-only' },
  { id: 'write-rights', title: 'May write', look: rights.lookAtWriteRights, code: 'no-rights' },
  { id: 'sequences', title: 'Numbers', look: rights.lookAtSequences, code: 'no-rights' },
  { id: 'row-security', title: 'Row security', look: rights.lookAtRowSecurity },
  { id: 'strangers', title: 'Columns', look: columns.lookAtColumns },
  { id: 'keys', title: 'Keys', look: keys.lookAtKeys },
  { id: 'constraints', title: 'Constraints', look: keys.lookAtConstraints },
  { id: 'inheritance', title: 'Inheritance', look: behaviour.lookAtInheritance },
  { id: 'functions', title: 'Functions', look: behaviour.lookAtFunctions },
  { id: 'trigger', title: 'Version', look: behaviour.lookAtVersionTrigger },
  { id: 'unit-trigger', title: 'Files', look: behaviour.lookAtUnitTrigger },
  { id: 'triggers', title: 'Triggers', look: behaviour.lookAtSwitchedOff },
  { id: 'delete-trigger', title: 'Taking away', look: behaviour.lookAtDeleteTrigger },
  { id: 'rules', title: 'Rules', look: behaviour.lookAtRules },
  { id: 'user-zero', title: 'User 0', look: keys.lookAtSharedSpaceRow },
  { id: 'habits', title: 'Habits', look: lookAtHabits },
  { id: 'migrations', title: 'Migrations', look: server.lookAtMigrations, code: 'refused' },
];

const examinations: readonly Examination[] = [
  ...toRead.map((one) => ({ ...one, needed: 'to read' as const })),
  ...toWrite.map((one) => ({ ...one, needed: 'to write' as const, afterReading: true as const })),
];

/** Every check in order; those that make no sense on a database we cannot read are left out. */
export const examine = async (catalogue: Catalogue, needed: readonly Need[]): Promise<Check[]> => {
  const checks: Check[] = [];
  let readable = true;
  for (const { id, title, look, afterReading, needed: need } of examinations) {
    if (!needed.includes(need) || (afterReading && !readable)) continue;
    const check = { id, title, ...(await look(catalogue)) };
    checks.push(check);
    if (need === 'to read' && check.verdict === 'refused') readable = false;
  }
  return checks;
};

/** What an error is called that comes of a check which refused. */
export const codeOf = ({ id }: Check): ErrorCode => examinations.find((one) => one.id === id)?.code ?? 'unknown-layout';
