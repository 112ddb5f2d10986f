/** What taking over the albums of photo-syn would do; the same value is shown first and done then. */
import type { LoadedConfig } from '../../config/config.ts';
import type { AlbumId } from '../../core/photo.ts';
import { list } from '../../core/text.ts';
import { type JournalState, keyOf } from '../../journal/entries.ts';
import type { LibraryReader, PresentAlbum } from '../../library.ts';
import { hiding } from '../hiding.ts';
import { type Household, household } from '../household.ts';
import { configurationError } from '../make-plan.ts';
import type { Moment } from '../moment.ts';
import { type AlbumPlan, emptyPlan, type Plan } from '../plan.ts';
import { requestsOf } from '../requests.ts';
import { standingAlbums } from '../standing.ts';
import { namedRequests, OwnKeys, rulesFor } from './keys.ts';
import { sortPhotos } from './leaks.ts';
import { linesFor } from './lines.ts';
import { type LeftByPhotoSyn, type PhotoSynHere, photoSynHere } from './standing.ts';
import { type MendRows, takeOver } from './take-over.ts';

export interface Adoption extends Plan {
  /** Whether photo-syn has its table here. */
  readonly isHere: boolean;
  /** How many of its albums were taken over before. */
  readonly adopted: number;
  /** For memories.yml, to keep those refreshed that no rule asks for; null: each has one. */
  readonly lines: string | null;
}

export interface AdoptionWish {
  readonly moment: Moment;
  /** Real time, Unix seconds. */
  readonly now: number;
  readonly mend: MendRows;
  /** One album alone, for this rule whatever their names; left out: all, each for the rule of its name. */
  readonly only?: { readonly album: AlbumId; readonly key: string } | undefined;
}

const NOTHING: Omit<Adoption, 'isHere'> = {
  albums: [],
  waiting: [],
  notes: [],
  periods: [],
  gone: [],
  warnings: [],
  adopted: 0,
  lines: null,
};

const TWO_DAYS = 2 * 86_400;

/** Its task would empty the albums and fill them anew, leaks and all. */
const stillAtWork = (albums: readonly LeftByPhotoSyn[], now: number): string[] => {
  const lately = albums.filter(({ entry }) => entry.changed !== null && now - entry.changed < TWO_DAYS);
  if (lately.length === 0) return [];
  const names = [...new Set(lately.map(({ present }) => `"${present.name}"`))];
  return [
    `photo-syn filled ${list(names)} within the last two days. Switch its task off first (Control Panel, Task Scheduler): as long as it runs, it empties its albums and fills them anew, with photos of everybody.`,
  ];
};

const forgotten = ({ stale }: PhotoSynHere): string[] =>
  stale.length === 0
    ? []
    : [
        `photo-syn also remembers ${stale.length === 1 ? 'the number' : 'the numbers'} ${list(stale.map(String))}, but what it made under ${stale.length === 1 ? 'it' : 'them'} is gone. Nothing is done about that.`,
      ];

/** A right that a group gives is in no table we know, so photos of the shared space may go out by mistake. */
const groupRights = (albums: readonly AlbumPlan[], house: Household): string[] => {
  const users = new Set(
    albums.flatMap(({ left, owner }) =>
      left.some(({ because }) => because.includes('no right that the database knows')) ? [house.nameOf(owner)] : [],
    ),
  );
  const [one] = users;
  if (one === undefined) return [];
  return [
    `Rights given to a group are not in the database. If ${list([...users])} may use the shared space, say so first: users: { ${one}: { shared-space: yes } }`,
  ];
};

/** The order of keys in which one rule would share albums of several owners alike. */
const likeness = ({ owner, share }: PresentAlbum): string => {
  const members = share?.members ?? [];
  if (members.length === 0) return '';
  const all = [...members.map(({ user, permission }) => [user, permission] as const), [owner, 1] as const];
  return JSON.stringify(all.sort(([a], [b]) => a - b));
};

/**
 * Plans the taking over of everything photo-syn left.
 *
 * @throws MemoriesError `configuration` for wrong names in the configuration: what they hide would not be hidden;
 * `no-rights` when photo-syn's table is not for us to read.
 */
