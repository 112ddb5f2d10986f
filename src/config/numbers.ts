/** Fields that count: how many photos, how many stars, how far. */
import type { Pick as PickRule } from '../core/rule.ts';
import { Complaint, quote, scalarOf } from './complaint.ts';
import { type Field, leaf } from './shapes.ts';

/** What Synology Photos allows in one album. */
const MOST_PHOTOS = 5000;
const MOST_STARS = 5;
/** Half of the earth's circumference, km: nothing is farther away. */
const FARTHEST_KM = 20_038;

export type PickInput = number | 'all' | `${number}..${number}`;

/** `20`, `15..20` or `all`. */
export const pick: Field<PickInput, PickRule> = leaf(
  {
    anyOf: [
      { type: 'integer', minimum: 1, maximum: MOST_PHOTOS },
      { type: 'string', pattern: '^(all|\\d+( *\\.\\. *\\d+)?)$' },
    ],
  },
  (value) => {
    const scalar = scalarOf(value, '15..20');
    const text = scalar.text.trim();
    if (text.toLowerCase() === 'all') return 'all';
    const found = /^(\d+)(?:\s*\.\.\s*(\d+))?$/.exec(text);
    if (!found) {
      const dash = /^(\d+)\s*[-–]\s*(\d+)$/.exec(text);
      const cure = dash ? `${dash[1]}..${dash[2]}` : 'a number (20), a range (15..20) or all';
      throw new Complaint(`${quote(scalar)} is no number of photos. Write ${cure}.`);
    }
    const min = Number(found[1]);
    const max = Number(found[2] ?? found[1]);
    if (min < 1 || max < 1) throw new Complaint(`${scalar.source} is too few. An album needs at least 1 photo.`);
    if (min > MOST_PHOTOS || max > MOST_PHOTOS) {
      throw new Complaint(`${scalar.source} is too many. An album holds at most ${MOST_PHOTOS} photos.`);
    }
    if (min > max) throw new Complaint(`${scalar.source} runs backwards. Write ${max}..${min}.`);
    return { min, max };
  },
);

export type RatingInput = number | `${number}..` | `${number}..${number}`;

/** Stars: `4..`, `3..5` or `5`; 0 is a photo nobody rated. */
export const rating: Field<RatingInput, { min: number; max: number }> = leaf(
  {
    anyOf: [
      { type: 'integer', minimum: 0, maximum: MOST_STARS },
      { type: 'string', pattern: '^[0-5]( *\\.\\. *[0-5]?)?$' },
    ],
  },
  (value) => {
    const scalar = scalarOf(value, '4..');
    const found = /^([0-5])(\s*\.\.\s*([0-5])?)?$/.exec(scalar.text.trim());
    if (!found) throw new Complaint(`${quote(scalar)} is no number of stars, 0 to 5. Write 5, 3..5 or 4.. (and more).`);
    const min = Number(found[1]);
    const max = found[3] === undefined ? (found[2] === undefined ? min : MOST_STARS) : Number(found[3]);
    if (min > max) throw new Complaint(`${scalar.source} runs backwards. Write ${max}..${min}.`);
    return { min, max };
  },
);

interface Bounds {
  readonly min: number;
  readonly max: number;
  /** For messages: `a latitude`. */
  readonly what: string;
}

const decimal = ({ min, max, what }: Bounds): Field<number, number> =>
  leaf({ type: 'number', minimum: min, maximum: max }, (value) => {
    const scalar = scalarOf(value, '1');
    if (!/^[-+]?(\d+\.?\d*|\.\d+)$/.test(scalar.text.trim())) throw new Complaint(`${quote(scalar)} is not ${what}.`);
    const number = Number(scalar.text);
    if (number < min || number > max) throw new Complaint(`${scalar.source} is not ${what}, ${min} to ${max}.`);
    return number;
  });

export const latitude = decimal({ min: -90, max: 90, what: 'a latitude in degrees' });
export const longitude = decimal({ min: -180, max: 180, what: 'a longitude in degrees' });
export const kilometres = decimal({ min: 0.001, max: FARTHEST_KM, what: 'a distance in kilometres' });

/** A whole number between two bounds, both included. */
export const wholeNumber = ({ min, max }: Pick<Bounds, 'min' | 'max'>): Field<number, number> =>
  leaf({ type: 'integer', minimum: min, maximum: max }, (value) => {
    const scalar = scalarOf(value, String(min));
    if (!/^\d+$/.test(scalar.text.trim()))
      throw new Complaint(`${quote(scalar)} is not a whole number, ${min} to ${max}.`);
    const number = Number(scalar.text);
    if (number < min || number > max) throw new Complaint(`${scalar.source} is not between ${min} and ${max}.`);
    return number;
  });
