/** French words that change with the name after them: `d’Ada`, `de Ben`, `au Mans`. */

/** First letters without their accents: `É` is an `e`. */
const plain = (text: string): string => text.slice(0, 12).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * Names that begin with a silent `h`, by how they begin. All others are sounded, as those from German, English
 * or Arabic are: *de Hans*, *de Harry*, *de Hassan*.
 */
const SILENT_H = /^h(adrien|ect|elen|elo|enr|erm|erv|erc|ilai|ipp|on|or[at]|ort|ub|ug|ya)/;
/** Before a vowel; `y` is one before a consonant (*Yves*), `ou` before a vowel is none (*Ouassim*). */
const VOWEL = /^(?!ou[aei])([aeiouœæ]|y[^aeiou])/;

const isElided = (name: string): boolean => VOWEL.test(plain(name)) || SILENT_H.test(plain(name));

/** `de Ben`, `d’Ada`. */
export const de = (name: string): string => (isElided(name) ? `d’${name}` : `de ${name}`);

/** `à Lisbonne`, `au Mans`, `aux Arcs`: for towns. */
export const at = (town: string): string => {
  const article = /^(Le|Les) (?=\S)/.exec(town);
  return article ? `${article[1] === 'Le' ? 'au' : 'aux'} ${town.slice(article[0].length)}` : `à ${town}`;
};
