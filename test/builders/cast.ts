import type { DraftPerson, DraftUser } from '../../src/demo/draft.ts';
import type { Script } from './script.ts';

/** What the shared space is called where members go by name. */
const SHARED = 'shared';

/** Who is who: members by name, persons by space and label, made when they are first met. */
export class Cast {
  readonly users: readonly DraftUser[];
  readonly people: DraftPerson[] = [];
  readonly #labels = new Map<string, DraftPerson>();

  constructor({ users, people }: Pick<Script, 'users' | 'people'>) {
    this.users = users.map(({ name, wish: { sharedSpace = null, disabled = false } }, index) => ({
      id: index + 1,
      name,
      enabled: !disabled,
      sharedSpaceRight: typeof sharedSpace === 'boolean' ? (sharedSpace ? 1 : null) : sharedSpace,
    }));
    for (const { name, space, hidden, as } of people) this.#add(this.space(space), name, hidden, as);
  }

  /** The id of a member, or 0 for `shared`. */
  space(name: string): number {
    if (name === SHARED) return 0;
    const user = this.users.find((user) => user.name === name);
    if (user === undefined) throw new Error(`no user "${name}" in this library`);
    return user.id;
  }

  nameOf(space: number): string {
    return this.users.find(({ id }) => id === space)?.name ?? SHARED;
  }

  /** The first user: whose a photo is where a test does not say. */
  get first(): number {
    const [user] = this.users;
    if (user === undefined) throw new Error('a library needs a user before it has photos');
    return user.id;
  }

  find(space: number, label: string): DraftPerson | undefined {
    return this.#labels.get(`${space}:${label}`);
  }

  personIn(space: number, label: string): DraftPerson {
    return this.find(space, label) ?? this.#add(space, label, false, label);
  }

  #add(space: number, name: string, hidden: boolean, label: string): DraftPerson {
    const person = { id: 11 + this.people.length, space, name, hidden };
    this.people.push(person);
    if (this.find(space, label) === undefined) this.#labels.set(`${space}:${label}`, person);
    return person;
  }
}
