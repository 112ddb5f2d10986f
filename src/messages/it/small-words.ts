/** Italian words that change with what follows: `ad Amsterdam`, `ed Emma`, `dall’8`. */

const beginsWith = (letter: string, text: string): boolean =>
  text.slice(0, 1).normalize('NFD').slice(0, 1).toLowerCase() === letter;

/** `a Lisbona`, `ad Annecy`, `all’Aquila`, `al Cairo`: for towns. */
export const a = (town: string): string => {
  const article = /^(L['’]|Il )(?=\S)/.exec(town);
  if (article) return `${article[1] === 'Il ' ? 'al ' : 'all’'}${town.slice(article[0].length)}`;
  return `${beginsWith('a', town) ? 'ad' : 'a'} ${town}`;
};

/** `e Ben`, `ed Emma`. */
export const e = (name: string): string => `${beginsWith('e', name) ? 'ed' : 'e'} ${name}`;

/** Dates that begin with a vowel when they are read out: *otto*, *undici*; and the months of April, August, October. */
const withArticle =
  (before: string, beforeVowel: string) =>
  (date: string): string =>
    /^((8|11)(?!\d)|[aeiou])/.test(date) ? `${beforeVowel}’${date}` : `${before} ${date}`;

/** `dal 2 maggio`, `dall’8 maggio`. */
export const dal = withArticle('dal', 'dall');
export const al = withArticle('al', 'all');
export const del = withArticle('del', 'dell');
/** `quel maggio`, `quell’agosto`. */
export const quel = withArticle('quel', 'quell');
