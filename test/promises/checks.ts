/** What must hold after every run, whatever was configured and whatever happened before. */
import { expect } from 'vitest';
import type { PlanDocument } from '../../src/planning/document.ts';
import type { Play } from './changes.ts';
import { type Audience, isHidden, isUpload, whyNot } from './oracle.ts';
import type { MadeHere } from './standing.ts';
import { photoIn } from './world.ts';

const OWNER = 31;

/** Everybody an album is open to: while its share is on, or could be again by one tap. */
const audienceOf = ({ owner, share, shared }: MadeHere): Audience => ({
  owner,
  invitees: shared && share?.enable ? share.rows.filter(({ user }) => user !== owner) : [],
});

/** (a) to (d): nobody sees more than before. */
const nobodySeesMore = ({ world, expected }: Play, album: MadeHere): string[] =>
  album.members.flatMap(({ photo: id, provider }) => {
    const photo = photoIn(world, id);
    if (photo === undefined) return [`photo ${id} no longer exists`];
    const says = (what: string) => `photo ${id} of user ${photo.space}: ${what}`;
    if (photo.space !== 0 && photo.space !== provider) return [says(`its provider is ${provider}`)];
    const audience = audienceOf(album);
    const why =
      expected.get(album.id)?.putIn.has(id) && isUpload(audience, photo, provider)
        ? isHidden(world, album.owner, photo) && 'it is hidden'
        : whyNot(world, audience, photo);
    return why ? [says(why)] : [];
  });

const mostOf = (pick: string | number): number =>
  pick === 'all' ? Number.POSITIVE_INFINITY : Number(String(pick).split('..').at(-1));

/** (e): an album as Photos itself would have made it. */
const wellFormed = (
  { world, expected }: Play,
  album: MadeHere,
  picks: ReadonlyMap<string, string | number>,
): string[] => {
  const photos = album.members.flatMap(({ photo }) => photoIn(world, photo) ?? []);
  const times = photos.map(({ taken }) => taken);
  const wishes = expected.get(album.id);
  const byHand = album.members.filter(({ photo }) => wishes?.putIn.has(photo)).length;
  const most = mostOf(picks.get(wishes?.key.replace(/@.*$/, '') ?? '') ?? 'all');
  const rows = album.share?.rows ?? [];
  const faults: Readonly<Record<string, boolean>> = {
    'it is empty': album.members.length === 0,
    'a photo is in it twice': new Set(album.members.map(({ photo }) => photo)).size !== album.members.length,
    'more photos than picked': album.members.length - byHand > most,
    'its cover is not in it': album.cover !== 0 && !album.members.some(({ photo }) => photo === album.cover),
    'its count is wrong': album.count !== album.members.length,
    'its first time is wrong': album.start !== Math.min(...times),
    'its last time is wrong': album.end !== Math.max(...times),
    'it is of another type': album.type !== 0,
    'a member names another owner': album.members.some(({ owner }) => owner !== album.owner),
    'it is shared without a share': album.shared && album.share === null,
    'its passphrase is not random': album.passphrase !== null && !/^[A-Za-z0-9]{9}$/.test(album.passphrase),
    'its share is of another sort': album.share !== null && (album.share.type !== 0 || album.share.privacy !== 0),
    'its share is somebody else’s': album.share !== null && album.share.owner !== album.owner,
    'its owner has no row of their own':
      album.share !== null && !rows.some((r) => r.user === album.owner && r.permission === OWNER),
    'an invitee has another permission': rows.some(
      ({ user, permission, kind }) => kind !== 1 || (user !== album.owner && ![1, 3, 7].includes(permission)),
    ),
  };
  return Object.keys(faults).filter((fault) => faults[fault]);
};

/** What people did to it stands. */
const editsStand = ({ world, expected }: Play, album: MadeHere): string[] => {
  const wishes = expected.get(album.id);
  if (!wishes) return ['nobody said that it was made'];
  const members = new Set(album.members.map(({ photo }) => photo));
  const audience = audienceOf(album);
  const missing = [...wishes.putIn].filter(([id, provider]) => {
    const photo = photoIn(world, id);
    if (members.has(id) || !photo || isHidden(world, album.owner, photo)) return false;
    return isUpload(audience, photo, provider) || whyNot(world, audience, photo) === null;
  });
  const { name, cover, takenOut, invited, stopped } = wishes;
  return [
    ...(name === null || name === album.name ? [] : [`it was renamed "${name}" by hand`]),
    ...(cover === null || !members.has(cover) || cover === album.cover ? [] : [`cover ${cover} was chosen by hand`]),
    ...[...takenOut].filter((id) => members.has(id)).map((id) => `photo ${id} was taken out by hand and is back`),
    ...missing.map(([id]) => `photo ${id} was put in by hand and is gone`),
    ...[...invited]
      .filter(
        ([user, permission]) => !audience.invitees.some((one) => one.user === user && one.permission === permission),
      )
      .map(([user]) => `user ${user} was invited by hand and is not any more`),
    ...(stopped && album.shared ? ['its sharing was switched off by hand'] : []),
  ];
};

export interface Fault {
  readonly album: number;
  readonly fault: string;
}

/** Every fault of every album. */
export const faultsOf = (
  play: Play,
  albums: readonly MadeHere[],
  picks: ReadonlyMap<string, string | number>,
): readonly Fault[] =>
  albums.flatMap((album) => {
    const { key } = play.expected.get(album.id) ?? { key: '' };
    const found = [
      ...nobodySeesMore(play, album),
      ...wellFormed(play, album, picks),
      ...editsStand(play, album),
      ...(play.deleted.has(key) ? ['it was deleted by hand and is back'] : []),
    ];
    return found.map((fault) => ({ album: album.id, fault }));
  });

/** No album has a fault; if one has, all there is to know about it is told. */
export const expectPromises = (
  play: Play,
  albums: readonly MadeHere[],
  picks: ReadonlyMap<string, string | number>,
  run: PlanDocument,
): void =>
  expect(
    faultsOf(play, albums, picks).map(
      ({ album, fault }) => `album ${album} (${play.expected.get(album)?.key}): ${fault}`,
    ),
    JSON.stringify({ settings: play.world.settings, albums, run }, null, 1),
  ).toEqual([]);

/** A plan and the run after it tell the same, but for what only a run can know. */
export const expectSame = (plan: PlanDocument, run: PlanDocument): void => {
  const told = ({ albums, today, warnings }: PlanDocument) => ({
    today,
    warnings,
    albums: albums.map(({ album, ...rest }) => ({ ...rest, album: rest.action === 'create' ? null : album })),
  });
  expect(told(run)).toEqual(told(plan));
};
