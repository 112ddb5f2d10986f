import { type Day, dateOf, formatDay } from '../calendar.ts';
import type { Chronicle, Human } from '../chronicle-types.ts';
import { curator, type NoMemory, type Proposal } from '../curator.ts';
import { found } from '../found.ts';
import type { Photo } from '../photo.ts';
import { OF_A_JOURNEY } from '../shape.ts';
import { count as counted } from '../text.ts';
import { slugsOf } from '../title-people.ts';
import { bestOfThem, budgetFor, byDay, perSceneFor, scenesCount, shotsCount } from './parts.ts';

/** `Last photos of Anna`; the day says since when. */
export interface LastSeenTitle {
  readonly says: 'last-seen';
  readonly name: string;
  readonly day: Day;
}

/** Fewest days with somebody that make them more than a passer-by. A choice of ours. */
const LEAST_DAYS = 5;
/** The last photos are those of the last month. A choice of ours: one visit, or the end of many. */
const LAST_DAYS = 30;
/** Share of how much they matter, and of good photos. Choices of ours. */
const [IMPORTANCE, QUALITY] = [0.7, 0.3] as const;

const lastPhotosOf = ({ dayOf }: Chronicle, { photos, lastSeen }: Human): Photo[] =>
  photos.filter((photo) => dayOf(photo) > lastSeen - LAST_DAYS);

export const lastSeen = curator({
  kind: 'last-seen',
  says: 'The last photos of somebody who was not seen for a long time.',
  page: `The last photos of a person who was seen on several days and has not been in a photo for a year (\`days\`): those of the
last month they were in.

This kind is off by default. A friend who moved away and a grandmother who died look the same in a library, and only the family
knows which album is a gift. Where it is on, \`hide\` keeps single people out. It is the only kind that names somebody not seen
for three years.

There is one album, about one person for a week, rather around the day they were last seen.`,
  isOn: false,
  album: 'one',
  keep: 6,
  days: 7,
  rest: 180,
  atLeast: 4,
  options: {
    days: { type: 'count', default: 365, min: 30, max: 36_500, says: 'Days without a photo of somebody.' },
  },
  find: (chronicle, { atLeast, days }) => {
    const slugs = slugsOf(chronicle);
    const dropped: NoMemory[] = [];
    const proposals: Proposal<LastSeenTitle>[] = [];
    for (const human of chronicle.people.humans) {
      const { name, isMe, lastSeen: day, importance } = human;
      if (isMe || chronicle.today - day < days || human.days < LEAST_DAYS) continue;
      const photos = lastPhotosOf(chronicle, human);
      const shots = shotsCount(chronicle, photos);
      if (shots < atLeast) {
        dropped.push({
          what: `last photos of ${name}`,
          because: `only ${counted(shots, 'shot')}; it takes ${atLeast}`,
        });
        continue;
      }
      const scenes = scenesCount(chronicle, photos);
      const count = budgetFor(scenes);
      const { month, day: dayOfMonth } = dateOf(day);
      proposals.push({
        kind: 'last-seen',
        identity: slugs.get(name) ?? '',
        title: { says: 'last-seen', name, day },
        photos,
        shape: {
          ...OF_A_JOURNEY,
          count,
          facets: [byDay(chronicle)],
          ends: true,
          perScene: perSceneFor(scenes, count),
          sameCompany: 1,
        },
        worth: IMPORTANCE * importance + QUALITY * bestOfThem(chronicle, photos, count),
        timely: null,
        anniversary: { month, day: dayOfMonth },
        about: [name],
        theme: null,
        story: [`${name} was last seen on ${formatDay(day)}, after ${counted(human.days, 'day')} with photos`],
      });
    }
    return found(proposals, dropped);
  },
});
