/** Older versions of Photos, and parts of it that are not there. */
import { OLDER_SCHEMA_PATCH } from '../../../src/demo/schema.ts';
import type { Alteration } from './alteration.ts';

export const generations: readonly Alteration[] = [
  {
    name: 'the older generation',
    by: [OLDER_SCHEMA_PATCH],
    refused: [],
    noted: ['generation'],
    changed: 'table normal_album: column name_for_sort is gone',
  },
  {
    name: 'no favourites',
    by: ['drop table many_unit_has_many_favorite_user'],
    refused: [],
    noted: ['generation'],
  },
  {
    name: 'favourites that are not for us to read',
    by: ['revoke all on many_unit_has_many_favorite_user from "SynologyPhotos"'],
    refused: [],
    noted: ['generation'],
  },
  {
    name: 'subjects without confidence',
    by: ['alter table many_unit_has_many_concept drop column confidence'],
    refused: [],
    noted: ['generation'],
  },
  { name: 'no look-alikes', by: ['alter table item drop column id_similar_group'], refused: [], noted: ['generation'] },
  { name: 'no faces', by: ['drop table face cascade'], refused: [], noted: ['generation'] },
];
