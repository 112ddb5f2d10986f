/** What came of looking something up: found, wrong (somebody must mend the configuration), or not for this member. */
import type { ConfigPath } from '../config/config.ts';

export type Lookup<T> =
  | { readonly found: T }
  /** The name means nothing, or too much. */
  | { readonly wrong: string; readonly hint?: string }
  /** It means something, but this member may not use it; with the cure. */
  | { readonly skip: string };

/** Whether the name was found. */
export const isFound = <T>(lookup: Lookup<T>): lookup is { readonly found: T } => 'found' in lookup;

/** A wrong name, and whom it concerns. */
export interface Problem {
  readonly path: ConfigPath;
  readonly message: string;
  readonly hint?: string | undefined;
}
