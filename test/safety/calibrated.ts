/** A family with an album made by hand, and how a calibration with it is looked at. */
import path from 'node:path';
import type { Calibrated } from '../../src/calibrate.ts';
import type { Family } from '../albums/family-memories.ts';
import { aLibrary, by } from '../builders/library.ts';

export const family = aLibrary()
  .user('ada')
  .user('ben')
  .user('leo')
  .day('2023-05-02', 4)
  .day('2023-05-03', 2, by('ben'));

export const MADE = 1_763_900_000;
/** A minute after the album was made. */
export const soon = { clock: () => MADE + 60 };

/** As Synology Photos leaves it when Ada makes an album, chooses a cover, and invites Ben as Viewer. */
export const byHand = family.album('Our Summer', { owner: 'ada', share: { ben: 'view' }, createTime: MADE });
export const HAND = 21;

/** More of the same, numbered on from it, for one case each. */
export const withCases = (count: number) =>
  Array.from({ length: count }, (_, index) => `Our Case ${index}`).reduce(
    (so, name) => so.album(name, { owner: 'ada', share: { ben: 'view' }, createTime: MADE }),
    byHand,
  );

export const RULE = 'albums: { a: { name: Chez Nous, owner: ada, share: [ben] } }';

export const verdictsOf = ({ columns }: Calibrated): Record<string, string> =>
  Object.fromEntries(columns.map(({ column, verdict }) => [column, verdict]));

export const lineOf = ({ columns }: Calibrated, column: string) => columns.find((one) => one.column === column);

/** What is not simply the same. */
export const unusual = (calibrated: Calibrated): Record<string, string> =>
  Object.fromEntries(Object.entries(verdictsOf(calibrated)).filter(([, verdict]) => verdict !== 'same'));

export const fileIn = ({ state }: Family): string => path.join(state, 'calibration.json');

/** Another Synology Photos than the one we know. */
export const OTHERWISE = `
update normal_album set normalized_name = lower(name), name_for_sort = '', sort_by = 2, sort_direction = 1, status = 3;
update share set type = 5;
update share_permission set permission = case permission when 31 then 15 when 1 then 17 else permission end;
update many_item_has_many_normal_album set sequence = 1.5;
`;
