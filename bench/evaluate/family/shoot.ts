/**
 * Takes the pictures of an occasion: moments in unequal steps, some of them bursts or several tries, walking about,
 * by the cameras that are there. What makes a picture loved is decided here and hidden from the library: how it came
 * out, whom it shows, what was new, what kind of day it was, and the owner's whim.
 */
import { away } from '../geography.ts';
import type { Random } from '../random.ts';
import { type Camera, worksOn } from './cameras.ts';
import type { Draft } from './draft.ts';
import { type Occasion, SETTINGS } from './occasion.ts';
import type { Someone } from './people.ts';
import type { Profile } from './profile.ts';

/** Offsets in seconds, the steps between them heavy-tailed, the whole as long as the occasion. */
const steps = (count: number, seconds: number, random: Random): number[] => {
  const weights = Array.from({ length: count }, () => Math.exp(1.1 * random.normal()));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let at = 0;
  return weights.map((weight) => {
    at += (weight / total) * seconds;
    return Math.round(at);
  });
};

/** Seconds between the frames of a moment: one picture, a burst, or several tries. */
const framesOf = (isLively: boolean, content: number, random: Random): number[] => {
  // A good view is taken once, with care; children are taken many times.
  const single = (isLively ? 0.55 : 0.68) + 0.08 * content;
  if (random.chance(single)) return [0];
  const isBurst = random.chance(isLively ? 0.6 : 0.4);
  let at = 0;
  return Array.from({ length: random.heavy(isBurst ? 3 : 2, 0.5) + (isBurst ? 0 : 1) }, (_, i) => {
    if (i > 0) at += isBurst ? random.int(1, 5) : random.int(8, 50);
    return at;
  });
};

const camerasAt = ({ cameras }: Profile, { day, present }: Occasion): Camera[] => {
  const working = cameras.filter(worksOn(day));
  const there = working.filter(({ of }) => present.includes(of));
  if (there.length > 0) return there;
  return working.filter(({ of }) => of === 'Ben');
};

/** How likely each camera is in hand: phones always, the camera without GPS on trips and at parties. */
const weightOf = ({ gps, of }: Camera, { trip, setting }: Occasion): number => {
  if (gps === 0) return trip ? 0.35 : setting === 'party' || setting === 'wedding' ? 0.4 : 0.04;
  return of === 'Ada' ? 1 : of === 'Ben' ? 0.7 : 0.4;
};

/** The pictures of an occasion, none if no camera is there. `firstMoment` is the number of its first moment. */
export const shoot = (
  occasion: Occasion,
  profile: Profile,
  known: ReadonlyMap<string, Someone>,
  firstMoment: number,
  random: Random,
): Draft[] => {
  const setting = SETTINGS[occasion.setting];
  const cameras = camerasAt(profile, occasion);
  if (cameras.length === 0) return [];
  const isLively = setting.people >= 0.6;
  const bearing = random.between(0, 360);
  const offsets = steps(occasion.moments, occasion.minutes * 60, random);
  const onTheWay = occasion.setting === 'way';
  return offsets.flatMap((offset, i) => {
    const camera = random.weighted(cameras, (one) => weightOf(one, occasion));
    const there = occasion.present.filter((name) => name !== camera.of || random.chance(0.12));
    const hasPeople = there.length > 0 && random.chance(setting.people);
    const wanted = hasPeople ? Math.min(there.length, random.heavy(1.3, 0.6)) : 0;
    const subjects = [random.pick(setting.subjects), ...(random.chance(0.4) ? [random.pick(setting.subjects)] : [])];
    const shows = [...there]
      .map((name) => ({ name, at: random.next() }))
      .sort((a, b) => a.at - b.at)
      .slice(0, wanted)
      .map(({ name }) => ({
        name,
        height: Math.min(0.6, (0.22 / Math.sqrt(wanted)) * Math.exp(0.6 * random.normal())),
        dear: known.get(name)?.dear ?? 0.1,
      }));
    const content = random.normal();
    // Near, dear faces move; the third one adds little, a stranger nothing.
    const warmth = 1 - Math.exp(-shows.reduce((sum, { dear, height }) => sum + dear * Math.min(1, height / 0.15), 0));
    const walked = (offset / Math.max(1, occasion.minutes * 60)) * setting.roamKm;
    const at = away(occasion.at, walked + 0.01 * Math.abs(random.normal()), bearing + 20 * random.normal());
    const isVideo = random.chance(0.07);
    const gaps = isVideo ? [0] : framesOf(isLively && hasPeople, content, random);
    const strangers = random.chance(0.4) ? random.int(0, setting.crowd) : 0;
    const isPortrait = random.chance(0.3);
    const mood = 0.8 * content + 0.9 * warmth + 0.6 * occasion.spark + 0.5 * occasion.novelty + 0.7 * random.normal();
    return gaps.map((gap, frame) => {
      const own = random.normal();
      return {
        occasion,
        camera,
        time: occasion.from + offset + gap,
        at,
        isVideo,
        isPortrait,
        // Somebody looks away now and then.
        shows: gaps.length > 1 ? shows.filter(() => random.chance(0.93)) : shows,
        strangers,
        subjects,
        moment: firstMoment + i,
        frame,
        frames: gaps.length,
        content: (content + 0.5 * own) / Math.sqrt(1.25),
        appeal: mood + 0.4 * own - (onTheWay ? 0.6 : 0) - 0.05 * Math.min(10, gaps.length),
      };
    });
  });
};
