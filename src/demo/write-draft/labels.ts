import type { Draft, DraftPhoto } from '../draft.ts';
import type { Rows } from './insert.ts';
import { countBy, Numbering } from './numbering.ts';
import { itemTypeOf } from './units.ts';

interface Tag {
  readonly space: number;
  readonly name: string;
}

const ENGLISH = 1;

const tagRows = (photos: readonly DraftPhoto[]): Rows => {
  const tags = new Numbering<Tag>();
  const pairs = photos.flatMap(({ unit, space, tags: names }) =>
    [...new Set(names)].map((name) => ({
      id_unit: unit,
      id_general_tag: tags.idOf(`${space}:${name}`, { space, name }),
    })),
  );
  const counts = countBy(pairs, ({ id_general_tag }) => String(id_general_tag));
  return [
    [
      'general_tag',
      tags.map(({ space, name }, id) => ({
        id,
        id_user: space,
        name,
        count: counts.get(String(id)) ?? 0,
        // lower case, unlike the names of albums and persons
        normalized_name: name.toLowerCase(),
        name_for_sort: name.toUpperCase(),
      })),
    ],
    ['many_unit_has_many_general_tag', pairs],
  ];
};

const conceptRows = (photos: readonly DraftPhoto[]): Rows => {
  const concepts = new Numbering<string>();
  const pairs = photos.flatMap(({ unit, space, subjects }) =>
    Object.entries(subjects).map(([stem, confidence]) => ({
      id_unit: unit,
      id_concept: concepts.idOf(stem, stem),
      id_user: space,
      confidence,
    })),
  );
  const counts = countBy(pairs, ({ id_concept, id_user }) => `${id_concept}:${id_user}`);
  return [
    [
      'concept',
      concepts.map((stem, id) => ({
        id,
        stem,
        hidden: false,
        display_threshold: 1,
        confidence_threshold: 0.5,
        parent: [],
        sort_index: id,
      })),
    ],
    [
      'concept_synonym',
      concepts.map((stem, id_concept) => ({
        lang: ENGLISH,
        id_concept,
        synonym: stem,
        priority: 0,
        normalized_synonym: stem.toUpperCase(),
      })),
    ],
    [
      'concept_album_additional',
      [...counts].map(([key, item_count]) => {
        const [id_concept, id_user] = key.split(':').map(Number);
        return { id_concept, id_user, item_count };
      }),
    ],
    ['many_unit_has_many_concept', pairs],
  ];
};

const favouriteRows = (photos: readonly DraftPhoto[]): Rows => {
  const marked = photos.filter(({ favouriteOf }) => favouriteOf.length > 0);
  return [
    [
      'many_unit_has_many_favorite_user',
      marked.flatMap(({ unit, space, favouriteOf }) =>
        [...new Set(favouriteOf)].map((id_favorite_user) => ({ id_unit: unit, id_user: space, id_favorite_user })),
      ),
    ],
    [
      'favorite_timeline',
      marked.map((photo) => ({
        id_item: photo.id,
        id_user: photo.space,
        item_type: itemTypeOf(photo),
        unit_type: photo.media === 'video' ? 1 : 0,
        id_unit: photo.unit,
        id_favorite_user: [...new Set(photo.favouriteOf)],
        takentime: photo.taken,
      })),
    ],
  ];
};

/** Groups of look-alikes. That `top_pick` is an item, like the cover of an album, is an assumption. */
const similarRows = (photos: readonly DraftPhoto[]): Rows => {
  const groups = new Map<number, DraftPhoto[]>();
  for (const photo of photos) {
    if (photo.similar !== null) groups.set(photo.similar.group, [...(groups.get(photo.similar.group) ?? []), photo]);
  }
  return [
    [
      'similar_group',
      [...groups].map(([id, members]) => ({
        id,
        id_user: members[0]?.space ?? 0,
        top_pick: members.find(({ similar }) => similar?.top)?.id ?? null,
        item_count: members.length,
        update_at: members[0]?.taken ?? 0,
        version: id,
      })),
    ],
    [
      'similar_timeline',
      photos.map(({ unit, id, space, taken, similar }) => ({
        id_unit: unit,
        id_item: id,
        id_user: space,
        takentime: taken,
        id_similar_group: similar?.group ?? null,
        similar_group_item_count: similar === null ? null : (groups.get(similar.group)?.length ?? null),
      })),
    ],
  ];
};

/** What says something about a photo's worth: tags, subjects, favourites, look-alikes. */
export const labelRows = ({ photos }: Draft): Rows => [
  ...tagRows(photos),
  ...conceptRows(photos),
  ...favouriteRows(photos),
  ...similarRows(photos),
];
