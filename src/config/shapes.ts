/**
 * The building blocks of the schema: zod types that read the written form (`written.ts`), speak in our own sentences
 * and still give zod's types, JSON schema and descriptions.
 */
import * as z from 'zod';
import { Complaint, quote } from './complaint.ts';
import { didYouMean } from './nearest.ts';
import { Listing, Mapping, Scalar, type Written } from './written.ts';

/** What a field accepts in JavaScript and in an editor's eyes (`In`), and what the program gets (`Out`). */
export type Field<In, Out> = z.ZodType<Out, In>;
type Json = Record<string, unknown>;

/** What the JSON schema cannot see for itself; `json-schema.ts` reads it. */
export interface Marks {
  /** One alone may be written without brackets. */
  readonly oneOrMore?: true;
  /** Any of these forms. */
  readonly forms?: readonly unknown[];
  /** Ends the list of keys. */
  readonly stranger?: true;
}
export const marks = z.registry<Marks>();

/** Turns what a reader throws into an issue, and says a Complaint that was put in the place of a value. */
export const guarded =
  <In, Out>(read: (value: In) => Out) =>
  (value: unknown, context: { readonly issues: z.core.$ZodRawIssue[] }): Out => {
    try {
      if (value instanceof Complaint) throw value;
      return read(value as In);
    } catch (error) {
      if (!(error instanceof Complaint)) throw error;
      context.issues.push({ code: 'custom', message: error.message, params: { complaint: error }, input: undefined });
      return z.NEVER;
    }
  };

/** A field read by a function, which throws a Complaint for what it does not like. `json` describes what is typed. */
export const leaf = <In, Out>(json: Json, read: (value: Written | undefined) => Out): Field<In, Out> =>
  z
    .custom<In>(() => true)
    .meta(json)
    .transform(guarded(read));

/** The sentence for a key nobody knows. */
const strangeKey = (key: string, known: readonly string[]): Complaint =>
  new Complaint(`${quote(key)} is not a key here.${didYouMean(key, known)}`, {
    at: 'key',
    labelled: false,
    hint: `Here may stand: ${known.join(', ')}.`,
  });

/** What a key nobody knows runs into; its value has become the Complaint by then. */
const stranger = leaf<never, never>({ not: {} }, () => {
  throw new Complaint('is not a key here.');
});
marks.add(stranger, { stranger: true });

const sectionOf = (value: Written | undefined, keys: readonly string[]): Mapping => {
  if (value instanceof Mapping) return value;
  if (value instanceof Scalar && value.blank) return new Mapping(new Map(), { at: value.at });
  throw new Complaint(
    `${value === undefined ? 'is missing' : 'must be a section'}. Indent below it: ${keys.join(', ')}.`,
  );
};

/** The values of a section by key. A Complaint in the place of a value is said when that field is read. */
export type Fields = Record<string, Written | Complaint>;

/**
 * A section with known keys. `prepare` sees all of them together, and may put a Complaint in the place of one:
 * that way it is reported beside the mistakes of all other fields.
 */
export const section = <Shape extends z.ZodRawShape>(
  shape: Shape,
  prepare: (fields: Fields) => void = () => {},
): Field<z.input<z.ZodObject<Shape>>, z.output<z.ZodObject<Shape>>> => {
  const keys = Object.keys(shape);
  const fields = (value: Written | undefined): Fields => {
    const entries = [...sectionOf(value, keys).entries];
    const found = Object.fromEntries(
      entries.map(([key, entry]) => [key, keys.includes(key) ? entry.value : strangeKey(key, keys)]),
    );
    prepare(found);
    return found;
  };
  const object = z.preprocess(guarded(fields), z.object(shape).catchall(stranger));
  return object as unknown as Field<z.input<z.ZodObject<Shape>>, z.output<z.ZodObject<Shape>>>;
};

