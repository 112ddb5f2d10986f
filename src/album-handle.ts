/** One album, as a program speaks of it: named once, updated as often as wanted. */
import type { LoadedConfig } from './config/config.ts';
import { configFromObject } from './config/load.ts';
import type { ConfigInput } from './config/schema.ts';
import { MemoriesError } from './errors.ts';
import type { PlanDocument, PlannedAlbum } from './planning/document.ts';
import type { PlanOptions } from './planning/make-plan.ts';

type RuleInput = NonNullable<ConfigInput['albums']>[string];
type ConditionsInput = NonNullable<RuleInput['from']>;

/** Which album: whose, how it is called, with whom it is shared. */
export interface AlbumWish {
  /** User name, or number. */
  readonly owner: string | number;
  /** May hold `{me} {user} {year} {month} {date} {place}`. */
  readonly name: string;
  /** `everyone`, names of users, or permissions by user; `nobody` by default. */
  readonly share?: RuleInput['share'];
  /** By this we know the album again, also when people renamed it. Default: made from the name. */
  readonly key?: string;
  /** How long a draw stays as it is: `daily` by default. */
  readonly refresh?: RuleInput['refresh'];
}

/** Which photos, how many, and whether to do it or only to say what would be done. */
export interface UpdateWish extends ConditionsInput {
  /** How many photos: a number, `10..15`, or `all`; 20 by default. */
  readonly limit?: RuleInput['pick'];
  readonly choose?: RuleInput['choose'];
  /** false: plan only. */
  readonly commit?: boolean;
}

/** What came of an update; `applied` is false for `commit: false`. */
export type Updated = PlannedAlbum & { readonly applied: boolean };

interface Verbs {
  plan(loaded: LoadedConfig, options: PlanOptions): Promise<PlanDocument>;
  run(loaded: LoadedConfig, options: PlanOptions): Promise<PlanDocument>;
}

const keyFrom = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s/@]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'album';

/** One album to be filled by a program; made by `memories.album(…)`. Nothing happens before `update`. */
export class AlbumHandle {
  readonly key: string;
  readonly #wish: AlbumWish;
  readonly #loaded: LoadedConfig;
  readonly #verbs: Verbs;

  constructor(wish: AlbumWish, loaded: LoadedConfig, verbs: Verbs) {
    this.key = wish.key ?? keyFrom(wish.name);
    this.#wish = wish;
    this.#loaded = loaded;
    this.#verbs = verbs;
  }

  /**
   * Fills the album, making it if it does not exist yet: an album is never empty, so it comes to be with its first
   * photos. Without conditions: the best of all its owner may use.
   *
   * @throws MemoriesError `configuration` for names that mean nothing, `album-failed` when it could not be written.
   */
  async update(wish: UpdateWish = {}): Promise<Updated> {
    const { limit, choose, commit = true, ...from } = wish;
    const { owner, name, share, refresh } = this.#wish;
    const rule = { owner, name, from, share, refresh, pick: limit, choose };
    const given = Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== undefined)) as RuleInput;
    const one = configFromObject({ database: this.#loaded.config.database, albums: { [this.key]: given } });
    const others = this.#loaded.config.albums.filter(({ key }) => key !== this.key);
    const loaded: LoadedConfig = {
      ...this.#loaded,
      where: one.where,
      config: { ...this.#loaded.config, albums: [...others, ...one.config.albums] },
    };
    const { albums, applied } = await this.#verbs[commit ? 'run' : 'plan'](loaded, { only: [this.key] });
    const album = albums.find(({ key }) => key === this.key);
    if (!album || album.action === 'fail') {
      throw new MemoriesError('album-failed', album?.reason ?? `Nothing came of the album "${name}"`);
    }
    return { ...album, applied };
  }
}
