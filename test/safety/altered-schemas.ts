/** Schemas as an update of Synology Photos, a botched repair or another program might leave them. */
import type { Alteration } from './altered/alteration.ts';
import { circumstances } from './altered/circumstances.ts';
import { constraints } from './altered/constraints.ts';
import { functions, triggers } from './altered/functions.ts';
import { generations } from './altered/generations.ts';
import { columns, tables } from './altered/tables.ts';

export const ALTERATIONS: readonly Alteration[] = [
  ...columns,
  ...tables,
  ...functions,
  ...triggers,
  ...constraints,
  ...generations,
  ...circumstances,
];
