/** What stands between a plan and the first write, beside the checks of the library itself: room, and the layout. */
import { checkCalibration } from './calibrate.ts';
import { MemoriesError } from './errors.ts';
import type { Check, Layout, PhotoLibrary } from './library.ts';
import { refuseContradictions } from './state/calibration.ts';
import { stateFolder } from './state/folder.ts';
import { acceptedLayout, keepLayout, refuseChangedLayout } from './state/layout.ts';
import { layoutChanges } from './state/layout-changes.ts';
import { checkRoom, type FreeSpace, freeSpace } from './state/room.ts';

export interface Guarded {
  readonly library: PhotoLibrary;
  readonly folder: string;
  /** Left out: the file systems are asked. */
  readonly free?: FreeSpace | undefined;
}

const roomFor = async ({ library, folder, free = freeSpace }: Guarded): Promise<Check> =>
  checkRoom(folder, await library.dataFolder(), free);

/**
 * Lets nobody write where an album made by hand contradicted what we would write, where there is no room left, or
 * where the layout is another one than was accepted.
 *
 * @returns the layout as it is.
 * @throws MemoriesError `refused`.
 */
export const passGate = async (guarded: Guarded): Promise<Layout> => {
  refuseContradictions(guarded.folder);
  const room = await roomFor(guarded);
  if (room.verdict === 'refused')
    throw new MemoriesError('refused', `${room.title}: ${room.found}`, { hint: room.cure ?? undefined });
  const layout = await guarded.library.layout();
  refuseChangedLayout(guarded.folder, layout);
  return layout;
};

/** Why `run` would refuse now, for a plan that only says so; null when it would not. */
export const whyRefused = (guarded: Guarded): Promise<string | null> =>
  passGate(guarded).then(
    () => null,
    (error: unknown) => {
      if (error instanceof MemoriesError && error.code === 'refused')
        return `run will refuse. ${error.message}. ${error.hint ?? ''}`.trim();
      throw error;
    },
  );

const ACCEPT = 'Was Synology Photos updated? Read all of this list; then go on with: memories doctor --accept';

/** How the layout stands to the one that was accepted. */
const checkAccepted = (folder: string, layout: Layout): Check => {
  const title = { id: 'accepted-layout', title: 'Layout accepted' };
  try {
    const before = acceptedLayout(folder);
    if (before === null)
      return { ...title, verdict: 'fine', found: 'none yet; the first run keeps the one of today', cure: null };
    const changes = layoutChanges(before.layout, layout);
    const day = before.accepted.slice(0, 10);
    if (changes.length === 0) return { ...title, verdict: 'fine', found: `unchanged since ${day}`, cure: null };
    return { ...title, verdict: 'refused', found: `changed since ${day}: ${changes.join('. ')}`, cure: ACCEPT };
  } catch (error) {
    if (!(error instanceof MemoriesError)) throw error;
    return { ...title, verdict: 'refused', found: error.message, cure: error.hint ?? null };
  }
};

/** Everything `doctor` looks at in library and state folder: the library's own checks, room, and the layout. */
export const examineAll = async (guarded: Guarded): Promise<readonly Check[]> => {
  const checks = [...(await guarded.library.examine())];
  const readable = !checks.some(({ id, verdict }) => verdict === 'refused' && READING.includes(id));
  checks.push(await roomFor(guarded), ...checkCalibration(guarded.folder));
  if (readable) checks.push(checkAccepted(guarded.folder, await guarded.library.layout()));
  return checks;
};

/** Checks without which there is no layout to look at. */
const READING = ['server', 'database', 'layout', 'read-rights'];

export interface AcceptedNow {
  /** What had changed; empty: nothing, or there was no layout to compare with. */
  readonly changes: readonly string[];
  /** Whether a layout was kept now. */
  readonly kept: boolean;
}

/**
 * Keeps the layout as it is now, and says what had changed since the last one; without one, the first is kept.
 *
 * @param at ISO 8601.
 * @throws MemoriesError when any check of the library refuses: accepting a layout mends nothing else. `refused` for a
 * damaged or newer file: what it holds is not for us to write over.
 */
export const acceptLayout = (guarded: Guarded, at: string): Promise<AcceptedNow> =>
  guarded.library.underLock(async () => {
    const { library, folder } = guarded;
    const before = acceptedLayout(folder);
    const layout = await library.layout();
    const changes = before === null ? [] : layoutChanges(before.layout, layout);
    const kept = before === null || changes.length > 0;
    if (kept) keepLayout(stateFolder(folder), layout, at);
    return { changes, kept };
  });
