/** Spanish *and* before a name: `y Ben`, but `e Inés`. */

/** Read out, it begins with an *i* that stands for itself: not *Ian*, not *Hielo*. */
const SOUNDS_LIKE_I = /^(h?i(?![aeou])|y(?![aeiou]))/;

/** `y Ben`, `e Inés`. */
export const y = (name: string): string => {
  const plain = name.slice(0, 4).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return `${SOUNDS_LIKE_I.test(plain) ? 'e' : 'y'} ${name}`;
};
