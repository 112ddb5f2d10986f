/** What the examples share: a family, its state folder, and what stands in an album now. */

import type { PlanDocument, PlannedAlbum } from '../../src/planning/document.ts';
import type { RunOptions } from '../../src/run.ts';
import { type Family as Home, aFamily as openHome, TODAY } from '../albums/family-memories.ts';
import type { BuiltLibrary, LibraryBuilder } from '../builders/library.ts';
import { type TestLibrary, withLibrary } from '../databases/library.ts';

export interface Scene {
  readonly library: BuiltLibrary;
  readonly query: TestLibrary['query'];
  /** Runs a `memories.yml` without its first lines, on a day, as a new process would. */
  run(config: string, options?: RunOptions & { readonly today?: string }): Promise<PlanDocument>;
  plan(config: string, options?: { readonly today?: string }): Promise<PlanDocument>;
  /** The folder of our own files. */
  readonly state: string;
  /** Item ids in an album now, in order. */
  membersOf(album: PlannedAlbum | number): Promise<number[]>;
  /** The family's hand on an album: what Synology Photos does when somebody taps. */
  readonly hand: Hand;
}

export interface Hand {
  putIn(album: number, photo: number, provider: number): Promise<void>;
  takeOut(album: number, ...photos: number[]): Promise<void>;
  rename(album: number, name: string): Promise<void>;
  chooseCover(album: number, photo: number): Promise<void>;
  invite(album: number, user: number, permission?: 1 | 3 | 7): Promise<void>;
  stopSharing(album: number): Promise<void>;
  deleteAlbum(album: number): Promise<void>;
}

const passphraseOf = '(select passphrase_share from normal_album where id = $1)';

export const handOn = (query: TestLibrary['query']): Hand => ({
  putIn: async (album, photo, provider) => {
    await query(
      `insert into many_item_has_many_normal_album (sequence, item_provider_id_user, id_item, id_normal_album, album_id_user)
       select 0, $2, $3, id, id_user from normal_album where id = $1`,
      [album, provider, photo],
    );
    await query('select insert_item_to_update_normal_album_func($1)', [album]);
  },
  takeOut: async (album, ...photos) => {
    await query('delete from many_item_has_many_normal_album where id_normal_album = $1 and id_item = any($2::int[])', [
      album,
      photos,
    ]);
  },
  rename: async (album, name) => {
    await query('update normal_album set name = $2, normalized_name = upper($2) where id = $1', [album, name]);
  },
  chooseCover: async (album, photo) => {
    await query("select update_normal_album_cover_func('public', $1, $2)", [album, photo]);
  },
  invite: async (album, user, permission = 1) => {
    await query(
      `insert into share_permission (id_user, permission, target_type, target_id, passphrase_share)
       select id_user, $3, 1, $2, passphrase_share from normal_album where id = $1`,
      [album, user, permission],
    );
  },
  stopSharing: async (album) => {
    await query(`update share set enable = false where passphrase = ${passphraseOf}`, [album]);
    await query('update normal_album set shared = false where id = $1', [album]);
  },
  deleteAlbum: async (album) => {
    const [row] = await query<{ passphrase: string | null }>(
      'select passphrase_share as passphrase from normal_album where id = $1',
      [album],
    );
    await query('delete from many_item_has_many_normal_album where id_normal_album = $1', [album]);
    await query('delete from normal_album where id = $1', [album]);
    await query('delete from share_permission where passphrase_share = $1', [row?.passphrase]);
    await query('delete from share where passphrase = $1', [row?.passphrase]);
  },
});

const sceneOf = (opened: TestLibrary<BuiltLibrary>, home: Home): Scene => ({
  library: opened.library,
  query: opened.query,
  run: async (config, { today = TODAY, ...options } = {}) => {
    const memories = home.open(config, { today });
    const document = await memories.run(options);
    await memories.close();
    return document;
  },
  plan: async (config, { today = TODAY } = {}) => {
    const memories = home.open(config, { today });
    const document = await memories.plan();
    await memories.close();
    return document;
  },
  state: home.state,
  membersOf: async (album) => {
    const rows = await opened.query<{ photo: number }>(
      'select id_item as photo from many_item_has_many_normal_album where id_normal_album = $1 order by 1',
      [typeof album === 'number' ? album : album.album],
    );
    return rows.map(({ photo }) => photo);
  },
  hand: handOn(opened.query),
});

/** The body of an example: a family moves in, things happen, and it is gone. */
export const withFamily = (family: LibraryBuilder, body: (scene: Scene) => Promise<void>) =>
  withLibrary(family, async (opened) => {
    await using home = openHome(opened);
    await body(sceneOf(opened, home));
  });

/** The number of an album that a run made or kept. */
export const numberOf = (album: PlannedAlbum): number => {
  if (album.album === null) throw new Error(`there is no album ${album.key}: ${album.action}, ${album.reason}`);
  return album.album;
};
