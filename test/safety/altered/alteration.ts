/** One change to the layout of a database, and what is made of it. */

export interface Alteration {
  readonly name: string;
  readonly by: readonly string[];
  /** Checks of doctor that refuse, by id; none: it may be written to. */
  readonly refused: readonly string[];
  /** Checks that note something. */
  readonly noted?: readonly string[];
  /** What a layout accepted before is said to have become; left out: it is the same layout. */
  readonly changed?: string;
}

/** The function of Photos that counts an album. */
export const ALBUM_FUNCTION = 'insert_item_to_update_normal_album_func';
/** What it does, in its simplest words. */
export const COUNTS = `returns void language plpgsql as $$ begin
  update normal_album set item_count = found.members, start_time = found.earliest, end_time = found.latest
    from (select count(*)::int as members, min(unit.takentime) as earliest, max(unit.takentime) as latest
            from many_item_has_many_normal_album member
            left join unit on unit.id_item = member.id_item and unit.is_major
           where member.id_normal_album = album_id) found
   where normal_album.id = album_id;
end $$`;
