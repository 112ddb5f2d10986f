/** Names of albums: `{me} {user} {year} {month} {date} {place}` filled in, in the owner's language. */
import type { Language } from '../config/config.ts';
import { type Day, SECONDS_PER_DAY } from '../core/calendar.ts';
import type { Photo } from '../core/photo.ts';
import { spacesOf } from '../core/visibility.ts';
import type { LibraryReader } from '../library.ts';
import type { Household, Member } from './household.ts';
import { findMe } from './lookup.ts';
import { isFound } from './outcome.ts';

interface Known {
  readonly language: Language;
  readonly owner: Member;
  readonly house: Household;
  readonly today: Day;
  readonly photos: readonly Photo[];
  readonly reader: LibraryReader;
}

/** Days are civil days, so they are shown in UTC whatever zone we run in. */
const inWords = ({ today, language }: Known, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(today * SECONDS_PER_DAY * 1000);

/** What each placeholder stands for; only those a name uses are worked out. */
const placeholders: Readonly<Record<string, (known: Known) => string | Promise<string>>> = {
  me: ({ owner, house }) => {
    const me = owner.config?.me ?? null;
    const found = findMe(house.people, spacesOf(owner.view), owner.user, me);
    const [person] = isFound(found) ? found.found : [];
    return person?.name ?? (me && 'name' in me ? me.name : owner.user.name);
  },
  user: ({ owner }) => owner.user.name,
  year: (known) => inWords(known, { year: 'numeric' }),
  month: (known) => inWords(known, { month: 'long' }),
  date: (known) => inWords(known, { dateStyle: 'long' }),
  place: async ({ reader, photos, language }) =>
    (await reader.placeOf(
      photos.map(({ id }) => id),
      language,
    )) ?? '',
};

/** The name of an album. A placeholder without anything to say leaves no hole behind. */
export const fillName = async (template: string, known: Known): Promise<string> => {
  const parts = await Promise.all(
    template.split(/(\{[a-z]+\})/).map(async (part) => {
      const fill = placeholders[/^\{([a-z]+)\}$/.exec(part)?.[1] ?? ''];
      return fill ? fill(known) : part;
    }),
  );
  const name = parts.join('');
  // Only what a placeholder left empty is tidied: a name without placeholders stays as it was written.
  return template === name ? name : name.replace(/\s{2,}/g, ' ').trim();
};
