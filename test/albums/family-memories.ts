/** Memories opened on a test's library, with a state folder of its own that is gone afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseConfig } from '../../src/config/load.ts';
import { type Memories, type OpenOptions, openWith } from '../../src/memories.ts';
import type { PlannedAlbum } from '../../src/planning/document.ts';
import type { TestLibrary } from '../databases/library.ts';

export interface Family extends AsyncDisposable {
  readonly state: string;
  /** Opens again, as a new process would: another day, another configuration, the same journal. */
  open(config: string, options?: OpenOptions): Memories;
}

/** The day most tests play on. */
export const TODAY = '2026-11-23';

/** A family's state folder; `open` takes the text of a `memories.yml`, whose `database` may be left out. */
export const aFamily = (library: Pick<TestLibrary, 'target'>): Family => {
  const state = mkdtempSync(path.join(tmpdir(), 'memories-state-'));
  const opened: Memories[] = [];
  return {
    state,
    open: (config, options = {}) => {
      const text = /^database:/m.test(config) ? config : `database: /nowhere\ntimezone: Europe/Paris\n${config}`;
      const memories = openWith(parseConfig(text, 'memories.yml', {}), {
        state,
        today: TODAY,
        target: library.target(),
        ...options,
      });
      opened.push(memories);
      return memories;
    },
    [Symbol.asyncDispose]: async () => {
      for (const memories of opened) await memories.close();
      rmSync(state, { recursive: true, force: true });
    },
  };
};

/** The planned album of a key (and user, where there are several). */
export const albumOf = (
  document: { readonly albums: readonly PlannedAlbum[] },
  key: string,
  user?: string,
): PlannedAlbum => {
  const found = document.albums.filter((album) => album.key === key && (user === undefined || album.user === user));
  if (found.length !== 1) throw new Error(`${found.length} albums ${key} of ${user ?? 'anybody'}`);
  return found[0] as PlannedAlbum;
};

export const idsOf = (album: PlannedAlbum): number[] => album.items.map(({ id }) => id).sort((a, b) => a - b);

/** Every table an album writer could touch, with the counters, for comparing before and after. */
export const albumTables = async (library: Pick<TestLibrary, 'query'>): Promise<unknown> => {
  const tables = [
    'normal_album',
    'many_item_has_many_normal_album',
    'share',
    'share_permission',
    'version_time',
    'delete_album',
  ];
  const contents: Record<string, unknown[]> = {};
  for (const table of tables) {
    const rows = await library.query<{ row: unknown }>(
      `select to_jsonb(t) as row from ${table} t order by to_jsonb(t)::text`,
    );
    contents[table] = rows.map(({ row }) => row);
  }
  return contents;
};
