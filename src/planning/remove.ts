/** The plan that takes albums away at the keeper's word; those that were people's before are let go of instead. */
import { nearest } from '../config/nearest.ts';
import type { Put } from '../core/album-plan.ts';
import { readMemoryKey } from '../core/memory-key.ts';
import { count, fold, list, same } from '../core/text.ts';
import { MemoriesError } from '../errors.ts';
import type { MadeAlbum } from '../journal/entries.ts';
import type { PresentAlbum } from '../library.ts';
import { saidOf, stoodBefore, wordsFrom } from './album-rows.ts';
import type { AlbumPlan, Plan } from './plan.ts';
import type { Standing } from './standing.ts';
import { blank, planBack } from './take-back.ts';
import { editsOf, everPut, type Undoing } from './undo.ts';
import { type Changed, type Step, stepBack } from './undo-step.ts';

/** Which albums: by key, `key@user`, number or name; or all that were made here. */
export type RemoveWish = { readonly albums: readonly string[] } | { readonly all: true };

/** One of ours, with the names people may call it. */
interface Known {
  readonly key: string;
  readonly user: string;
  readonly name: string;
  readonly made: MadeAlbum;
  readonly standing: Standing | null;
}

const knownAlbums = ({ world, journal }: Undoing): Known[] =>
  [...journal.albums].map(([key, made]) => {
    const standing = world.standing.get(key) ?? null;
    return {
      key: made.key,
      user: world.house.nameOf(made.owner),
      name: standing?.present?.name ?? made.put?.after.name ?? made.key,
      made,
      standing,
    };
  });

/** Each way to say which album; the first that fits anything counts. */
const WAYS: readonly ((one: Known, word: string) => boolean)[] = [
  ({ key, user }, word) => same(`${key}@${user}`, word),
  ({ key }, word) => same(key, word),
  ({ made }, word) => String(made.id) === word,
  ({ key }, word) => readMemoryKey(key)?.kind === word,
  ({ name }, word) => same(name, word),
  ({ name }, word) => fold(name) === fold(word),
];

const usage = (message: string, hint: string) => new MemoriesError('usage', message, { hint });

const describe = ({ key, user, name, made }: Known): string => `"${name}" (${key}@${user}, number ${made.id})`;

/** What is meant by a word. A key or kind may mean several albums; of a name there must be one. */
const meant = (albums: readonly Known[], word: string): readonly Known[] => {
  const live = albums.filter(({ standing }) => standing?.present);
  for (const [index, fits] of WAYS.entries()) {
    const hits = live.filter((one) => fits(one, word));
    const byName = index >= 4;
    if (hits.length > 1 && byName)
      throw usage(
        `Several albums made here are named "${word}": ${list(hits.map(describe))}`,
        'Write its number, or key@user.',
      );
    if (hits.length > 0) return hits;
  }
  const gone = albums
    .filter(({ standing }) => !standing?.present)
    .filter((one) => WAYS.some((fits) => fits(one, word)));
  if (gone.length > 0) return gone;
  const near = nearest(
    word,
    live.flatMap(({ key, user, name }) => [key, `${key}@${user}`, name]),
  );
  throw usage(
    `No album made here is "${word}".${near.length === 0 ? '' : ` Did you mean ${list(near.map((one) => `"${one}"`))}?`}`,
    live.length === 0
      ? 'No album made here stands in Synology Photos now.'
      : `Albums made here: ${list(live.slice(0, 10).map(({ key, user }) => `${key}@${user}`))}${live.length > 10 ? ` and ${live.length - 10} more` : ''}. Others are not touched.`,
  );
};

/** Photos people put in by hand; they are told, since the album's going takes them out of it. */
const putInByHand = ({ last }: Standing, present: PresentAlbum): number => {
  const ours = new Set(last.members);
  return present.members.filter(({ photo }) => !ours.has(photo)).length;
};

