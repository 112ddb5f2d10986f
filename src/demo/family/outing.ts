/** What a table of this folder says about some hours of the family's life, before anybody pressed a shutter. */
import type { Day } from '../../core/calendar.ts';
import type { Photographer } from './cameras.ts';
import type { HumanKey } from './people.ts';
import type { PlaceKey } from './places.ts';
import type { SceneKey } from './scenes.ts';

export interface Outing {
  readonly day: Day;
  /** Local hours of the first and last photo; beyond 24 it is past midnight. */
  readonly hours: readonly [from: number, to: number];
  readonly place: PlaceKey;
  /** Kilometres around the place they stray. */
  readonly around: number;
  readonly scenes: readonly SceneKey[];
  readonly who: readonly HumanKey[];
  /** Who takes the pictures; twice = twice as many. */
  readonly by: readonly Photographer[];
  /** How often a shutter is pressed in all; a burst counts once. */
  readonly shots: number;
  /** Name of the folder the reflex's pictures are put into. */
  readonly title: string;
  /** Folder of the shared space where the family gathered the pictures of this outing. */
  readonly shared?: string;
}
