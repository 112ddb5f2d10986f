/** A family in which photo-syn made albums, and how an album stands before and after it is taken over. */
import path from 'node:path';
import type { Memories } from '../../src/memories.ts';
import { aFamily, type Family } from '../albums/family-memories.ts';
import { aLibrary, as, by } from '../builders/library.ts';
import { asPhotoSyn, photoSynTable } from '../builders/photo-syn.ts';
import { type TestLibrary, withLibrary } from '../databases/library.ts';

/** Remy and Aline have a right on the shared space, Leo has none; what Leo keeps for himself was never opened to anybody. */
export const family = aLibrary()
  .user('remy', { sharedSpace: true })
  .user('aline', { sharedSpace: true })
  .user('leo')
  .user('away', { disabled: true })
  .day('2024-05-02', 3, as('own'))
  .photo('2024-05-03T10:00:00', as('together'), by('shared'))
  .photo('2024-05-04T10:00:00', as('secret'), by('leo'))
  .photo('2024-05-05T10:00:00', as('shown'), by('aline'))
  .album('By hand', { owner: 'remy', of: ['own'], share: { leo: 'download' } })
  .album('From Aline', { owner: 'aline', of: ['shown'], share: { remy: 'view', leo: 'view' } })
  .album('Clever', { owner: 'remy', of: ['own'], conditional: true });

export type Library = TestLibrary<ReturnType<typeof family.build>>;
type Wish = Parameters<typeof asPhotoSyn>[1];

export const photosIn = ({ library }: Library, ...labels: readonly string[]): number[] =>
  labels.flatMap((label) => library.photosCalled(label)).sort((a, b) => a - b);

/** With photo-syn's table; it goes again, since an embedded database is kept for the next test only as it was. */
export const withTable = (body: (opened: Library) => Promise<void>) =>
  withLibrary(family, async (opened) => {
    await photoSynTable(opened);
    try {
      await body(opened);
    } finally {
      await opened.query('drop table public.auto_album');
    }
  });

/** An album as photo-syn makes them, of photos of everybody, shown to its owner and Aline. */
export const souvenirs = (opened: Library, wish: Partial<Wish> = {}): Promise<number> =>
  asPhotoSyn(opened, {
    owner: 'remy',
    name: 'Souvenirs',
    photos: photosIn(opened, 'own', 'together', 'secret', 'shown'),
    sharables: ['remy', 'aline'],
    ...wish,
  });

export const RULE =
  'albums:\n  souvenirs: { name: Souvenirs, owner: remy, from: { taken: 2024.. }, pick: 2, share: [aline] }\n';
export const NO_RULE = 'language: en\n';

/** With an album of theirs, and Memories that have a rule for it. */
export const withSouvenirs = (
  body: (here: { opened: Library; id: number; home: Family; memories: Memories }) => Promise<void>,
  wish: Partial<Wish> = {},
) =>
  withTable(async (opened) => {
    const id = await souvenirs(opened, wish);
    await using home = aFamily(opened);
    await body({ opened, id, home, memories: home.open(RULE) });
  });

interface Stands {
  readonly name: string;
  readonly passphrase: string | null;
  readonly shared: boolean;
  readonly cover: number;
  readonly count: number;
  readonly members: readonly (readonly [photo: number, provider: number])[];
  /** By user name. */
  readonly rights: Readonly<Record<string, number>> | null;
}

/** An album as anybody would find it; undefined: gone. */
export const stands = async ({ query }: Library, id: number): Promise<Stands | undefined> => {
  const [row] = await query<Stands>(
    `select a.name, a.passphrase_share as passphrase, a.shared, a.cover, a.item_count as count,
            (select json_agg(json_build_array(m.id_item, m.item_provider_id_user) order by m.id_item)
               from many_item_has_many_normal_album m where m.id_normal_album = a.id) as members,
            (select json_object_agg(u.name, p.permission) from share_permission p join user_info u on u.id = p.target_id
              where p.passphrase_share = a.passphrase_share) as rights
       from normal_album a where a.id = $1`,
    [id],
  );
  return row;
};

export const photosOf = (album: Stands | undefined): number[] => (album?.members ?? []).map(([photo]) => photo);

export const journalOf = ({ state }: Family): string => path.join(state, 'journal.jsonl');
