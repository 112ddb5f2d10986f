/** One request of a rule becomes one planned album. */
import { type Choice, choose, sayShortfall } from '../core/choose.ts';
import { coverOf } from '../core/cover.ts';
import type { Photo } from '../core/photo.ts';
import { sayReason } from '../core/reason.ts';
import type { Rule } from '../core/rule.ts';
import { seedOf } from '../core/seed.ts';
import { count } from '../core/text.ts';
import { mayStandIn } from '../core/visibility.ts';
import { resolveConditions } from './criteria.ts';
import { isLeftOut } from './edits.ts';
import { sayGone } from './gone.ts';
import { groundOf } from './ground.ts';
import { fillName } from './naming.ts';
import type { Problem } from './outcome.ts';
import { type AlbumPlan, emptyPlan } from './plan.ts';
import type { Request } from './requests.ts';
import { settle } from './settle.ts';
import { inviteesOf } from './sharing.ts';
import type { World } from './world.ts';

/** Most photos an album of Synology Photos holds. */
const MOST_PHOTOS = 5000;

/** A planned album, or names the keeper has to mend first. */
export type Refreshed = AlbumPlan | { readonly problems: readonly Problem[] };

const nothingWasKept = (found: number, allowed: number): string => {
  if (found === 0) return 'no photo matches';
  if (allowed === 0)
    return `${count(found, 'photo matches', 'photos match')}, but none may be shown here: hidden, or not open to everybody it is shared with`;
  return `${count(allowed, 'photo matches', 'photos match')}, but none is worth showing (screenshots, scraps)`;
};

/** As many as there is room for; of more than that, all means those that `choose` would take. */
const pickWithin = (pick: Rule['pick'], candidates: number, room: number): Rule['pick'] => {
  if (pick !== 'all') return { min: Math.min(pick.min, room), max: Math.min(pick.max, room) };
  return candidates > room ? { min: room, max: room } : pick;
};

/** Photos left out, with their reasons; the one somebody asks about is among them if it might have been chosen. */
const leftOf = (
  { photo: asked }: World,
  { chosen, left }: Choice,
  candidates: readonly Photo[],
  how: Rule['choose'],
): AlbumPlan['left'] => {
  const told = left.map(({ photo, because }) => ({ id: photo.id, because: sayReason(because) }));
  const isTold = [...left, ...chosen].some(({ photo }) => photo.id === asked);
  const more = isTold ? undefined : candidates.find(({ id }) => id === asked);
  return more ? [...told, { id: more.id, because: sayReason({ kind: 'no-room', how }) }] : told;
};

/** Plans one album: looks names up, reads candidates, leaves out what may not be shown, chooses, settles. */
export const refresh = async (world: World, request: Request): Promise<Refreshed> => {
  const { reader, house, hiding, moment } = world;
  const { rule, owner, path } = request;
  const period = world.periodOf(rule.refresh);
  const skip = (reason: string, more: Partial<AlbumPlan> = {}): AlbumPlan => ({
    ...emptyPlan({ key: rule.key, owner: owner.user.id, user: owner.user.name, name: rule.name, action: 'skip' }),
    period,
    reason,
    ...more,
  });

  const { invitees, problems: shareProblems } = inviteesOf(rule.share, house, owner.user.id);
  const resolved = await resolveConditions(reader, house, owner, rule.from, moment, path);
  const problems = [
    ...hiding.problemsOf(owner.user.id),
    ...shareProblems.map((problem) => ({ ...problem, path: [...path, ...problem.path] })),
    ...resolved.problems,
  ];
  if (problems.length > 0) return { problems };

  const ground = await groundOf(world, owner, rule.key, invitees);
  const { present, edits, putIn, leftOut, views } = ground;
  const current = { album: present?.id ?? null, name: present?.name ?? rule.name };
  if (ground.deleted) return skip(sayGone(world, rule.key, owner.user.id));
  if (resolved.skips.length > 0) return skip(resolved.skips.join('; '), current);

  const found = await reader.candidates(resolved.scope, resolved.criteria);
  const open = found.filter((photo) => mayStandIn(photo, owner.view, views));
  const hidden = await hiding.among(open, owner.user.id);
  const theirs = new Set(putIn);
  const isOut = isLeftOut(leftOut);
  const allowed = open.filter((photo) => !hidden.has(photo.id) && !isOut(photo));
  const candidates = allowed.filter(({ id }) => !theirs.has(id));
  const pick = pickWithin(rule.pick, candidates.length, MOST_PHOTOS - putIn.length);
  const choice = choose(candidates, {
    how: rule.choose,
    pick,
    seed: seedOf(rule.key, owner.user.id, period),
    // A cover that people chose stays, so its photo does.
    keep: new Set(edits.chosenCover === null ? [] : [edits.chosenCover]),
    dayStartsAt: moment.dayStartsAt,
  });
  const { chosen } = choice;
  if (chosen.length === 0)
    return skip(nothingWasKept(found.length, allowed.length), { ...current, notes: resolved.notes });

  const photos = chosen.map(({ photo }) => photo);
  const filled = await fillName(rule.name, {
    language: owner.config?.language ?? world.loaded.config.language,
    owner,
    house,
    today: moment.today,
    photos,
    reader,
  });
  const shortfall = sayShortfall(choice);
  return settle(world, ground, {
    kind: 'rule',
    // A name of nothing but a place, and no photo with one: the key will do.
    name: filled === '' ? rule.key : filled,
    photos: chosen.map(({ photo, why }) => ({ photo, why: why.map(sayReason) })),
    cover: coverOf(photos) ?? (photos[0] as Photo).id,
    period,
    notes: [
      ...resolved.notes,
      ...(shortfall ? [shortfall] : []),
      ...(pick === 'all' || rule.pick !== 'all'
        ? []
        : [`${candidates.length} photos match, but an album holds at most ${MOST_PHOTOS}`]),
    ],
    called: 'the configuration says',
    place: null,
    memory: null,
    more: { left: leftOf(world, choice, candidates, rule.choose) },
    cureForTwin: (album) => `rename one of them, or take it over: memories adopt ${album} --as ${rule.key}`,
  });
};
