/**
 * A family's world as the oracle sees it: the library on paper and the configuration as it is written, nothing looked
 * up, nothing decided. Changes make a new world, so that what held before can be compared with what holds after.
 */
import type { Draft, DraftAlbum, DraftPhoto } from '../../src/demo/draft.ts';

export interface HideList {
  readonly people?: readonly string[];
  /** `2023-05-02..2023-05-04`. */
  readonly dates?: readonly string[];
  readonly places?: readonly string[];
  readonly folders?: readonly string[];
  readonly albums?: readonly (string | number)[];
}

export type Loans = Readonly<Record<string, 'everything' | { readonly albums: readonly (string | number)[] }>>;

export interface MemberSettings {
  readonly 'lends-to'?: Loans;
  readonly 'shared-space'?: boolean | readonly `/${string}`[];
  readonly hide?: HideList;
}

export type Permission = 'view' | 'download' | 'upload';

export interface RuleSettings {
  readonly name: string;
  readonly owner?: string;
  readonly for?: 'everyone';
  readonly from?: Readonly<Record<string, unknown>>;
  readonly pick?: number | `${number}..${number}` | 'all';
  readonly choose?: 'best' | 'random' | 'newest' | 'oldest';
  readonly share?: 'nobody' | 'everyone' | Readonly<Record<string, Permission>>;
  readonly refresh?: string;
}

/** The part of `memories.yml` these tests play with. */
export interface Settings {
  readonly users?: Readonly<Record<string, MemberSettings>>;
  readonly hide?: HideList;
  readonly albums: Readonly<Record<string, RuleSettings>>;
  readonly memories?: {
    readonly share: NonNullable<RuleSettings['share']>;
    readonly kinds: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly family?: { readonly owner: string; readonly of: readonly string[]; readonly kinds: readonly string[] };
  };
}

export interface World extends Draft {
  readonly settings: Settings;
}

export const worldOf = ({ users, people, photos, albums }: Draft, settings: Settings): World => ({
  users,
  people,
  photos,
  albums,
  settings,
});

export const photoIn = (world: World, id: number): DraftPhoto | undefined =>
  world.photos.find((photo) => photo.id === id);

/** The same world with one album of the family's own seen anew; null takes it away. */
export const withAlbum = (world: World, id: number, change: (album: DraftAlbum) => DraftAlbum | null): World => ({
  ...world,
  albums: world.albums.flatMap((album) => (album.id === id ? (change(album) ?? []) : [album])),
});

export const withSettings = (world: World, settings: Partial<Settings>): World => ({
  ...world,
  settings: { ...world.settings, ...settings },
});

/** The same world with other words about one member. */
export const withMember = (world: World, name: string, change: (member: MemberSettings) => MemberSettings): World =>
  withSettings(world, { users: { ...world.settings.users, [name]: change(world.settings.users?.[name] ?? {}) } });
