/**
 * What happens to a family between two runs: rights go, loans end, names are hidden, and people touch the albums made
 * here in Synology Photos. Each change is made to the tables, and to the world on paper at the same time.
 */
import fc from 'fast-check';
import type { Home } from './arena.ts';
import { type Expectations, noWishes, type Wishes, without } from './expectations.ts';
import { mayOpen, whyNot } from './oracle.ts';
import { anIndex, pickFrom } from './settings.ts';
import { albumsMadeHere, type MadeHere } from './standing.ts';
import { photoIn, type World, withAlbum, withMember, withSettings } from './world.ts';

const WORLDLY = [
  'revoke the shared space',
  'end loans',
  'stop sharing a source',
  'delete a source',
  'hide a person',
  'hide a person at a lender',
  'delete a photo',
  'forget a rule',
] as const;
const BY_HAND = ['invite', 'put in', 'upload', 'take out', 'rename', 'cover', 'stop our share', 'delete ours'] as const;

export const aChange = fc.record({
  what: fc.constantFrom(...WORLDLY, ...BY_HAND, 'put in', 'take out'),
  which: anIndex,
  whom: anIndex,
});
export type Change = typeof aChange extends fc.Arbitrary<infer One> ? One : never;

export interface Play {
  readonly home: Home;
  readonly world: World;
  readonly expected: Expectations;
  /** Rules (by owner) whose album somebody deleted: `rule-1@ada`. */
  readonly deleted: ReadonlySet<string>;
}

const wish = (play: Play, album: number, more: (wishes: Wishes) => Wishes): Play => {
  const known = play.expected.get(album) ?? noWishes('');
  return { ...play, expected: new Map(play.expected).set(album, more(known)) };
};

type Doer = (play: Play, change: Change) => Promise<Play>;

const worldly: Readonly<Record<(typeof WORLDLY)[number], Doer>> = {
  'revoke the shared space': async (play, { which }) => {
    const { home, world } = play;
    const gone = pickFrom(world.users, which);
    await home.query('update team_library_user_permission set permission = 0 where id_user = $1', [gone?.id]);
    const users = world.users.map((user) =>
      user === gone && user.sharedSpaceRight !== null ? { ...user, sharedSpaceRight: 0 } : user,
    );
    return { ...play, world: { ...world, users } };
  },
  'end loans': async (play, { which }) => {
    const names = Object.keys(play.world.settings.users ?? {});
    const name = pickFrom(names, which);
    if (name === undefined) return play;
    return { ...play, world: withMember(play.world, name, ({ 'lends-to': _ended, ...member }) => member) };
  },
  'stop sharing a source': async (play, { which }) => {
    const album = pickFrom(play.world.albums, which);
    if (!album?.share) return play;
    const { share } = album;
    await play.home.query('update share set enable = false where passphrase = $1', [share.passphrase]);
    return {
      ...play,
      world: withAlbum(play.world, album.id, (one) => ({ ...one, share: { ...share, enabled: false } })),
    };
  },
  'delete a source': async (play, { which }) => {
    const album = pickFrom(play.world.albums, which);
    if (album?.kind !== 'normal' || namesIn(play.world).has(album.name) || namesIn(play.world).has(album.id))
      return play;
    await deleteAlbum(play.home, album.id);
    return { ...play, world: withAlbum(play.world, album.id, () => null) };
  },
  'hide a person': async (play, { which }) => {
    const person = pickFrom(play.world.people, which);
    if (!person) return play;
    const { hide } = play.world.settings;
    return {
      ...play,
      world: withSettings(play.world, { hide: { ...hide, people: [...(hide?.people ?? []), person.name] } }),
    };
  },
  'hide a person at a lender': async (play, { which, whom }) => {
    const person = pickFrom(play.world.people, which);
    const name = pickFrom(Object.keys(play.world.settings.users ?? {}), whom);
    if (!person || name === undefined) return play;
    const hideToo = play.world.settings.users?.[name]?.hide;
    return {
      ...play,
      world: withMember(play.world, name, (member) => ({
        ...member,
        hide: { ...hideToo, people: [...(hideToo?.people ?? []), person.name] },
      })),
    };
  },
  'delete a photo': async (play, { which }) => {
    const photo = pickFrom(play.world.photos, which);
    if (!photo) return play;
    const { home, world } = play;
    await home.query('update normal_album set cover = 0 where cover = $1', [photo.id]);
    await home.query('delete from many_item_has_many_normal_album where id_item = $1', [photo.id]);
    for (const { id } of world.albums.filter(({ kind }) => kind === 'condition'))
      await home.query(`delete from condition_album_item_${id} where id_item = $1`, [photo.id]);
    await home.query(
      `set session_replication_role = replica; delete from metadata where id_unit in (select id from unit where id_item = ${photo.id});
       delete from unit where id_item = ${photo.id}; delete from item where id = ${photo.id}; reset session_replication_role`,
    );
    const albums = world.albums.map((album) => ({
      ...album,
      items: album.items.filter(({ item }) => item !== photo.id),
    }));
    return { ...play, world: { ...world, albums, photos: world.photos.filter((one) => one !== photo) } };
  },
  'forget a rule': async (play, { which }) => {
    const rules = Object.entries(play.world.settings.albums);
    const gone = pickFrom(rules, which);
    if (rules.length < 2) return play;
    return {
      ...play,
      world: withSettings(play.world, { albums: Object.fromEntries(rules.filter((rule) => rule !== gone)) }),
    };
  },
};

