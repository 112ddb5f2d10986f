/** Everything a program can be in the middle of when it dies. */
import { parseConfig } from '../../src/config/load.ts';
import { MemoriesError } from '../../src/errors.ts';
import { type Memories, type OpenOptions, openWith } from '../../src/memories.ts';
import type { PlanDocument } from '../../src/planning/document.ts';
import type { Target } from '../../src/synofoto/connect.ts';
import type { BuiltLibrary } from '../builders/library.ts';
import { aLibrary, as, by, showing } from '../builders/library.ts';
import type { TestLibrary } from '../databases/library.ts';

/** Two members and an aunt; two summers, two Christmases, a cousin to hide, an album made by hand. */
export const family = aLibrary()
  .user('ada', { sharedSpace: true })
  .user('ben')
  .user('leo')
  .day('2023-05-02', 5)
  .day('2024-05-02', 5, as('later'), showing('Sedona'))
  .day('2023-07-02', 3, by('ben'), as('max'), showing('Max'))
  .day('2021-12-24', 5, as('christmas'))
  .day('2022-12-24', 5, as('christmas'))
  .album('By hand', { owner: 'ada', of: ['later'], share: { ben: 'view' } });

export type Opened = TestLibrary<BuiltLibrary>;

/** One thing somebody asks the program for. */
export interface Step {
  readonly config: string;
  readonly today: string;
  readonly asks?: (memories: Memories) => Promise<unknown>;
}

export interface Scenario {
  readonly name: string;
  /** What was there before: runs, and what people did to the albums. */
  readonly before: readonly (Step | ((opened: Opened) => Promise<unknown>))[];
  /** What the program dies of; and what is asked again afterwards. */
  readonly step: Step;
  /** What finds nothing left to do afterwards; missing: a run. */
  readonly settled?: Step;
}

const rule = (rest: string, key = 'a', name = 'Souvenirs') =>
  `  ${key}: { name: ${name}, owner: ada, choose: random, pick: 4, ${rest} }\n`;
const SHARED = `albums:\n${rule('share: [ben]')}`;
const [FIRST, NEXT] = ['2026-11-23', '2026-11-24'];
const HOLIDAYS = 'memories: { for: [ada], share: [ben], kinds: { holidays: true } }\n';
const MAX = `albums:\n  max: { name: Max, for: everyone, from: { people: [Max] } }\n${rule('share: [ben]')}`;
const LENT = 'users: { ada: {}, ben: { lends-to: [ada] } }\n';

/** Somebody tidies up between two runs. */
const peopleEdit = async ({ query }: Opened) => {
  await query(`update normal_album set name = 'Ours', normalized_name = 'OURS' where name = 'Souvenirs'`);
  await query(`delete from many_item_has_many_normal_album where id_item =
    (select min(id_item) from many_item_has_many_normal_album m join normal_album a on a.id = m.id_normal_album where a.name = 'Ours')`);
  await query(`select insert_item_to_update_normal_album_func(id) from normal_album where name = 'Ours'`);
};

/** Adopting what was adopted already is no mistake of the program's. */
const adoptAndRun = async (memories: Memories) => {
  await memories.adopt('By hand', 'a').catch((error: unknown) => {
    if (!(error instanceof MemoriesError && error.code === 'usage')) throw error;
  });
  return memories.run();
};

/** What is done already is no mistake of the program's. */
const unlessDone = (error: unknown): undefined => {
  if (error instanceof MemoriesError && error.code === 'usage') return undefined;
  throw error;
};
const undoTheRun = async (memories: Memories) => {
  const run = (await memories.history()).runs.find(({ verb }) => verb === 'run')?.run;
  return memories.undo(run).catch(unlessDone);
};
const removeAll = (memories: Memories) => memories.remove({ all: true }).catch(unlessDone);
const UNDO = { config: `${SHARED}${rule('share: { leo: download }', 'b', 'Second')}`, today: NEXT, asks: undoTheRun };
const REMOVE = { ...UNDO, asks: removeAll };

export const scenarios: readonly Scenario[] = [
  { name: 'making the first album, shared', before: [], step: { config: SHARED, today: FIRST } },
  {
    name: 'making albums for several members, some shared',
    before: [{ config: SHARED, today: FIRST }],
    step: { config: `${MAX}${rule('share: { leo: download, ben: view }', 'b', 'Second')}`, today: FIRST },
  },
  {
    name: 'refreshing an album that people edited',
    before: [{ config: SHARED, today: FIRST }, peopleEdit],
    step: { config: SHARED, today: NEXT },
  },
  {
    name: 'sharing an album that was not shared, and with others than before',
    before: [{ config: `albums:\n${rule('share: [ben]')}${rule('share: nobody', 'b', 'Second')}`, today: FIRST }],
    step: {
      config: `albums:\n${rule('share: { leo: download }')}${rule('share: [ben]', 'b', 'Second')}`,
      today: FIRST,
    },
  },
  {
    name: 'sharing with nobody any more',
    before: [{ config: SHARED, today: FIRST }],
    step: { config: `albums:\n${rule('share: nobody')}`, today: NEXT },
  },
  {
    name: 'withdrawing what is hidden now, down to a whole album',
    before: [{ config: `${LENT}${MAX}`, today: FIRST }],
    step: { config: `${LENT}hide: { people: [Max] }\n${MAX}`, today: FIRST },
  },
  {
    name: 'taking away a memory whose days are over',
    before: [{ config: HOLIDAYS, today: '2026-12-25' }],
    step: { config: HOLIDAYS, today: '2027-01-20' },
  },
  {
    name: 'taking over an album made by hand',
    before: [],
    step: { config: SHARED, today: FIRST, asks: adoptAndRun },
  },
  {
    name: 'taking back a run that changed one album and made another',
    before: [
      { config: SHARED, today: FIRST },
      { config: UNDO.config, today: NEXT },
    ],
    step: UNDO,
    settled: UNDO,
  },
  {
    name: 'removing all albums',
    before: [{ config: UNDO.config, today: FIRST }],
    step: REMOVE,
  },
];

/** Asks for one thing, as a process of its own would. */
export const ask = async (
  { config, today, asks = (memories) => memories.run() }: Step,
  target: Target,
  state: string,
  options: OpenOptions = {},
): Promise<unknown> => {
  const loaded = parseConfig(`database: /nowhere\ntimezone: Europe/Paris\nlanguage: en\n${config}`, 'memories.yml', {});
  await using memories = openWith(loaded, { state, today, target, ...options });
  return await asks(memories);
};

/** What a plan says, but for numbers that differ from one library to its twin. */
export const gist = (document: PlanDocument): unknown =>
  document.albums.map(({ key, user, name, action, reason, share, items, cover }) => ({
    key,
    user,
    name,
    action,
    reason,
    share,
    items,
    cover,
  }));
