import { type Day, dateOf } from '../calendar.ts';
import { curator, type Proposal } from '../curator.ts';
import { apart, found } from '../found.ts';
import { journeyIdentity } from '../journey-identity.ts';
import { mainTownOf } from '../journey-title.ts';
import { storyOfJourney, worthOfJourney } from '../journey-worth.ts';
import { journeysToShow } from '../journeys-to-show.ts';
import { OF_A_DAY } from '../shape.ts';
import { budgetFor, byPerson, perSceneFor, scenesCount } from './parts.ts';

export type DayOutTitle =
  /** `Day out in Annecy`. */
  | { readonly says: 'day-out'; readonly place: number; readonly day: Day }
  /** `Day out, 3 May 2023`: no town is named. */
  | { readonly says: 'day-away'; readonly day: Day };

/** Part of the day one identical set of people may be in. */
const SAME_COMPANY = 0.4;

export const daysOut = curator({
  kind: 'days-out',
  says: 'Days spent far from home, back in the evening.',
  page: `A day out is a day away from home and from every other place the family keeps returning to, without a night in between:
the hike, the zoo, the old friends two hours away. It takes more shots than a trip does for each of its days, or every drive
to the shops would be one.

The title names the town most hours were spent at, *Day out in Annecy*, if at least two photos name it; else the day.

There is one album for all of them. It shows a day out for a week, rather around the same days of the year; then another
one. A day out comes back four months later at the earliest.`,
  isOn: true,
  album: 'one',
  keep: 20,
  days: 7,
  rest: 120,
  atLeast: 12,
  options: {},
  find: (chronicle, options) => {
    const { people, places } = chronicle;
    const { shown, dropped } = journeysToShow(chronicle, 'day-out', options);
    const identities = apart(shown.map((journey) => journeyIdentity(journey, places)));
    const proposals = shown.map((journey, i): Proposal<DayOutTitle> => {
      const { photos, first } = journey;
      const scenes = scenesCount(chronicle, photos);
      const count = budgetFor(scenes);
      const town = mainTownOf(photos, places);
      const { month, day } = dateOf(first);
      return {
        kind: 'days-out',
        identity: identities[i] ?? '',
        title: town ? { says: 'day-out', place: town.geocoding, day: first } : { says: 'day-away', day: first },
        photos,
        shape: {
          ...OF_A_DAY,
          count,
          facets: [byPerson(people.lovedOnes)],
          ends: true,
          perScene: perSceneFor(scenes, count),
          sameCompany: SAME_COMPANY,
        },
        worth: worthOfJourney(journey, chronicle),
        timely: null,
        anniversary: { month, day },
        about: [],
        theme: null,
        story: [storyOfJourney(journey, chronicle).join(', ')],
      };
    });
    return found(proposals, dropped);
  },
});
