/** Capture times that can be right. */
import type { Photo, UserId, WallSeconds } from './photo.ts';
import { byTime } from './shots.ts';

export const mendTimes = (
  photos: readonly Photo[],
  _now: WallSeconds,
  _mainSpaces?: ReadonlySet<UserId>,
): { readonly dated: readonly Photo[]; readonly undated: readonly Photo[] } => ({
  dated: photos.toSorted(byTime),
  undated: [],
});
