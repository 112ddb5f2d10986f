import type { Draft, DraftPhoto } from '../draft.ts';

/** One file of a photo. A live photo has two: the still, which stands for it, and the film. */
export interface DraftUnit {
  readonly id: number;
  readonly photo: DraftPhoto;
  readonly film: boolean;
  readonly major: boolean;
  readonly file: string;
}

const ITEM_TYPES = { photo: 0, video: 1, live: 3, motion: 6 } as const;

export const itemTypeOf = ({ media }: DraftPhoto): number => ITEM_TYPES[media];

const PHOTO = 0;
const FILM = 1;
export const unitTypeOf = ({ film }: DraftUnit): number => (film ? FILM : PHOTO);

export const nameWithoutExtension = (file: string): string => file.replace(/\.[^.]*$/, '');
export const lowerExtension = (file: string): string => /\.([^.]*)$/.exec(file)?.[1]?.toLowerCase() ?? '';

/** The files of a library. The second files of live photos get the numbers after all others. */
export const unitsOf = ({ photos }: Draft): DraftUnit[] => {
  const majors = photos.map(
    (photo): DraftUnit => ({ id: photo.unit, photo, film: photo.media === 'video', major: true, file: photo.file }),
  );
  const last = photos.reduce((highest, { unit }) => Math.max(highest, unit), 0);
  const films = photos
    .filter(({ media }) => media === 'live')
    .map(
      (photo, index): DraftUnit => ({
        id: last + 1 + index,
        photo,
        film: true,
        major: false,
        file: `${nameWithoutExtension(photo.file)}.MOV`,
      }),
    );
  return [...majors, ...films];
};
