/** By which key an album of photo-syn is ours from now on: that of the rule that asks for it, or one of its own. */
import type { LoadedConfig } from '../../config/config.ts';
import { curators } from '../../core/curators/index.ts';
import type { UserId } from '../../core/photo.ts';
import { fold, same } from '../../core/text.ts';
import { keyOf } from '../../journal/entries.ts';
import type { LibraryReader } from '../../library.ts';
import type { Household } from '../household.ts';
import type { Moment } from '../moment.ts';
import { fillName } from '../naming.ts';
import type { Request } from '../requests.ts';
import type { LeftByPhotoSyn } from './standing.ts';

/** A rule's album of one member, and what it would be called today. */
export interface NamedRequest extends Request {
  readonly name: string;
}

/** What every rule would call its albums, without photos: a place leaves nothing behind. */
export const namedRequests = (
  reader: LibraryReader,
  loaded: LoadedConfig,
  house: Household,
  { today }: Moment,
  requests: readonly Request[],
): Promise<NamedRequest[]> =>
  Promise.all(
    requests.map(async (request) => {
      const language = request.owner.config?.language ?? loaded.config.language;
      const known = { language, owner: request.owner, house, today, photos: [], reader };
      return { ...request, name: await fillName(request.rule.name, known) };
    }),
  );

/** photo-syn could write no apostrophe, so its people wrote something like one: "Sedona aujourd`hui". */
const alike = (a: string, b: string): boolean =>
  same(a.replace(/[`´‘’ʼ]/g, "'").trim(), b.replace(/[`´‘’ʼ]/g, "'").trim());

/** Rules that ask for this album, those of its present name first. */
export const rulesFor = (requests: readonly NamedRequest[], { entry, present }: LeftByPhotoSyn): NamedRequest[] => {
  const theirs = requests.filter(({ owner }) => owner.user.id === present.owner);
  const named = (text: string) => theirs.filter(({ name }) => alike(name, text));
  return [...new Set([...named(present.name), ...named(entry.name)])];
};

/** `Sedona et Moi`: `sedona-et-moi`. */
const slugOf = (name: string): string =>
  fold(name)
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-+|-+$/g, '') || 'album';

/**
 * Gives keys to albums no rule asks for. Albums of several members that are called the same and shared alike get one
 * key, as one rule would make them.
 */
export class OwnKeys {
  readonly #given = new Map<string, string>();
  readonly #taken: Set<string>;
  readonly #isOurs: (key: string) => boolean;

  /** @param isOurs whether the journal knows an album by a key such as `souvenirs@1`. */
  constructor({ config }: LoadedConfig, isOurs: (key: string) => boolean) {
    const kinds = [...curators.map(({ kind }) => kind), ...(config.memories?.kinds ?? []).map(({ kind }) => kind)];
    this.#taken = new Set([...config.albums.map(({ key }) => key), ...kinds]);
    this.#isOurs = isOurs;
  }

  /** @param alike what several members' albums must have in common to be albums of one rule. */
  give(name: string, owner: UserId, like: string): string {
    const slug = slugOf(name);
    for (let number = 1; ; number += 1) {
      const key = number === 1 ? slug : `${slug}-${number}`;
      const mine = keyOf({ key, owner });
      if (this.#taken.has(key) || this.#isOurs(mine) || this.#given.has(mine)) continue;
      const same = this.#given.get(key);
      if (same !== undefined && same !== `${name}\n${like}`) continue;
      this.#given.set(key, `${name}\n${like}`);
      this.#given.set(mine, '');
      return key;
    }
  }
}