export interface ListWords {
  /** For messages: what an entry may look like. */
  readonly example: string;
  /** Whether `[]` is allowed; under conditions it would silently mean "any". */
  readonly mayBeEmpty?: boolean;
}

/** A list, or one alone. */
export const listOf = <In, Out>(
  item: Field<In, Out>,
  { example, mayBeEmpty = false }: ListWords,
): Field<In | readonly In[], Out[]> => {
  const items = (value: Written | undefined): readonly Written[] => {
    const list = value instanceof Listing ? value.items : value === undefined ? [] : [value];
    const blank = value instanceof Scalar && value.blank;
    if (blank || (list.length === 0 && !mayBeEmpty)) {
      throw new Complaint(`is empty. Write for example [${example}], or take the line away.`);
    }
    return list;
  };
  const list = z.preprocess(guarded(items), z.array(item));
  marks.add(list, { oneOrMore: true });
  return list as unknown as Field<In | readonly In[], Out[]>;
};

/**
 * A section whose keys are the keeper's own words, in the order written. `ids`: whole numbers without quotes are
 * ids there. `what` finishes the sentence for anything else.
 */
export const mapOf = <Key, In, Out>(
  key: Field<never, Key> | Field<string, Key> | Field<string | number, Key>,
  value: Field<In, Out>,
  { what, ids }: { what: string; ids: boolean },
): Field<Readonly<Record<string, In>>, { key: Key; value: Out }[]> => {
  const entries = (written: Written | undefined): Map<string | number, Written> => {
    const map = new Map<string | number, Written>();
    if (!(written instanceof Mapping) || written.entries.size === 0) {
      const empty = written instanceof Mapping || (written instanceof Scalar && written.blank);
      throw new Complaint(`${empty ? 'is empty' : 'must be a section'}. ${what}`);
    }
    for (const [text, entry] of written.entries) {
      const step = ids && entry.key.wholeNumber ? Number(text) : text;
      if (map.has(step)) throw new Complaint(`names ${step} twice. Write each once.`);
      map.set(step, entry.value);
    }
    return map;
  };
  // Paths of zod hold text and numbers only, so a quoted key travels as text and an id as a number.
  const readKey = (step: string | number): Key => {
    const result = key.safeParse(new Scalar(String(step), { quoted: typeof step === 'string' }));
    if (result.success) return result.data;
    throw new Complaint(result.error.issues[0]?.message ?? 'is no key.', { at: 'key', labelled: false });
  };
  const keys = z.custom<string | number>(() => true).transform(guarded(readKey));
  const pairs = z
    .preprocess(guarded(entries), z.map(keys, value))
    .transform((map) => [...map].map(([k, v]) => ({ key: k, value: v })));
  return pairs as unknown as Field<Readonly<Record<string, In>>, { key: Key; value: Out }[]>;
};

/** A field that may be written as one value, as a list or as a section. */
export const formsOf = <A, X, B = never, Y = never, C = never, Z = never>(forms: {
  readonly one: Field<A, X>;
  readonly list?: Field<B, Y>;
  readonly map?: Field<C, Z>;
}): Field<A | B | C, X | Y | Z> => {
  const any = z.custom<A | B | C>(() => true);
  marks.add(any, { forms: Object.values(forms) });
  const read = (value: unknown, context: { readonly issues: z.core.$ZodRawIssue[] }): X | Y | Z => {
    const form = (value instanceof Listing ? forms.list : value instanceof Mapping ? forms.map : null) ?? forms.one;
    const result = form.safeParse(value);
    if (result.success) return result.data;
    context.issues.push(...(result.error.issues as z.core.$ZodRawIssue[]));
    return z.NEVER;
  };
  return any.transform(read) as unknown as Field<A | B | C, X | Y | Z>;
};

/** Without the keys that were not given, which `exactOptionalPropertyTypes` tells from those given as undefined. */
export const given = <T extends object>(fields: T): Given<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
type Given<T> = { [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key] } & {
  [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined>;
};