export const planAdoption = async (
  reader: LibraryReader,
  loaded: LoadedConfig,
  journal: JournalState,
  { moment, now, mend, only }: AdoptionWish,
): Promise<Adoption> => {
  const here = await photoSynHere(reader, journal);
  if (here === null) return { ...NOTHING, isHere: false };
  const standing = await standingAlbums(reader, journal, new Set());
  const ours = [...standing.values()].flatMap(({ present }) => (present ? [present.id] : []));
  // What photo-syn shows to somebody is no permission: its albums would justify themselves.
  const house = await household(reader, loaded, new Set([...ours, ...here.albums.map(({ present }) => present.id)]));
  const hidden = await hiding(reader, house, loaded);
  const { requests, problems } = requestsOf(loaded, house, {});
  const wrong = [...house.problems, ...house.unguarded, ...hidden.problems, ...problems];
  if (wrong.length > 0) throw configurationError(loaded, wrong);

  const named = await namedRequests(reader, loaded, house, moment, requests);
  const ids = [...new Set(here.albums.flatMap(({ present }) => present.members.map(({ photo }) => photo)))];
  const photos = new Map((await reader.photos(ids)).map((photo) => [photo.id, photo]));
  const counted = new Map(house.albums.map((album) => [album.id, album.photos]));
  const keys = new OwnKeys(loaded, (key) => journal.albums.has(key));
  const filled = new Map([...standing].flatMap(([key, { present }]) => (present ? [[key, present] as const] : [])));

  const one = async (left: LeftByPhotoSyn): Promise<AlbumPlan> => {
    const { present } = left;
    const owner = house.members.get(present.owner)?.user;
    const skip = (reason: string, key = ''): AlbumPlan =>
      emptyPlan({
        key,
        owner: present.owner,
        user: house.nameOf(present.owner),
        album: present.id,
        name: present.name,
        action: 'skip',
        reason,
      });
    if (!owner) return skip('its owner has no account any more');
    if (!owner.enabled) return skip(`the account of ${owner.name} is switched off`);
    if (present.members.length === 0) return skip('it is empty; delete it in Synology Photos if nobody misses it');
    const rules = only
      ? named.filter(({ rule, owner: { user } }) => rule.key === only.key && user.id === owner.id)
      : rulesFor(named, left);
    const request = rules.find(({ rule }) => !filled.has(keyOf({ key: rule.key, owner: owner.id }))) ?? null;
    const [full] = rules;
    if (full && !request) {
      const has = filled.get(keyOf({ key: full.rule.key, owner: owner.id }));
      return skip(
        `the rule ${full.rule.key} already has the album "${has?.name}" (number ${has?.id}); rename or delete one of them in Synology Photos`,
        full.rule.key,
      );
    }
    const key = request?.rule.key ?? keys.give(left.entry.name || present.name, owner.id, likeness(present));
    const sorted = await sortPhotos(house, hidden, present, photos);
    const plan = takeOver({
      ...{ house, left, key, request, sorted, mend },
      dayStartsAt: moment.dayStartsAt,
      counted: counted.get(present.id) ?? null,
    });
    if (plan.restoring) filled.set(keyOf({ key, owner: owner.id }), present);
    return plan;
  };
  const albums: AlbumPlan[] = [];
  const wanted = here.albums.filter(({ present: { id } }) => only === undefined || id === only.album);
  for (const left of wanted) albums.push(await one(left));
  const rules = new Set(loaded.config.albums.map(({ key }) => key));
  return {
    ...NOTHING,
    albums,
    warnings: [...stillAtWork(wanted, now), ...groupRights(albums, house), ...(only ? [] : forgotten(here))],
    isHere: true,
    adopted: here.adopted,
    lines: linesFor(albums, (key) => rules.has(key)),
  };
};

/** Whether doing it would change anything, be it only what we remember. */
export const adoptsSomething = ({ albums }: Plan): boolean => albums.some(({ action }) => action !== 'skip');
