/** Where photos were taken, and in which folder they lie. */
import * as z from 'zod';
import type { PlaceCondition } from '../core/rule.ts';
import { Complaint, quote, scalarOf, shown } from './complaint.ts';
import { nameText, TEXT } from './names.ts';
import { kilometres, latitude, longitude } from './numbers.ts';
import { type Field, formsOf, guarded, leaf, section } from './shapes.ts';
import { Listing, type Scalar, type Written } from './written.ts';

type Point = readonly [latitude: number, longitude: number];

const two = (value: Written | undefined): readonly Written[] => {
  if (value instanceof Listing && value.items.length === 2) return value.items;
  throw new Complaint('needs latitude and longitude in brackets. Write for example [48.85, 2.35].');
};

const point = z
  .preprocess(guarded(two), z.tuple([latitude, longitude]))
  .describe('Latitude and longitude in degrees; south and west are negative') as unknown as Field<Point, Point>;

const circle = section({ near: point, km: kilometres.describe('Radius in kilometres') });

export type PlaceInput = string | { readonly near: Point; readonly km: number };

/** A circle, or the name of a place. */
export const place: Field<PlaceInput, PlaceCondition> = formsOf({
  one: leaf<string, { name: string }>(TEXT, (value) => ({ name: nameText(scalarOf(value, 'Nantes')) })),
  map: circle,
});

/** A folder and all below it. */
export const readFolder = (scalar: Scalar): string => {
  const path = nameText(scalar);
  if (!path.startsWith('/')) {
    throw new Complaint(
      `${quote(scalar)} is not a folder: it must begin with "/". Write /${shown(scalar.source.trim().replaceAll('\\', '/'))}.`,
    );
  }
  if (path.split('/').some((part) => part === '..' || part === '.')) {
    throw new Complaint(`${quote(scalar)} holds "." or "..". Write the folder from the root of its space.`);
  }
  return path.replace(/\/+/g, '/').replace(/(?<=.)\/$/, '');
};

export const folder: Field<string, string> = leaf({ type: 'string', pattern: '^/' }, (value) =>
  readFolder(scalarOf(value, '/Scans')),
);
