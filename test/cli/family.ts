import { photosOf } from '../builders/album-wish.ts';
import { aLibrary, at, by, rated, showing } from '../builders/library.ts';

/** Ada and Ben with a right on the shared space, Leo without; one journey, one summer, some albums. */
export const family = aLibrary()
  .user('ada', { sharedSpace: true })
  .user('ben', { sharedSpace: true })
  .user('leo')
  .day('2023-05-02', 8, at('Lisbon'), showing('Ada', 'Sedona'))
  .day('2023-05-03', 4, at('Lisbon'), showing('Sedona'), rated(5))
  .day('2024-07-14', 6, at('Nantes'), showing('Sedona'))
  .day('2024-07-15', 5, at('Nantes'), by('ben'), showing('Ben'))
  .album('Sedona', { owner: 'ada', of: photosOf('Sedona'), share: { ben: 'view' } })
  .album('Summer', { owner: 'ben', of: photosOf('Ben'), share: { ada: 'view' } })
  .album('Summer', { owner: 'ben', of: photosOf('Ben'), share: { ada: 'view' }, createTime: 1_700_000_000 });

/** Three albums: two for everybody who is in it, one shared. */
export const ALBUMS = `users:
  ada: { me: Ada }
  ben: { me: Ben }
albums:
  souvenirs:
    name: Souvenirs
    owner: ada
    from: { album: Sedona }
    pick: 10
    share: everyone
  mine:
    name: "{me} alone"
    for: everyone
    from: { people: ["{me}"] }
    pick: 3
`;
