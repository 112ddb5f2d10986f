import { dateOf } from '../calendar.ts';
import type { Journey } from '../chronicle-types.ts';
import { curator, type Proposal } from '../curator.ts';
import { apart, found } from '../found.ts';
import { journeyIdentity } from '../journey-identity.ts';
import { type JourneyTitle, journeyTitle } from '../journey-title.ts';
import { storyOfJourney, worthOfJourney } from '../journey-worth.ts';
import { journeysToShow } from '../journeys-to-show.ts';
import { OF_A_JOURNEY } from '../shape.ts';
import { byChapter, byDay, byPerson, clamp, perSceneFor, scenesCount } from './parts.ts';

export type TripTitle = JourneyTitle;

/** Photos of a trip: so many, and so many more for each day; a choice of ours between a weekend and a month. */
const [AT_FIRST, PER_DAY, FEWEST, MOST] = [8, 3, 15, 60] as const;
/** Part of a trip one identical set of people may be in. */
const SAME_COMPANY = 0.4;

const countFor = ({ first, last }: Journey): number => clamp(FEWEST, AT_FIRST + PER_DAY * (last - first + 1), MOST);

export const trips = curator({
  kind: 'trips',
  says: 'Journeys of a night and more, each from its first to its last day.',
  page: `A trip is a run of days away from every place the family lives at or keeps returning to, with at least one night in
between. Where home is, nobody has to say: it follows from where photos are taken week after week, and it may move. Photos
without a position that were taken between others of a trip belong to it too.

The title names one or two towns where most of the hours were spent, *Lisbon & Sintra 2023*; a weekend in one town is a
*Weekend in Lisbon*. Who went from place to place gets the country, and at home, whose country says nothing, the region.
Without names of places a trip is called by its month. No name gets into a title that fewer than two photos bear out.

The photos show every stay of the trip, no day of it more than about a third, everybody who matters and came along, and
how it began and ended. There are 15 of a weekend and up to 60 of a month.

Each trip is an album of its own that stays. With \`album: one\` there is one album that shows one trip after the other:
from three days after the return, and again around the days of the year it took place; a trip rests four months in between.`,
  isOn: true,
  album: 'each',
  keep: 60,
  days: 10,
  rest: 120,
  atLeast: 10,
  options: {},
  find: (chronicle, options) => {
    const { people, places, bases } = chronicle;
    const { shown, dropped } = journeysToShow(chronicle, 'journey', options);
    const identities = apart(shown.map((journey) => journeyIdentity(journey, places)));
    const proposals = shown.map((journey, i): Proposal<TripTitle> => {
      const count = countFor(journey);
      const { month, day } = dateOf(journey.first);
      return {
        kind: 'trips',
        identity: identities[i] ?? '',
        title: journeyTitle(journey, { places, bases }),
        photos: journey.photos,
        shape: {
          ...OF_A_JOURNEY,
          count,
          facets: [byChapter(journey), byDay(chronicle), byPerson(people.lovedOnes)],
          ends: true,
          perScene: perSceneFor(scenesCount(chronicle, journey.photos), count),
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
