/** What planning an album needs to know about the world. */
import type { LoadedConfig } from '../config/config.ts';
import type { Past } from '../core/memory.ts';
import type { UserId } from '../core/photo.ts';
import type { AlbumIdentity, LeftOut, MadeAlbum } from '../journal/entries.ts';
import type { LibraryReader } from '../library.ts';
import type { Hiding } from './hiding.ts';
import type { Household } from './household.ts';
import type { WithMemories } from './memories/members.ts';
import type { Moment } from './moment.ts';
import type { Request } from './requests.ts';
import type { Standing } from './standing.ts';

export interface World {
  readonly reader: LibraryReader;
  readonly loaded: LoadedConfig;
  readonly house: Household;
  readonly hiding: Hiding;
  readonly moment: Moment;
  readonly standing: ReadonlyMap<string, Standing>;
  /** Albums that went with a database put back from a backup older than they are. */
  readonly lost: readonly MadeAlbum[];
  /** Who has an album now that was given to another member, by key (`souvenirs@1`). */
  readonly given: ReadonlyMap<string, UserId>;
  /** Keys (`souvenirs@1`) of albums people deleted. */
  readonly deleted: ReadonlySet<string>;
  /** What people had taken out of albums we took away since (`souvenirs@1`): it stays out of the next one too. */
  readonly leftOut: ReadonlyMap<string, readonly LeftOut[]>;
  /** Every album the configuration asks for, wanted now or not, by key (`souvenirs@1`). */
  readonly requested: ReadonlyMap<string, Request>;
  /** Every album of the journal, those people deleted too. */
  readonly known: readonly (AlbumIdentity & Pick<MadeAlbum, 'byKeeper'>)[];
  /** What members were shown before, by `pastKeyOf`. */
  readonly past: ReadonlyMap<string, Past>;
  /** Who gets memories; null: nobody. */
  readonly memories: WithMemories | null;
  /** A photo somebody asks about; null = none. */
  readonly photo: number | null;
  /** Name of the refresh period (`daily`, a cron line) it is: the seed of everything a rule draws. */
  readonly periodOf: (refresh: string) => string;
}
