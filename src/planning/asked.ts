/** Whether the configuration still asks for an album made here, and with whom it is to be shared. */
import { type MemoryKey, readMemoryKey } from '../core/memory-key.ts';
import type { UserId } from '../core/photo.ts';
import type { Share } from '../core/rule.ts';
import { keyOf } from '../journal/entries.ts';
import type { World } from './world.ts';

const shareOfMemory = ({ loaded, memories }: World, { kind, scope }: MemoryKey, owner: UserId): Share | null => {
  const { members = [], family = null } = memories ?? {};
  if (scope === 'family') {
    return family?.owner.user.id === owner && family.kinds.some((one) => one.kind === kind) ? family.share : null;
  }
  const isAsked = loaded.config.memories?.kinds.some((one) => one.kind === kind) ?? false;
  return isAsked && members.some(({ user }) => user.id === owner) ? (loaded.config.memories?.share ?? null) : null;
};

/** The share asked for; null when nobody asks for the album any more. */
export const shareAsked = (
  world: World,
  { key, owner }: { readonly key: string; readonly owner: UserId },
): Share | null => {
  const memory = readMemoryKey(key);
  return memory
    ? shareOfMemory(world, memory, owner)
    : (world.requested.get(keyOf({ key, owner }))?.rule.share ?? null);
};

/** Whether the configuration asks for an album made here, wanted now or not. */
export const asksFor = (world: World, album: { readonly key: string; readonly owner: UserId }): boolean =>
  shareAsked(world, album) !== null;
