/** Invents a family from a seed: years of life, the library they leave, and the truth about it. */
import { type Day, dateOf } from '../../../src/core/calendar.ts';
import { type Photo, type PhotoId, SHARED_SPACE, type WallSeconds } from '../../../src/core/photo.ts';
import { World } from '../geography.ts';
import { Agenda } from './agenda.ts';
import { spoilDates } from './bad-dates.ts';
import { ordinaryDay, partiesOf, visitsOf } from './daily.ts';
import { develop, withLookAlikes } from './develop.ts';
import type { Draft } from './draft.ts';
import { junkOf } from './junk.ts';
import { lovedOf } from './loved.ts';
import type { Occasion } from './occasion.ts';
import { daysOutOf, occasionsOf } from './on-the-way.ts';
import { lovedOnesOf, type Someone } from './people.ts';
import { type Profile, profileOf } from './profile.ts';
import { shoot } from './shoot.ts';
import { type TripPlan, tripsOf } from './trips.ts';
import { awayOf } from './true-trips.ts';
import type { Family } from './truth.ts';

const knownOf = ({ household }: Profile): Map<string, Someone> => {
  const { parents, children, grandparents, friends, neighbours } = household;
  const all = [...parents, ...children, ...grandparents.flat(), ...friends, ...neighbours];
  return new Map(all.map((someone) => [someone.name, someone]));
};

/** Everything that happens, and the plans of the trips. */
const lifeOf = (profile: Profile): { readonly occasions: readonly Occasion[]; readonly plans: readonly TripPlan[] } => {
  const agenda = new Agenda();
  const occasions: Occasion[] = [];
  const plans: TripPlan[] = [];
  const { first, last, household, random } = profile;
  for (let year = dateOf(first).year; year <= dateOf(last).year; year++) {
    const chance = random.fork(`year ${year}`);
    const trips = tripsOf(profile, year, agenda, chance.fork('trips'));
    plans.push(...trips);
    for (const plan of trips) occasions.push(...occasionsOf(plan, profile, chance.fork(plan.name)));
    for (const [i, { at, visitsPerYear }] of profile.grandparents.entries())
      occasions.push(
        ...visitsOf(
          profile,
          year,
          { at, perYear: visitsPerYear, name: `grandparents ${i}`, hosts: household.grandparents[i] ?? [] },
          agenda,
          chance.fork(`visits ${i}`),
        ),
      );
    if (profile.cottage)
      occasions.push(
        ...visitsOf(
          profile,
          year,
          { at: profile.cottage, perYear: 8, name: 'cottage', hosts: [] },
          agenda,
          chance.fork('cottage'),
        ),
      );
    occasions.push(...daysOutOf(profile, year, agenda, chance.fork('days out')));
    occasions.push(...partiesOf(profile, year, agenda, chance.fork('parties')));
  }
  const alone = plans.filter(({ isAlone }) => isAlone);
  for (let day = first; day <= last; day = (day + 1) as Day) {
    const isAdaAway = alone.some((plan) => plan.first <= day && day <= plan.first + plan.nights);
    if (agenda.isBusy(day) && !isAdaAway) continue;
    const ordinary = ordinaryDay(profile, day, random.fork(`day ${day}`));
    occasions.push(
      ...ordinary.map((one) =>
        isAdaAway ? { ...one, present: one.present.filter((name) => name !== 'Ada').concat('Ben') } : one,
      ),
    );
  }
  return { occasions: occasions.sort((a, b) => a.from - b.from || (a.name < b.name ? -1 : 1)), plans };
};

/** The family of a seed; the same seed gives the same family. */
export const inventFamily = (seed: string): Family => {
  const profile = profileOf(seed);
  const known = knownOf(profile);
  const world = new World();
  const { occasions, plans } = lifeOf(profile);
  const chance = profile.random;
  let moments = 0;
  const drafts: Draft[] = occasions.flatMap((occasion) => {
    const taken = shoot(occasion, profile, known, moments, chance.fork(occasion.name));
    moments += occasion.moments;
    return taken;
  });
  drafts.sort((a, b) => a.time - b.time || a.moment - b.moment || a.frame - b.frame);
  const loved = lovedOf(drafts);
  const room = { profile, world, known, counts: new Map<string, number>() };
  const developing = chance.fork('develop');
  const developed = drafts.map((draft, i) => ({
    draft,
    photo: develop(draft, (1000 + i) as PhotoId, loved.has(draft), room, developing),
  }));
  const clean: Photo[] = profile.lacks.similar
    ? developed.map(({ photo }) => photo)
    : withLookAlikes(developed, chance.fork('look-alikes'));
  const junk = junkOf(profile, Math.round(clean.length * 0.08), 500_000, chance.fork('junk'));
  // An export can only give itself away where one trip was in several places.
  const several = new Set(plans.filter(({ stays }) => stays.length > 1).map(({ name }) => name));
  const roughTrips = new Map<string, Set<PhotoId>>();
  for (const { draft, photo } of developed) {
    const { trip } = draft.occasion;
    if (!trip || !several.has(trip.name)) continue;
    const photos = roughTrips.get(trip.name) ?? new Set();
    roughTrips.set(trip.name, photos.add(photo.id));
  }
  const { photos: spoilt, impossible } = spoilDates(clean, [...roughTrips.values()], chance.fork('bad dates'));
  const dated = developed.filter(({ photo }) => !impossible.has(photo.id));
  const { grandparents, cottage, work, homes, household } = profile;
  return {
    seed,
    says: profile.says,
    member: profile.member,
    spaces: new Set([SHARED_SPACE, ...profile.cameras.map(({ space }) => space)]),
    me: profile.isMeGiven ? 'Ada' : null,
    photos: [...spoilt, ...junk.map(({ photo }) => photo)],
    places: world.places,
    first: profile.first,
    last: profile.last,
    truth: {
      homes,
      often: [
        { ...work, name: 'work' },
        ...grandparents.map(({ at }, i) => ({ ...at, name: `grandparents ${i}` })),
        ...(cottage ? [{ ...cottage, name: 'cottage' }] : []),
      ],
      ...awayOf(dated, plans, profile),
      occasionOf: new Map(dated.map(({ draft, photo }) => [photo.id, draft.occasion.name])),
      timeOf: new Map(developed.map(({ draft, photo }) => [photo.id, draft.time as WallSeconds])),
      loved: new Set(developed.filter(({ draft }) => loved.has(draft)).map(({ photo }) => photo.id)),
      lovedOnes: lovedOnesOf(household),
      junk: new Set(junk.filter(({ isHidden }) => !isHidden).map(({ photo }) => photo.id)),
      hiddenJunk: new Set(junk.filter(({ isHidden }) => isHidden).map(({ photo }) => photo.id)),
      impossible,
    },
  };
};
