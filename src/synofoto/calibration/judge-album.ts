/** Columns of the album's own row. */
import type { Habits, NameRule } from '../habits.ts';
import { NAME_RULES } from '../habits.ts';
import { type Case, isSeconds, type Judge, timeShown } from './judge.ts';
import { cannotTell, contradiction, fixed, habitual, learned, same, shown } from './judged.ts';

/** Rules that differ only where the server does not know a letter. */
const familyOf = (rule: NameRule): string => rule.replace('-unicode', '');

type NameHabit = { [Key in keyof Habits]: Habits[Key] extends NameRule ? Key : never }[keyof Habits];

const name =
  (column: 'normalized_name' | 'name_for_sort', key: NameHabit): Judge =>
  ({ album, names, habits }) => {
    if (!(column in album)) return null;
    const rule = habits[key];
    const [found, ours] = [shown(album[column]), shown(names[rule])];
    const rules = (Object.keys(NAME_RULES) as NameRule[]).filter((one) => names[one] === album[column]);
    const [first] = rules;
    if (first === undefined) {
      return contradiction(
        found,
        ours,
        'No rule we know makes this of the name. A plain name, such as Test, may tell.',
      );
    }
    if (new Set(rules.map(familyOf)).size > 1) {
      return cannotTell(
        found,
        ours,
        'Several rules make this of the name. Small and capital letters in it would tell.',
      );
    }
    if (rules.includes(rule)) return same(found, ours);
    return learned(found, ours, { [key]: first }, `The name ${NAME_RULES[first].says}, from now on.`);
  };

const A_PHOTO = 'a photo of it';

const cover: Judge = ({ album, members, coverIsFile, coverIsBoth }) => {
  const found = shown(album.cover);
  if (album.cover === 0) return cannotTell('0, none chosen', A_PHOTO, 'Choose a cover by hand, then it can tell.');
  const isMember = members.some(({ id_item }) => id_item === album.cover);
  if (!isMember) {
    return coverIsFile
      ? contradiction(
          `${found}, a file`,
          A_PHOTO,
          'It is the number of a file (unit), and we would write that of a photo.',
        )
      : contradiction(found, A_PHOTO, 'It is none of the photos in the album.');
  }
  if (coverIsFile || coverIsBoth) {
    return cannotTell(found, A_PHOTO, 'Photo and file have the same number here. We write the number of the photo.');
  }
  return same(`${found}, a photo`, A_PHOTO);
};

const count: Judge = ({ album, members }) =>
  fixed(album.item_count, members.length, 'The album does not hold as many photos as it says.');

const span =
  (column: 'start_time' | 'end_time', of: (one: Case) => number | null): Judge =>
  (one) => {
    const [value, expected] = [one.album[column], of(one)];
    const [found, ours] = [timeShown(value), timeShown(expected)];
    if (value === expected) return same(found, ours);
    return contradiction(found, ours, 'It is not the time its photos were taken.');
  };

/** An album made for this is no older. */
const JUST_NOW = 15 * 60;
/** Clocks of two machines differ a little. */
const CLOCKS_DIFFER = 60;

const isJustBefore = (time: number, now: number): boolean => time <= now + CLOCKS_DIFFER && time > now - JUST_NOW;

const REAL_TIME = 'real time';

const createTime: Judge = ({ album: { create_time }, now, onTheWall }) => {
  const found = timeShown(create_time);
  if (!isSeconds(create_time)) return contradiction(found, REAL_TIME, 'It is no time in seconds.');
  if (Math.abs(onTheWall - now) < CLOCKS_DIFFER) {
    return cannotTell(found, REAL_TIME, 'Real time and the clock on the wall are the same here. We write real time.');
  }
  if (isJustBefore(create_time, now)) return same(found, REAL_TIME);
  if (isJustBefore(create_time, onTheWall) || create_time > now + CLOCKS_DIFFER) {
    return cannotTell(
      found,
      REAL_TIME,
      'It looks like the clock on the wall. We write real time, as others did without harm.',
    );
  }
  return cannotTell(
    found,
    REAL_TIME,
    'An album made within the last quarter of an hour would tell. We write real time.',
  );
};

const version: Judge = ({ album }) =>
  typeof album.version === 'number' && album.version > 0
    ? same(shown(album.version), 'by its trigger')
    : contradiction(shown(album.version), 'by its trigger', 'An album has a version above 0.');

const status: Judge = ({ album, habits }) => ('status' in album ? habitual(album.status, habits, 'status') : null);

export const albumColumns: Readonly<Record<string, Judge>> = {
  type: ({ album }) => fixed(album.type, 0, 'It is another kind of album than we make.'),
  shared: ({ album }) => fixed(album.shared, true, 'The album is shared all the same.'),
  normalized_name: name('normalized_name', 'normalizedName'),
  name_for_sort: name('name_for_sort', 'nameForSort'),
  cover,
  sort_by: ({ album, habits }) => habitual(album.sort_by, habits, 'sortBy'),
  sort_direction: ({ album, habits }) => habitual(album.sort_direction, habits, 'sortDirection'),
  status,
  create_time: createTime,
  item_count: count,
  start_time: span('start_time', ({ oldest }) => oldest),
  end_time: span('end_time', ({ newest }) => newest),
  version,
};
