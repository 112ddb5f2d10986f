/** The memories of a member, or of a family, as planned albums. */
import type { KindConfig } from '../../config/config.ts';
import type { Chronicle } from '../../core/chronicle-types.ts';
import { curate } from '../../core/curate.ts';
import type { KindSettings } from '../../core/curate-settings.ts';
import { curators } from '../../core/curators/index.ts';
import type { Memory, Programme, ShownMemory, Waiting } from '../../core/memory.ts';
import { type MemoryScope, memoryKeyOf, readMemoryKey } from '../../core/memory-key.ts';
import { shownOf } from '../../core/past.ts';
import type { Photo } from '../../core/photo.ts';
import { sayReason } from '../../core/reason.ts';
import type { Share } from '../../core/rule.ts';
import { mayStandIn } from '../../core/visibility.ts';
import { pastKeyOf } from '../../journal/entries.ts';
import { isLeftOut } from '../edits.ts';
import { sayGone } from '../gone.ts';
import { type Ground, groundOf } from '../ground.ts';
import type { Member } from '../household.ts';
import { type AlbumPlan, emptyPlan } from '../plan.ts';
import { settle } from '../settle.ts';
import { inviteesOf } from '../sharing.ts';
import type { World } from '../world.ts';
import { readChronicle, type Sources } from './chronicles.ts';
import { namesOfMemories, placeIn } from './names.ts';
import { overPlan } from './over.ts';

export interface MemoryWish {
  readonly owner: Member;
  readonly scope: MemoryScope;
  /** Whose cameras it is made of. */
  readonly of: readonly Member[];
  readonly share: Share;
  readonly kinds: readonly KindConfig[];
  /** Changes the kinds before they are asked: a family's and a member's own must not repeat each other. */
  readonly refine?: (kinds: readonly KindSettings[]) => readonly KindSettings[];
  /** Which albums were asked for on the command line. */
  readonly isWanted: (key: string) => boolean;
}

export interface PlannedMemories {
  readonly albums: readonly AlbumPlan[];
  readonly programme: Programme;
  readonly waiting: readonly Waiting[];
  readonly chronicle: Chronicle;
}

const settingsOf = (kinds: readonly KindConfig[]): KindSettings[] =>
  kinds.flatMap(({ kind, album, atLeast, keep, options }) => {
    const curator = curators.find((one) => one.kind === kind);
    // The table knows each curator's own options; here they are what the configuration read by that very table.
    return curator
      ? [
          {
            curator: curator as unknown as KindSettings['curator'],
            keep,
            options: { album, atLeast, ...options } as KindSettings['options'],
          },
        ]
      : [];
  });

/** Albums of this owner and scope that stand, or that people deleted. */
const groundsOf = async (world: World, { owner, scope, share }: MemoryWish): Promise<Map<string, Ground>> => {
  const { invitees } = inviteesOf(share, world.house, owner.user.id);
  const keys = [...world.known]
    .filter(({ key, owner: of }) => of === owner.user.id && readMemoryKey(key)?.scope === scope)
    .map(({ key }) => key);
  const grounds = new Map<string, Ground>();
  for (const key of keys) grounds.set(key, await groundOf(world, owner, key, invitees));
  return grounds;
};

/** What people took out of any memory of theirs stays out of all of them. */
const takenOut = (world: World, { owner }: MemoryWish, grounds: ReadonlyMap<string, Ground>) =>
  isLeftOut([
    ...[...grounds.values()].flatMap(({ leftOut }) => leftOut),
    ...[...world.leftOut].flatMap(([key, leftOut]) =>
      key.endsWith(`@${owner.user.id}`) && readMemoryKey(key.slice(0, key.lastIndexOf('@'))) ? leftOut : [],
    ),
  ]);

/** A cover people chose holds for the memory it was chosen in, and its photo stays. */
const withChosenCover = (ground: Ground, memory: Memory): { ground: Ground; photos: Memory['photos'] } => {
  const { chosenCover } = ground.edits;
  if (chosenCover === null) return { ground, photos: memory.photos };
  const isOther = ground.standing?.memory?.identity !== memory.proposal.identity;
  if (isOther && !memory.photos.some(({ photo }) => photo.id === chosenCover)) {
    const byHand = ground.byHand && { ...ground.byHand, cover: null };
    return { ground: { ...ground, byHand, edits: { ...ground.edits, chosenCover: null } }, photos: memory.photos };
  }
  const cover = memory.proposal.photos.find(({ id }) => id === chosenCover);
  if (!cover || memory.photos.some(({ photo }) => photo === cover)) return { ground, photos: memory.photos };
  const photos = [...memory.photos, { photo: cover, why: [{ kind: 'kept' as const }] }];
  return { ground, photos: photos.toSorted((a, b) => a.photo.taken - b.photo.taken || a.photo.id - b.photo.id) };
};

