/** The family and the rules whose albums people touch by hand. */
import { aLibrary, as, by, rated } from '../builders/library.ts';

export const family = aLibrary()
  .user('ada')
  .user('ben')
  .user('leo')
  .day('2023-05-02', 5, by('ada'), as('may'))
  .day('2023-06-02', 5, by('ada'), as('june'), rated(5))
  .photo('2022-01-01T10:00', by('ada'), as('old'));

/** An album of all photos since 2023, ten of them. */
export const RULE = (more = 'share: [ben]') =>
  `albums: { all: { name: All, owner: ada, from: { taken: 2023-01-01.. }, pick: all, ${more} } }`;
/** Four of them, drawn anew each day. */
export const DRAWN = 'albums: { all: { name: "All, {date}", owner: ada, pick: 4, choose: random } }';

/** The same with some photos of the shared space, fewer than half: they are the last in the album. */
export const bothSpaces = aLibrary()
  .user('ada', { sharedSpace: true })
  .user('ben', { sharedSpace: true })
  .user('leo')
  .day('2023-05-02', 5, by('ada'), as('may'))
  .day('2023-06-02', 5, by('ada'), as('june'), rated(5))
  .day('2023-07-02', 3, by('shared'), as('ours'))
  .photo('2022-01-01T10:00', by('ada'), as('old'));
