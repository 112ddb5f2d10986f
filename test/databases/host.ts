import type { ServerName } from './which.ts';

/** What tests are told of their database. */
export type Host =
  | {
      readonly kind: 'server';
      readonly name: ServerName;
      readonly socketDirectory: string;
      readonly template: string;
      /** A role that can do only what `doctor --print-grants` gives it, for the program to connect as; null: as on a NAS. */
      readonly role: string | null;
    }
  | { readonly kind: 'pglite'; readonly name: 'pglite'; readonly folder: string; readonly template: string };

declare module 'vitest' {
  interface ProvidedContext {
    databaseHost: Host;
  }
}
