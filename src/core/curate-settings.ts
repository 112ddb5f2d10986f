/** What `curate` is told beside the chronicle and the past. */
import type { Curator, OptionSpecs, OptionsOf } from './curator.ts';
import type { Photo } from './photo.ts';

/** A kind that is on, with what was said of it. */
export interface KindSettings {
  readonly curator: Curator<string, OptionSpecs, unknown>;
  readonly options: OptionsOf<OptionSpecs>;
  /** Most albums of it that stand at a time, with `album: each`. */
  readonly keep: number;
}

export interface CurateSettings {
  /** In the order they have a claim on photos. */
  readonly kinds: readonly KindSettings[];
  /** Most memories in standing albums at a time. */
  readonly atMost: number;
  /** Photos that are in no memory: hidden, left out for good. */
  readonly leftOut?: (photo: Photo) => boolean;
  /** Whether this memory may use that photo: people may have taken it out of its album. */
  readonly mayUse?: (kind: string, identity: string, photo: Photo) => boolean;
}