const takeAway = async (
  { world }: Undoing,
  { made }: Known,
  standing: Standing,
  present: PresentAlbum,
): Promise<AlbumPlan> => {
  const byHand = putInByHand(standing, present);
  return blank(world, made, present.name, {
    action: 'remove',
    reason: `${count(present.members.length, 'photo')} in it; the photos themselves stay where they are`,
    removed: present.members.length,
    notes: byHand > 0 ? [`people put in ${byHand} of them by hand`] : [],
    removal: {
      album: present,
      leftOut: (await editsOf(world, standing, present)).leftOut,
      because: 'removed-by-keeper',
    },
  });
};

/** All we did to it is taken back, the last first; then it is people's own again. */
const letGo = async (
  undoing: Undoing,
  { made }: Known,
  standing: Standing,
  present: PresentAlbum,
): Promise<AlbumPlan> => {
  const { world, records, entries } = undoing;
  const ever = everPut(entries, made.id);
  const changes = records.runs
    .flatMap(({ albums }) => albums)
    .filter((one): one is Changed => one.id === made.id && one.before !== null && one.put !== null)
    .toReversed();
  const words = wordsFrom(saidOf(present), ...changes.map(({ before }) => before));
  const start: Step = {
    stood: { rows: present.rows, members: present.members },
    put: standing.last,
    back: [],
    touch: false,
    stays: [],
  };
  const step = changes.reduce((now, change) => {
    const next = stepBack(change, now.stood, now.put, words);
    return { ...next, back: [...now.back, ...next.back], touch: now.touch || next.touch };
  }, start);
  // What was put in by runs too old to be taken back one by one.
  const from = made.adopted
    ? new Set(stoodBefore(made.adopted.from, made, present.rows, null).members.map(({ photo }) => photo))
    : null;
  const ours = new Set([...standing.last.members, ...ever].filter((photo) => !from?.has(photo)));
  const members = step.stood.members.filter(({ photo }) => !ours.has(photo));
  const put: Put = { ...step.put, members: [] };
  const out = present.members.length - members.length;
  const { key, owner, id, createTime } = made;
  return planBack(world, {
    ...{ key, owner, id, createTime },
    present,
    words,
    standing,
    stood: { ...step.stood, members },
    put,
    back: step.back.filter((id) => members.some(({ photo }) => photo === id)),
    everPut: ever,
    leftOut: (await editsOf(world, standing, present)).leftOut,
    byHand: null,
    memory: null,
    touch: step.touch,
    forget: true,
    undoes: null,
    reason: `it was not made here: ${out > 0 ? `${count(out, 'photo')} put in from here ${out === 1 ? 'goes' : 'go'} out` : 'nothing in it is from here'}, and it is let go of`,
    notes: [],
  });
};

const planOne = async (undoing: Undoing, known: Known): Promise<AlbumPlan> => {
  const { made, standing } = known;
  if (!standing?.present) {
    const reason = made.byKeeper ? 'taken away already' : 'it is not in Synology Photos any more';
    return blank(undoing.world, made, known.name, { action: 'skip', reason });
  }
  const plan = made.adopted?.how === 'by-hand' ? letGo : takeAway;
  return plan(undoing, known, standing, standing.present);
};

/**
 * Plans taking albums away.
 *
 * @throws MemoriesError `usage` for a word that means no album of ours, or a name of several.
 */
export const planRemove = async (undoing: Undoing, wish: RemoveWish): Promise<Plan> => {
  const known = knownAlbums(undoing);
  const wanted =
    'all' in wish
      ? known.filter(({ standing }) => standing !== null)
      : wish.albums.flatMap((word) => meant(known, word));
  const albums: AlbumPlan[] = [];
  for (const one of new Set(wanted)) albums.push(await planOne(undoing, one));
  const gone = [...new Set(wanted)]
    .filter(({ standing }) => standing !== null && standing.present === null)
    .map(({ made: { key, owner, id, createTime } }) => ({ key, owner, id, createTime }));
  return { albums, waiting: [], notes: [], periods: [], gone, warnings: [] };
};
