/** Phrases that many tables of the library share. */

/** The space a row belongs to; 0 is the shared one. */
export const ownedByUser = 'id_user integer not null references user_info on delete cascade';

/** Rows about one file go when the file goes. */
export const aboutUnit = 'id_unit integer references unit on delete cascade';