/** Albums the configuration names: without them it would be wrong, which is another matter. */
const namesIn = ({ settings }: World): ReadonlySet<unknown> => {
  const texts = [...JSON.stringify(settings).matchAll(/"albums?":\[("(?:[^"\\]|\\.)*"|\d+)\]/g)];
  return new Set(texts.map(([, found]) => JSON.parse(found ?? 'null') as unknown));
};

const deleteAlbum = async (home: Home, id: number): Promise<void> => {
  const [row] = await home.query<{ passphrase: string | null }>(
    'select passphrase_share as passphrase from normal_album where id = $1',
    [id],
  );
  await home.query('delete from many_item_has_many_normal_album where id_normal_album = $1', [id]);
  await home.query('delete from normal_album where id = $1', [id]);
  await home.query('delete from share_permission where passphrase_share = $1', [row?.passphrase]);
  await home.query('delete from share where passphrase = $1', [row?.passphrase]);
};

const putIn = async (play: Play, album: MadeHere, photo: number, provider: number): Promise<Play> => {
  await play.home.query(
    `insert into many_item_has_many_normal_album (sequence, item_provider_id_user, id_item, id_normal_album, album_id_user)
     values (0, $1, $2, $3, $4)`,
    [provider, photo, album.id, album.owner],
  );
  await play.home.query('select insert_item_to_update_normal_album_func($1)', [album.id]);
  return wish(play, album.id, (one) => ({
    ...one,
    takenOut: without(one.takenOut, photo),
    putIn: new Map(one.putIn).set(photo, provider),
  }));
};

const invitees = (album: MadeHere) =>
  (album.shared ? (album.share?.rows ?? []) : []).filter((r) => r.user !== album.owner);

type HandDoer = (play: Play, album: MadeHere, change: Change) => Promise<Play>;

const byHand: Readonly<Record<(typeof BY_HAND)[number], HandDoer>> = {
  invite: async (play, album, { whom }) => {
    const user = pickFrom(play.world.users, whom);
    if (!user?.enabled || !album.shared || album.share?.rows.some((row) => row.user === user.id)) return play;
    const permission = ([1, 3, 7] as const)[whom % 3] ?? 1;
    await play.home.query(
      'insert into share_permission (id_user, permission, target_type, target_id, passphrase_share) values ($1, $2, 1, $3, $4)',
      [album.owner, permission, user.id, album.passphrase],
    );
    return wish(play, album.id, (one) => ({ ...one, invited: new Map(one.invited).set(user.id, permission) }));
  },
  'put in': async (play, album, { whom }) => {
    const free = play.world.photos.filter(
      (photo) =>
        (photo.space === album.owner || photo.space === 0) &&
        mayOpen(play.world, album.owner, photo) &&
        !album.members.some((member) => member.photo === photo.id),
    );
    const photo = pickFrom(free, whom);
    return photo ? putIn(play, album, photo.id, album.owner) : play;
  },
  upload: async (play, album, { whom }) => {
    const uploaders = invitees(album).filter(({ permission }) => (permission & 4) !== 0);
    const free = play.world.photos.filter(
      ({ id, space }) =>
        uploaders.some(({ user }) => user === space) && !album.members.some(({ photo }) => photo === id),
    );
    const photo = pickFrom(free, whom);
    return photo ? putIn(play, album, photo.id, photo.space) : play;
  },
  'take out': async (play, album, { whom }) => {
    const audience = { owner: album.owner, invitees: invitees(album) };
    // Not the cover, since what Photos then shows instead is not known; and not the last one, which asks for more.
    const free = album.members.filter(({ photo: id }) => {
      const photo = photoIn(play.world, id);
      return id !== album.cover && photo && whyNot(play.world, audience, photo) === null;
    });
    const member = pickFrom(free, whom);
    if (!member) return play;
    await play.home.query('delete from many_item_has_many_normal_album where id_normal_album = $1 and id_item = $2', [
      album.id,
      member.photo,
    ]);
    return wish(play, album.id, (one) => {
      const rest = new Map(one.putIn);
      rest.delete(member.photo);
      return { ...one, putIn: rest, takenOut: new Set([...one.takenOut, member.photo]) };
    });
  },
  rename: async (play, album, { whom }) => {
    const name = `Ours, "the ${whom}th" d'été`;
    await play.home.query('update normal_album set name = $2, normalized_name = upper($2) where id = $1', [
      album.id,
      name,
    ]);
    return wish(play, album.id, (one) => ({ ...one, name }));
  },
  cover: async (play, album, { whom }) => {
    const others = album.members.filter(({ photo }) => photo !== album.cover);
    const member = pickFrom(others, whom);
    if (!member) return play;
    await play.home.query("select update_normal_album_cover_func('public', $1, $2)", [album.id, member.photo]);
    return wish(play, album.id, (one) => ({ ...one, cover: member.photo }));
  },
  'stop our share': async (play, album) => {
    if (!album.shared) return play;
    await play.home.query('update share set enable = false where passphrase = $1', [album.passphrase]);
    await play.home.query('update normal_album set shared = false where id = $1', [album.id]);
    return wish(play, album.id, (one) => ({ ...one, stopped: true, invited: new Map() }));
  },
  'delete ours': async (play, album) => {
    // All at once would be a database put back, which is refused.
    if ((await albumsMadeHere(play.home, play.world)).length < 2) return play;
    await deleteAlbum(play.home, album.id);
    const expected = new Map(play.expected);
    expected.delete(album.id);
    return { ...play, expected, deleted: new Set([...play.deleted, play.expected.get(album.id)?.key ?? '']) };
  },
};

const isWorldly = (what: Change['what']): what is (typeof WORLDLY)[number] =>
  (WORLDLY as readonly string[]).includes(what);

/** Lets one change happen, or nothing where there is nothing it could happen to. */
export const happen = async (play: Play, change: Change): Promise<Play> => {
  const { what } = change;
  if (isWorldly(what)) return worldly[what](play, change);
  const album = pickFrom(await albumsMadeHere(play.home, play.world), change.which);
  return album ? byHand[what](play, album, change) : play;
};
