/** Keeps secrets out of whatever is printed, also where a server or a library put one into its message. */

const HIDDEN = '***';
/** A short secret is also part of many a harmless word; then only the whole word is taken for it. */
const LONG = 8;

/** A password inside an address: `postgres://ada:SECRET@nas`, `…?password=SECRET`. */
const IN_ADDRESS = /(\bpostgres(?:ql)?:\/\/[^\s:/?#@]*:)([^\s]*)(@)/gi;
const IN_QUERY = /([?&](?:ssl)?password=)[^&\s"']+/gi;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Passwords in an address, as written and as meant; also of an address that is not a proper one. */
const passwordsIn = (address: string): string[] => {
  const [, , inAddress] = new RegExp(IN_ADDRESS.source, 'i').exec(address) ?? [];
  const inQuery = [...address.matchAll(/[?&](?:ssl)?password=([^&\s]+)/gi)].map(([, found]) => found ?? '');
  return [inAddress ?? '', ...inQuery].filter((found) => found !== '');
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const patternOf = (secret: string): string =>
  secret.length >= LONG ? escaped(secret) : `(?<![\\p{L}\\p{N}])${escaped(secret)}(?![\\p{L}\\p{N}])`;

export class Redactor {
  readonly #secrets = new Set<string>();
  #pattern: RegExp | null = null;

  /** A password, in whatever form it may come back. */
  learn(secret: string | null | undefined): void {
    if (!secret) return;
    for (const form of [secret, decoded(secret), encodeURIComponent(secret)]) this.#secrets.add(form);
    const longestFirst = [...this.#secrets].sort((a, b) => b.length - a.length);
    this.#pattern = new RegExp(longestFirst.map(patternOf).join('|'), 'gu');
  }

  /** An address that may hold a password. */
  learnAddress(address: string | undefined): void {
    for (const password of passwordsIn(address ?? '')) this.learn(password);
  }

  clean(text: string): string {
    const known = this.#pattern ? text.replace(this.#pattern, HIDDEN) : text;
    return known.replace(IN_ADDRESS, `$1${HIDDEN}$3`).replace(IN_QUERY, `$1${HIDDEN}`);
  }
}
