/** Titles of memories, in the family's languages. */
import type { Language } from '../config/config.ts';
import type { Proposal } from '../core/curator.ts';
import type { Gazetteer } from '../core/gazetteer.ts';
import { languages } from './languages.ts';
import { type Say, sayIn } from './say.ts';

export { withDates } from './with-dates.ts';

/** Titles as they look from here: which title comes with which kind, each curator has sworn (`Titles`). */
type AnyTitles = Readonly<Record<string, Readonly<Record<string, (title: unknown, say: Say) => string>>>>;

const hasCase = (title: unknown): title is { readonly says: string } =>
  typeof title === 'object' && title !== null && 'says' in title && typeof title.says === 'string';

/** What a memory is called. One of a kind that is not known here goes by its identity. */
export const sayTitle = ({ kind, title, identity }: Proposal, language: Language, places: Gazetteer): string => {
  const { titles, words } = languages[language];
  const say = hasCase(title) ? (titles as AnyTitles)[kind]?.[title.says] : undefined;
  return say ? say(title, sayIn(language, words, places)) : identity;
};
