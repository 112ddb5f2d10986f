/** The columns of the two views that show an album's sort name, which the older generation lacks. */
export const albumViews = ({ nameForSort }: { nameForSort: boolean }) => `
create view album_with_share_info_view as
  select album.id, album.id_user, album.name, album.type, album.create_time, album.start_time, share.privacy_type,
         share.enable, album.passphrase_share, normal_album.status${nameForSort ? ', album.name_for_sort' : ''}
    from album
    left join share on share.passphrase = album.passphrase_share
    left join normal_album on normal_album.id = album.id;
create view share_album_view as
  select album.id, album.id_user, album.name, album.type, album.shared, album.create_time, album.cover,
         album.sort_by, album.sort_direction, album.passphrase_share, album.version, album.item_count,
         share.modified_time, album.normalized_name, album.start_time,
         album.end_time${nameForSort ? ', album.name_for_sort' : ''}
    from album join share on share.passphrase = album.passphrase_share;
`;

const base = 'unit.id_item, unit.id_user, unit.item_type, unit.type as unit_type';

/** One row per item, with all its labels of one sort in an array. */
const labelTimeline = (label: string) => `
create view ${label}_timeline_view as
  select ${base}, unit.id as id_unit, array_agg(label.id_${label}) as id_${label}, unit.takentime
    from unit join many_unit_has_many_${label} label on label.id_unit = unit.id
   where unit.is_major group by unit.id;`;

const levelTimeline = (n: number) => `
create view level_${n}_timeline_view as
  select ${base}, unit.takentime, unit.id as id_unit, place.level_${n} as level, place.admin_${n} as admin
    from unit join geocoding place on place.id = unit.id_geocoding
   where unit.is_major and place.level_${n} is not null;`;

const file = `unit.id, unit.id_user, unit.item_type, unit.type, unit.filename, unit.filesize, unit.createtime,
         unit.takentime, unit.mtime, unit.duplicate_hash, unit.cache_key, unit.resolution, unit.index_stage,
         unit.version, unit.id_item, unit.id_folder, unit.id_geocoding, unit.is_major`;

/** Views the apps read through. */
export const views = `
create view timeline_view as
  select ${base}, unit.takentime, unit.id as id_unit from unit where unit.is_major;
create view recently_added_timeline_view as
  select ${base}, unit.createtime, unit.id as id_unit from unit where unit.is_major;
create view folder_timeline_view as
  select ${base}, unit.id as id_unit, unit.id_folder, unit.takentime, unit.filesize, unit.normalized_filename,
         unit.name_for_sort
    from unit where unit.is_major;
create view geocoding_timeline_view as
  select ${base}, unit.takentime, unit.id as id_unit, unit.id_geocoding
    from unit where unit.is_major and unit.id_geocoding is not null;
create view geocoding_album_view as
  select place.id as id_geocoding, place.id_user, count(unit.id) as item_count,
         count(*) over (partition by place.id_user, place.level_1) as album_count, place.level_1
    from geocoding place join unit on unit.id_geocoding = place.id and unit.is_major
   group by place.id;
${[1, 2, 3, 4, 5, 6].map(levelTimeline).join('')}
${['general_tag', 'person', 'concept'].map(labelTimeline).join('')}
create view general_tag_album_view as
  select tag.id as id_general_tag, tag.name, tag.normalized_name, count(unit.id) as item_count, unit.id_user
    from general_tag tag
    join many_unit_has_many_general_tag label on label.id_general_tag = tag.id
    join unit on unit.id = label.id_unit and unit.is_major
   group by tag.id, unit.id_user;
create view unit_to_general_tag_view as
  select tag.id as id_general_tag, tag.name, tag.name_for_sort, label.id_unit, tag.id_user
    from general_tag tag join many_unit_has_many_general_tag label on label.id_general_tag = tag.id;
create view person_face_view as
  select face.id, face.id_user, face.id_person, face.id_unit, face.score, unit.is_major, unit.id_item
    from face join unit on unit.id = face.id_unit;
create view person_album_view as
  select person.id as id_person, person.id_user, person.name, person.hidden, person.cover, counted.item_count,
         person.normalized_name
    from person join person_item_count counted on counted.id_person = person.id and counted.id_user = person.id_user;
create view live as
  select ${file}, live_additional.grouping_key, split_filename.name as name_no_ext
    from unit join live_additional on live_additional.id_unit = unit.id
    left join split_filename on split_filename.id_unit = unit.id;
create view video as
  select ${file}, video_additional.duration, video_additional.video_info, video_additional.audio_info
    from unit join video_additional on video_additional.id_unit = unit.id;
create view normal_album_photowall_view as
  select member.id_normal_album, member.id_item, member.item_provider_id_user, unit.id as id_unit, unit.takentime,
         unit.filesize, unit.normalized_filename, member.sequence, unit.id_user, unit.item_type, unit.name_for_sort
    from many_item_has_many_normal_album member join unit on unit.id_item = member.id_item and unit.is_major;
create view share_with_member_view as
  select right_.id, right_.permission, right_.target_type, right_.target_id, share.id_user, share.passphrase,
         share.type, share.expired_time, share.modified_time
    from share join share_permission right_ on right_.passphrase_share = share.passphrase;
create view unit_file_extension_view as
  select unit.id as id_unit, unit.id_user, unit.item_type, unit.type as unit_type,
         split_filename.lower_extension as extension
    from unit join split_filename on split_filename.id_unit = unit.id;
create view need_convert_thumbnail_view as
  select unit.id, unit.id_user, unit.filename, unit.type as unit_type, unit.item_type,
         film.video_info ->> 'video_codec' as codec, max(thumbnail.status) as status, split_filename.lower_extension,
         array_agg(thumbnail.type) as thumbnail_type
    from unit
    join thumbnail on thumbnail.id_unit = unit.id and thumbnail.status <> 1
    join split_filename on split_filename.id_unit = unit.id
    left join video_additional film on film.id_unit = unit.id
   group by unit.id, film.video_info ->> 'video_codec', split_filename.lower_extension;
create view regenerating_thumbnail_view as
  select unit.id, unit.id_user, unit.filename, unit.type as unit_type, thumbnail.status,
         thumbnail.type as thumbnail_type
    from unit join thumbnail on thumbnail.id_unit = unit.id;
${albumViews({ nameForSort: true })}`;
