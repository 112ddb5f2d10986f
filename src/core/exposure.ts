/** What shutter and sensitivity say of a picture nobody here looks at: whether it may be shaken, noisy, or black. */
import type { Photo } from './photo.ts';

/** Seconds a steady hand holds still, at the usual angle of a phone; half of it for people, who move too. */
const STEADY = { things: 1 / 30, faces: 1 / 60 } as const;
/** Sensitivities up to which noise is not seen, with a phone's small sensor and with a camera's. */
const CLEAN = { phone: 1600, camera: 3200 } as const;
/** Doublings beyond these at which a picture is lost. Choices of ours. */
const LOST = { shaken: 4, noisy: 3 } as const;

const PHONE =
  /iphone|ipad|pixel|nexus|galaxy|\bsm-|huawei|honor|xiaomi|redmi|poco|oneplus|oppo|vivo|realme|nokia|xperia|moto|htc|\blg-|fairphone/i;

/** How far a value is beyond its limit, of the doublings it may be; 0 to 1. */
const beyond = (value: number | null, limit: number, doublings: number): number =>
  value !== null && value > limit ? Math.min(1, Math.log2(value / limit) / doublings) : 0;

/** How likely it is sharp and clean, 0 to 1; null for videos and where the library does not say. */
export const exposureOf = ({ media, iso, exposure, faces, people, camera }: Photo): number | null => {
  if (media !== 'photo' || (iso === null && exposure === null)) return null;
  const withFaces = (faces ?? 0) > 0 || people.length > 0;
  const shaken = beyond(exposure, withFaces ? STEADY.faces : STEADY.things, LOST.shaken);
  const noisy = beyond(iso, PHONE.test(camera) ? CLEAN.phone : CLEAN.camera, LOST.noisy);
  return (1 - shaken) * (1 - noisy);
};

/** Light value below which there is little to see: a candle-lit room has about 4, a street at night 2 more. At f/2. */
const DARK = 2;

/** Whether so much sensitivity and so long a shutter were needed that there was hardly any light. */
export const isVeryDark = ({ media, iso, exposure }: Photo): boolean =>
  media === 'photo' && iso !== null && exposure !== null && iso > 0 && exposure > 0
    ? Math.log2(2 ** 2 / exposure) - Math.log2(iso / 100) < DARK
    : false;
