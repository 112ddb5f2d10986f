/** `memories people`: who is in the pictures, by name, with the numbers the configuration may use. */
import { count, list } from '../../core/text.ts';
import type { LibraryPerson, LibraryUser } from '../../library.ts';
import type { Context } from '../context.ts';
import { reading } from '../open.ts';
import { spaceNames } from '../render/spaces.ts';
import { table } from '../render/table.ts';

/** All persons of one name, in whatever space; the configuration means all of them by it. */
interface Row {
  readonly name: string;
  readonly persons: readonly LibraryPerson[];
}

const photosOf = ({ persons }: Row): number => persons.reduce((sum, { photos }) => sum + photos, 0);

/** The same name as the configuration compares it. */
const byName = (people: readonly LibraryPerson[]): Row[] => {
  const rows = new Map<string, LibraryPerson[]>();
  for (const person of people) {
    const name = person.name.normalize('NFC');
    rows.set(name, [...(rows.get(name) ?? []), person]);
  }
  return [...rows].map(([name, persons]) => ({ name, persons })).sort((a, b) => photosOf(b) - photosOf(a));
};

/** Spaces in which several persons have one name: one human twice, or two humans. */
const namesakes = ({ persons }: Row): number[] => {
  const spaces = persons.map(({ space }) => space);
  return [...new Set(spaces.filter((space, index) => spaces.indexOf(space) !== index))];
};

const remarks = (row: Row, spaceOf: (id: number) => string): string => {
  const hidden = row.persons.filter((person) => person.hidden).length;
  return [
    ...(hidden === 0 ? [] : [hidden === row.persons.length ? 'hidden' : `${hidden} of them hidden`]),
    ...namesakes(row).map((space) => {
      const n = row.persons.filter((person) => person.space === space).length;
      return `${n} of one name (${spaceOf(space)})`;
    }),
  ].join(', ');
};

const asDocument = (rows: readonly Row[], spaceOf: (id: number) => string) =>
  rows.flatMap((row) =>
    row.persons.map((person) => ({
      ...person,
      spaceName: spaceOf(person.space),
      namesakes: namesakes(row).includes(person.space),
    })),
  );

const show = (context: Context, rows: readonly Row[], users: readonly LibraryUser[]): void => {
  const spaceOf = spaceNames(users);
  context.say(
    table(
      context,
      [
        { title: 'name', cell: ({ name }) => name },
        { title: 'photos', cell: photosOf, right: true },
        { title: 'spaces', cell: ({ persons }) => [...new Set(persons.map(({ space }) => spaceOf(space)))].join(', ') },
        { title: 'ids', cell: ({ persons }) => persons.map(({ id }) => id).join(', ') },
        { title: '', cell: (row) => remarks(row, spaceOf) },
      ],
      rows,
    ),
  );
  const twice = rows.filter((row) => namesakes(row).length > 0);
  if (twice.length === 0) return;
  const names = list(twice.map(({ name }) => `"${name}"`));
  context.say(
    `\n${context.paint.dim(`${count(twice.length, 'name stands', 'names stand')} for several people of one space: ${names}. They count as one; an id narrows it.`)}`,
  );
};

export const people = async (context: Context): Promise<number> => {
  const [found, users] = await reading(context, 'library', async ({ memories }) => [
    await memories.people(),
    await memories.users(),
  ]);
  const rows = byName(found);
  if (context.flags.json) context.json(asDocument(rows, spaceNames(users)));
  else if (rows.length === 0) context.say('Nobody in the pictures has a name yet; give names in Synology Photos.');
  else show(context, rows, users);
  return 0;
};
