/**
 * By which key an album of memories is known: `trips/2023-05-02-lisboa` for one that is kept, `people/today` for the
 * standing one of a kind, with `family+` before the second word where several members' cameras meet.
 */

export type MemoryScope = 'own' | 'family';

export interface MemoryKey {
  readonly kind: string;
  /** null: the standing album of the kind. */
  readonly identity: string | null;
  readonly scope: MemoryScope;
}

const STANDING = 'today';
const FAMILY = 'family+';

/** The key of an album. */
export const memoryKeyOf = ({ kind, identity, scope }: MemoryKey): string => {
  // Somebody may be called Today; their album is not the standing one.
  const word = identity === null ? STANDING : identity === STANDING ? `${STANDING}-1` : identity;
  return `${kind}/${scope === 'family' ? FAMILY : ''}${word}`;
};

/** What a key says; null for the key of a rule, which holds no `/`. */
export const readMemoryKey = (key: string): MemoryKey | null => {
  const found = /^([^/]+)\/(family\+)?([^/]+)$/.exec(key);
  if (!found) return null;
  const word = found[3] as string;
  return {
    kind: found[1] as string,
    scope: found[2] === undefined ? 'own' : 'family',
    identity: word === STANDING ? null : word === `${STANDING}-1` ? STANDING : word,
  };
};
