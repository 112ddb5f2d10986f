/** Who is who: the accounts on the NAS, the humans, and the persons Photos made of them in each space. */
import { type Day, parseDay } from '../../core/calendar.ts';
import type { DraftPerson, DraftUser } from '../draft.ts';

/** A day written as in the tables of this folder; a mistake there must not become a photo of 1970. */
export const on = (date: string): Day => {
  const day = parseDay(date);
  if (day === null) throw new RangeError(`no such day: ${date}`);
  return day;
};

export const USER = { shared: 0, admin: 1, guest: 2, ada: 3, ben: 4, leo: 5, rosa: 7, nils: 9 } as const;

/** Rights as bits, as Photos writes them for shares: 1 view, 2 download, 4 upload, 8 manage. */
const MANAGES = 15;
const LOOKS_ON = 3;

export const USERS: readonly DraftUser[] = [
  { id: USER.shared, name: '/volume1/photo', enabled: true, sharedSpaceRight: null },
  { id: USER.admin, name: 'admin', enabled: false, sharedSpaceRight: null },
  { id: USER.guest, name: 'guest', enabled: false, sharedSpaceRight: null },
  { id: USER.ada, name: 'ada', enabled: true, sharedSpaceRight: MANAGES },
  { id: USER.ben, name: 'ben', enabled: true, sharedSpaceRight: MANAGES },
  { id: USER.leo, name: 'leo', enabled: true, sharedSpaceRight: LOOKS_ON },
  { id: USER.rosa, name: 'rosa', enabled: true, sharedSpaceRight: LOOKS_ON },
  // The au pair of 2023/24. The account was never switched off; a right on the shared space it never had.
  { id: USER.nils, name: 'nils', enabled: true, sharedSpaceRight: null },
];

interface Human {
  /** The name under which Photos knows them. */
  readonly name: string;
  /** First and last day on which anybody could photograph them. */
  readonly from: Day;
  readonly to: Day;
  /** How readily a camera turns to them. */
  readonly loved: number;
}

const ALWAYS: Pick<Human, 'from' | 'to'> = { from: on('2018-01-01'), to: on('2026-12-31') };

export const HUMANS = {
  ada: { name: 'Ada', ...ALWAYS, loved: 3 },
  ben: { name: 'Ben', ...ALWAYS, loved: 3 },
  leo: { name: 'Leo', ...ALWAYS, loved: 4 },
  sedona: { name: 'Sedona', from: on('2019-11-21'), to: ALWAYS.to, loved: 7 },
  /** Ben's mother, in Quimper. */
  rosa: { name: 'Mamie Rosa', ...ALWAYS, loved: 3 },
  /** Ben's father; he died in the winter after the last pictures. */
  yves: { name: 'Yves', from: ALWAYS.from, to: on('2022-11-06'), loved: 2.5 },
  /** Ada's sister. */
  clara: { name: 'Clara', ...ALWAYS, loved: 2 },
  /** Clara's husband until the divorce: the one nobody wants to meet in an album. */
  max: { name: 'Max', from: ALWAYS.from, to: on('2022-01-02'), loved: 1.5 },
  /** Clara's and Max's son, born 2016. */
  hugo: { name: 'Hugo', ...ALWAYS, loved: 2.5 },
  /** Clara's second husband. */
  samir: { name: 'Samir', from: on('2023-04-01'), to: ALWAYS.to, loved: 1.5 },
  nils: { name: 'Nils', from: on('2023-08-28'), to: on('2024-07-07'), loved: 1.5 },
  /** Sedona's best friend in Lyon. */
  ines: { name: 'Inès', from: on('2022-09-01'), to: ALWAYS.to, loved: 1.5 },
  /** Leo's friend. */
  noah: { name: 'Noah', from: on('2019-01-01'), to: ALWAYS.to, loved: 1 },
} as const satisfies Record<string, Human>;

export type HumanKey = keyof typeof HUMANS;

export const HOUSEHOLD = ['ada', 'ben', 'leo', 'sedona'] as const satisfies readonly HumanKey[];
export const GRANDPARENTS = ['rosa', 'yves'] as const satisfies readonly HumanKey[];
export const CLARAS = ['clara', 'max', 'hugo', 'samir'] as const satisfies readonly HumanKey[];

/** Those of them who were there to be photographed that day: born, met, and still with us. */
export const presentOn = (day: Day, who: readonly HumanKey[]): HumanKey[] =>
  who.filter((key) => day >= HUMANS[key].from && day <= HUMANS[key].to);

/**
 * Whom the owner of a space has named. Everyone else there is one of the unnamed faces: Leo named his sister, his
 * parents and Noah and then lost interest; Nils never named anybody.
 */
const NAMED: readonly { readonly space: number; readonly firstId: number; readonly humans: readonly HumanKey[] }[] = [
  {
    space: USER.ada,
    firstId: 11,
    humans: ['sedona', 'ben', 'leo', 'ada', 'rosa', 'clara', 'hugo', 'max', 'yves', 'nils', 'ines', 'samir', 'noah'],
  },
  { space: USER.ben, firstId: 342, humans: ['ada', 'sedona', 'leo', 'ben', 'yves', 'rosa', 'max', 'clara', 'hugo'] },
  { space: USER.leo, firstId: 618, humans: ['sedona', 'leo', 'noah', 'ada', 'ben'] },
  {
    space: USER.shared,
    firstId: 903,
    humans: ['rosa', 'sedona', 'leo', 'yves', 'ada', 'ben', 'hugo', 'clara', 'max', 'samir', 'nils'],
  },
];

const NAMED_PEOPLE = NAMED.flatMap(({ space, firstId, humans }) =>
  humans.map((human, i) => ({ human, id: firstId + i * 3, space })),
);

/** Faces without a name, by space: passers-by, other people's children, whoever stands behind the cake. */
const UNNAMED: Readonly<Record<number, readonly number[]>> = {
  [USER.shared]: [961, 964, 965],
  [USER.ada]: [71, 74, 80, 83],
  [USER.ben]: [391, 395],
  [USER.leo]: [651, 652, 657],
  [USER.nils]: [1204, 1207],
};

/** The man in Ada's playground pictures, hidden in Photos. */
export const STRANGER = { id: 77, space: USER.ada } as const;

export const PEOPLE: readonly DraftPerson[] = [
  ...NAMED_PEOPLE.map(({ human, id, space }) => ({ id, space, name: HUMANS[human].name, hidden: false })),
  ...Object.entries(UNNAMED).flatMap(([space, ids]) =>
    ids.map((id) => ({ id, space: Number(space), name: '', hidden: false })),
  ),
  { id: STRANGER.id, space: STRANGER.space, name: '', hidden: true },
];

const PERSON_ID = new Map(NAMED_PEOPLE.map(({ human, id, space }) => [`${space}/${human}`, id]));

/** The person Photos sees in that space; humans nobody named there get one of its unnamed faces. */
export const personIn = (space: number, human: HumanKey): number | null => {
  const unnamed = UNNAMED[space] ?? [];
  const place = Object.keys(HUMANS).indexOf(human) % Math.max(1, unnamed.length);
  return PERSON_ID.get(`${space}/${human}`) ?? unnamed[place] ?? null;
};

export const unnamedIn = (space: number): readonly number[] => UNNAMED[space] ?? [];
