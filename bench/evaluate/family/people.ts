/** Who is in an invented family's pictures, and how dear they are to the one whose memories they become. */
import { addMonths, type Day } from '../../../src/core/calendar.ts';
import type { Random } from '../random.ts';

export interface Someone {
  readonly name: string;
  readonly role: 'parent' | 'child' | 'grandparent' | 'friend' | 'neighbour';
  /** 0 to 1; hidden, it only shows in which photos are loved. */
  readonly dear: number;
  /** From when on they can be in a picture. */
  readonly since: Day;
  /** Whether the library learnt their name. */
  readonly isNamed: boolean;
  readonly birthday: { readonly month: number; readonly day: number };
}

export interface Household {
  /** The member first. */
  readonly parents: readonly Someone[];
  readonly children: readonly Someone[];
  /** Pairs (or widows), one list per house. */
  readonly grandparents: readonly (readonly Someone[])[];
  readonly friends: readonly Someone[];
  readonly neighbours: readonly Someone[];
}

const NAMES = {
  parent: ['Ada', 'Ben'],
  child: ['Sedona', 'Leo', 'Mila', 'Otto'],
  grandparent: ['Rosa', 'Emil', 'Greta', 'Hugo'],
  friend: ['Nadia', 'Tom', 'Ines', 'Karim', 'Paula', 'Sven'],
  neighbour: ['Mrs Vogel', 'Lars', 'Petra', 'Aldo', 'Wim'],
} as const;

/** Three to six people under one roof, grandparents in one or two houses, friends, neighbours. */
export const householdOf = (first: Day, last: Day, houses: number, random: Random): Household => {
  const someone = (name: string, role: Someone['role'], dear: number, named: number, since: Day = first): Someone => ({
    name,
    role,
    dear: Math.min(1, Math.max(0, dear + 0.08 * random.normal())),
    since,
    isNamed: random.chance(named),
    birthday: { month: random.int(1, 12), day: random.int(1, 28) },
  });
  const bornLater = random.chance(0.5);
  const children = NAMES.child.slice(0, random.int(1, 4)).map((name, i, all) => {
    const since =
      bornLater && i === all.length - 1 ? addMonths(first, random.int(8, Math.floor((last - first) / 45))) : first;
    return someone(name, 'child', 0.92, 0.97, since);
  });
  return {
    parents: NAMES.parent.map((name) => someone(name, 'parent', 0.85, 1)),
    children,
    grandparents: Array.from({ length: houses }, (_, house) =>
      NAMES.grandparent
        .slice(house * 2, house * 2 + random.int(1, 2))
        .map((name) => someone(name, 'grandparent', 0.65, 0.9)),
    ),
    friends: NAMES.friend.slice(0, random.int(3, 6)).map((name) => someone(name, 'friend', 0.35, 0.6)),
    neighbours: NAMES.neighbour.slice(0, random.int(2, 5)).map((name) => someone(name, 'neighbour', 0.1, 0.35)),
  };
};

/** Whom the member would miss first: everybody of the house but themselves, and grandparents. */
export const lovedOnesOf = ({ parents, children, grandparents }: Household): Set<string> =>
  new Set([...parents.slice(1), ...children, ...grandparents.flat()].map(({ name }) => name));
