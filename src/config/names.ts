/** Names: of albums, people, users, tags. A name is what was written: `007`, `yes` and `1.10` stay so. */
import type { NameOrId } from '../core/rule.ts';
import { Complaint, quote, scalarOf } from './complaint.ts';
import { didYouMean } from './nearest.ts';
import { type Field, leaf } from './shapes.ts';
import type { Scalar, Written } from './written.ts';

/** Characters. Names in the library end at 255. */
const LONGEST_NAME = 255;
/** Ids are 32-bit in the database. */
const LARGEST_ID = 2_147_483_647;
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029]/u;
/** What may be filled into the name of an album. */
export const PLACEHOLDERS = ['{me}', '{user}', '{year}', '{month}', '{date}', '{place}'] as const;

/** In YAML these need no quotes, so an editor must not complain about them. */
export const TEXT = { type: ['string', 'number', 'boolean'] };
const NAME_OR_ID = TEXT;

/** The text of a name, without space at its ends. */
export const nameText = (scalar: Scalar): string => {
  const name = scalar.text.trim();
  if (name === '') throw new Complaint('The name is empty.');
  if (UNPRINTABLE.test(name)) throw new Complaint(`${quote(scalar)} holds a line break or an unprintable character.`);
  const length = [...name].length;
  if (length > LONGEST_NAME) throw new Complaint(`is ${length} characters long. At most ${LONGEST_NAME} are possible.`);
  return name;
};

/** A field that is nothing but a name. */
export const name = (example: string): Field<string, string> =>
  leaf(TEXT, (value) => nameText(scalarOf(value, example)));

export type NameOrIdInput = string | number;

const idOf = (scalar: Scalar): number => {
  const id = Number(scalar.text);
  if (id < 1 || id > LARGEST_ID) {
    throw new Complaint(`${quote(scalar)} is no id: ids go from 1 to ${LARGEST_ID}.`, {
      hint: `If it is a name, put it in quotes: "${scalar.source}".`,
    });
  }
  return id;
};

const readNameOrId = (scalar: Scalar): NameOrId =>
  scalar.wholeNumber ? { id: idOf(scalar) } : { name: nameText(scalar) };

/** A name, or an id where a whole number stands without quotes. */
export const nameOrId = (example: string): Field<NameOrIdInput, NameOrId> =>
  leaf(NAME_OR_ID, (value) => readNameOrId(scalarOf(value, example)));

const GROUPS = ['everyone', 'nobody'];

/** One user. `everyone` and `nobody` are words of a whole field, never of one place in it. */
export const readUser = (scalar: Scalar): NameOrId => {
  if (GROUPS.includes(scalar.text.trim())) throw new Complaint(`${quote(scalar)} cannot stand here. Name each user.`);
  return readNameOrId(scalar);
};

export const user = (example = 'ada'): Field<NameOrIdInput, NameOrId> =>
  leaf(NAME_OR_ID, (value) => readUser(scalarOf(value, example)));

/** Somebody in the pictures; `{me}`, where allowed, is the owner of the album. */
export const person = ({ me }: { me: boolean }): Field<NameOrIdInput, NameOrId> =>
  leaf(NAME_OR_ID, (value: Written | undefined) => {
    const scalar = scalarOf(value, 'Sedona');
    const found = readNameOrId(scalar);
    if ('name' in found && /^\{.*\}$/.test(found.name) && !(me && found.name === '{me}')) {
      throw new Complaint(
        me
          ? `${quote(scalar)} is nobody. Only "{me}" may stand among people.`
          : `${quote(scalar)} cannot stand here. Write a name.`,
      );
    }
    return found;
  });

/** The name of an album, with placeholders. */
export const template = (example: string): Field<string, string> =>
  leaf(TEXT, (value) => {
    const scalar = scalarOf(value, example);
    const text = nameText(scalar);
    for (const [placeholder] of text.matchAll(/\{[^{}]*\}/g)) {
      if ((PLACEHOLDERS as readonly string[]).includes(placeholder)) continue;
      // A value of the environment may hold braces, but is not shown.
      const written = scalar.source.includes(placeholder) ? placeholder : scalar;
      throw new Complaint(`${quote(written)} is no placeholder.${didYouMean(placeholder, PLACEHOLDERS)}`, {
        hint: `There are ${PLACEHOLDERS.join(' ')}.`,
      });
    }
    return text;
  });

/** The key of a rule: part of `key@user` on the command line, so without `@` and `/`. */
export const ruleKey: Field<string, string> = leaf(TEXT, (value) => {
  const scalar = scalarOf(value, 'souvenirs');
  const key = nameText(scalar);
  if (/[@/]/.test(key)) throw new Complaint(`${quote(key)} cannot be a key: it holds "@" or "/".`);
  if (key !== scalar.text) throw new Complaint(`${quote(scalar)} begins or ends with a space.`);
  return key;
});
