/** Do the albums people made by hand follow the rules by which we write? */
import { count } from '../../core/text.ts';
import type { Habits } from '../habits.ts';
import type { HandMade } from '../hand-made.ts';
import { fine, type Look, note, refused } from './verdict.ts';

interface Rule {
  readonly says: string;
  /** null: this album cannot tell. */
  readonly holds: (album: HandMade, habits: Habits) => boolean | null;
}

const rules: readonly Rule[] = [
  { says: 'the cover is one of the photos', holds: ({ coverIsMember }) => coverIsMember },
  { says: 'an album counts its photos', holds: ({ isCounted }) => isCounted },
  { says: 'a link is nine letters and digits', holds: ({ linkIsUsual }) => linkIsUsual },
  {
    says: 'the owner has the right of an owner',
    holds: ({ owner }, habits) => (owner === null ? null : owner === habits.owner),
  },
];

/** One album may be broken; a rule broken by all of several is no rule here. */
const SEVERAL = 2;

const CALIBRATE =
  'Make an album by hand, share it with one person as Viewer, and see what differs: memories doctor --calibrate ALBUM';

/** Refuses where all albums that can tell break a rule of ours; mentions rules that some break. */
export const lookAtHabits: Look = async (catalogue) => {
  const [albums, habits] = [await catalogue.handMade(), catalogue.habits()];
  if (albums.length === 0) return note('no album made by hand to compare with', CALIBRATE);
  const judged = rules.map(({ says, holds }) => {
    const verdicts = albums.map((album) => holds(album, habits)).filter((verdict) => verdict !== null);
    return { says, of: verdicts.length, broken: verdicts.filter((verdict) => !verdict).length };
  });
  const inWords = ({ says, broken, of }: (typeof judged)[number]) => `not in ${broken} of ${of}: ${says}`;
  const broken = judged.filter((rule) => rule.broken > 0);
  const byAll = broken.filter((rule) => rule.broken === rule.of && rule.of >= SEVERAL);
  const newest = `of the ${count(albums.length, 'newest album')}`;
  if (byAll.length > 0) return refused(`${newest}, ${byAll.map(inWords).join('; ')}`, CALIBRATE);
  if (broken.length > 0) return note(`${newest}, ${broken.map(inWords).join('; ')}`, CALIBRATE);
  return fine(`${count(albums.length, 'album')} as we would write ${albums.length === 1 ? 'it' : 'them'}`);
};
