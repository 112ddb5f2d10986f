import { OWNER } from './owner.ts';
import { albumViews } from './views.ts';

/** Tables of which no library of early 2023 had any. */
const tablesSince = [
  'concept_synonym',
  'concept_threshold',
  'concept_rawdata',
  'concept_album_additional',
  'many_unit_has_many_concept',
  'concept',
  'many_unit_has_many_favorite_user',
  'favorite_timeline',
  'similar_group',
  'similar_hash',
  'similar_timeline',
  'motion_photo_additional',
  'split_filename',
  'thumbnail_version',
  'convert_thumbnail_allocation',
  'async_db_migration_task',
  'dsm_user',
  'dsm_group',
  'udc_event',
  'udc_statistic',
  ...[0, 1, 2, 3].flatMap((n) => [`version_time_${n}`, `user_event_history_${n}`]),
];

/** Columns that came later, by table. */
const columnsSince = {
  album: ['name_for_sort'],
  background_task: ['skip', 'overwrite'],
  cluster: ['is_manual'],
  condition_album: ['need_update_item', 'item_update_version'],
  delete_item: ['reason'],
  face: ['is_manual'],
  folder: ['name_for_search', 'normalized_name'],
  general_tag: ['name_for_sort'],
  item: ['id_similar_group', 'is_similar_top_pick'],
  metadata: ['normalized_description'],
  one_filter_has_many_unit: ['is_major'],
  person: ['created_time'],
  person_group: ['is_manual'],
  unit: ['index_version'],
};

/**
 * Turns a fresh schema into one as it was early in 2023: no subjects, favourites or look-alikes, no numbered
 * families, and none of the columns added since. Views on what goes, go too; the two album views come back without
 * the sort name.
 */
export const OLDER_SCHEMA_PATCH = `
set client_min_messages = warning;
drop table ${tablesSince.join(', ')} cascade;
${Object.entries(columnsSince)
  .map(([table, columns]) => `alter table ${table} ${columns.map((name) => `drop column ${name} cascade`).join(', ')};`)
  .join('\n')}
${albumViews({ nameForSort: false })}
alter view album_with_share_info_view owner to ${OWNER};
alter view share_album_view owner to ${OWNER};
reset client_min_messages;
`;