/** Photos left out, with their reasons; the one somebody asks about is among them if it might have been chosen. */
const leftOf = ({ photo: asked }: World, { left, photos, proposal }: Memory): AlbumPlan['left'] => {
  const told = left.map(({ photo, because }) => ({ id: photo.id, because: sayReason(because) }));
  const isTold = [...left, ...photos].some(({ photo }) => photo.id === asked);
  const more = isTold ? undefined : proposal.photos.find(({ id }) => id === asked);
  return more ? [...told, { id: more.id, because: sayReason({ kind: 'no-room', how: 'best' }) }] : told;
};

/** Plans all memories of one wish. */
export const planMemories = async (world: World, sources: Sources, wish: MemoryWish): Promise<PlannedMemories> => {
  const { house, loaded } = world;
  const { owner, scope } = wish;
  const { invitees } = inviteesOf(wish.share, house, owner.user.id);
  const grounds = await groundsOf(world, wish);
  const chronicle = await readChronicle(world, sources, owner, wish.of, invitees);

  const keyFor = (kind: string, identity: string | null) => memoryKeyOf({ kind, identity, scope });
  const isKept = (kind: string) => wish.kinds.find((one) => one.kind === kind)?.album === 'each';
  const keyOfMemory = (kind: string, identity: string) => keyFor(kind, isKept(kind) ? identity : null);
  const isOut = takenOut(world, wish, grounds);
  const mayUse = (kind: string, identity: string, photo: Photo): boolean => {
    const ground = grounds.get(keyOfMemory(kind, identity));
    // What people put in by hand is theirs, and stands there already.
    return !ground || (!ground.putIn.includes(photo.id) && mayStandIn(photo, owner.view, ground.views));
  };
  // A standing album that people deleted takes its kind with it: a place in the day would be lost on it.
  const isAsleep = ({ curator, options }: KindSettings) =>
    options.album === 'one' && grounds.get(keyFor(curator.kind, null))?.deleted === true;
  const asked = settingsOf(wish.kinds);
  const wanted = asked.filter((settings) => !isAsleep(settings));
  const programme = curate(
    chronicle,
    { kinds: wish.refine?.(wanted) ?? wanted, atMost: loaded.config.memories?.atMost ?? 0, leftOut: isOut, mayUse },
    world.past.get(pastKeyOf(owner.user.id, scope)) ?? [],
  );

  const memories = [...programme.today, ...programme.kept];
  const language = owner.config?.language ?? loaded.config.language;
  const names = namesOfMemories(memories, language, chronicle.places);
  const albums: AlbumPlan[] = [];
  for (const memory of memories) {
    const { kind, identity } = memory.proposal;
    const key = keyFor(kind, memory.until === null ? identity : null);
    if (!wish.isWanted(key)) continue;
    const found = grounds.get(key) ?? (await groundOf(world, owner, key, invitees));
    const name = names.get(memory) ?? kind;
    if (found.deleted) {
      albums.push({ ...blankOf(wish, key, kind, name), reason: sayGone(world, key, owner.user.id) });
      continue;
    }
    const { ground, photos } = withChosenCover(found, memory);
    const shown: ShownMemory = { ...shownOf(memory), photos: photos.map(({ photo }) => photo.id) };
    albums.push(
      settle(world, ground, {
        kind,
        name,
        photos: photos.map(({ photo, why }) => ({ photo, why: why.map(sayReason) })),
        cover: memory.cover,
        period: null,
        notes: [],
        called: 'we would call it',
        place: placeIn(
          photos.map(({ photo }) => photo),
          language,
          chronicle.places,
        ),
        memory: shown,
        cureForTwin: () => 'rename that one, and this memory gets an album of its own',
        more: {
          story: [...memory.proposal.story, memory.because].filter((line) => line !== ''),
          left: leftOf(world, memory),
        },
      }),
    );
  }
  const over = programme.over.flatMap((shown) => {
    const key = keyFor(shown.kind, shown.until === null ? shown.identity : null);
    const plan = wish.isWanted(key) ? overPlan(world, grounds.get(key), shown) : null;
    return plan ? [plan] : [];
  });
  const asleep = asked.filter(isAsleep).map(({ curator: { kind } }): Waiting => {
    return { kind, what: 'its album', because: sayGone(world, keyFor(kind, null), owner.user.id, kind) };
  });
  return { albums: [...over, ...albums], programme, waiting: [...asleep, ...programme.waiting], chronicle };
};

const blankOf = ({ owner }: MemoryWish, key: string, kind: string, name: string): AlbumPlan =>
  emptyPlan({ key, kind, owner: owner.user.id, user: owner.user.name, name, action: 'skip' });
