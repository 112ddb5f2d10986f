/** What the library knows, as tables and as documents; and doctor, when all is well. */
import { describe, expect, test } from 'vitest';
import { showing } from '../builders/library.ts';
import { withLibrary } from '../databases/library.ts';
import { cliFor } from './cli.ts';
import { family } from './family.ts';

describe('looking around', () => {
  test(
    'users: account, shared space, and who they are',
    withLibrary(family.user('old', { disabled: true }), async (library) => {
      const cli = cliFor(library);
      cli.configure('users:\n  ada: {}\n  ben: { me: Benjamin, shared-space: [/Family] }\n  leo: {}\n');
      expect((await cli.run('users')).out).toMatchInlineSnapshot(`
        "id  name  account  shared space  among the people
         1  ada   on       yes           Ada
         2  ben   on       /Family       Benjamin
         3  leo   on       unknown       –
         4  old   off      unknown       –

        unknown: rights given to a group are not in the database, so this counts as no.
        Where it is wrong, say so: users: { NAME: { shared-space: yes } }
        "
      `);
      expect(JSON.parse((await cli.run('users --json')).out)[0]).toEqual({
        id: 1,
        name: 'ada',
        enabled: true,
        sharedSpaceRight: 1,
        sharedSpace: 'yes',
        me: 'Ada',
      });
    }),
  );

  test(
    'people: one line for a name, namesakes marked',
    withLibrary(
      family
        .person('Sedona', { space: 'ada', as: 'the other one' })
        .person('Max', { space: 'ada', hidden: true })
        .day('2024-01-02', 2, showing('the other one', 'Max')),
      async (library) => {
        const cli = cliFor(library);
        cli.configure('');
        expect((await cli.run('people')).out).toMatchInlineSnapshot(`
          "name    photos  spaces  ids
          Sedona      20  ada     11, 14  2 of one name (ada)
          Ada          8  ada     13
          Ben          5  ben     15
          Max          2  ada     12      hidden

          1 name stands for several people of one space: "Sedona". They count as one; an id narrows it.
          "
        `);
        const people = JSON.parse((await cli.run('people --json')).out);
        expect(people).toHaveLength(5);
        expect(people[0]).toEqual({
          id: expect.any(Number),
          space: 1,
          name: 'Sedona',
          hidden: false,
          photos: expect.any(Number),
          spaceName: 'ada',
          namesakes: true,
        });
      },
    ),
  );

  test(
    'albums: whose, shared with whom',
    withLibrary(
      family.album('שבת 2024', { owner: 'leo' }).album('a\u0007 b\u001b[2J', { owner: 'leo' }),
      async (library) => {
        const cli = cliFor(library);
        cli.configure('');
        const { out } = await cli.run('albums');
        expect(out).toMatchInlineSnapshot(`
          "id  name      owner  photos  shared with  kind    made here
          21  Sedona    ada        18  ben          normal
          22  Summer    ben         5  ada          normal
          23  Summer    ben         5  ada          normal
          25  a  b [2J  leo         0               normal
          24  שבת 2024  leo         0               normal
          "
        `);
        expect((await cli.run('albums', { isTTY: true })).out).toContain('\u2068שבת 2024\u2069');
        expect(JSON.parse((await cli.run('albums --json')).out)[0]).toMatchObject({ user: 'ada', madeHere: false });
      },
    ),
  );

  test(
    'places: by number of photos',
    withLibrary(family, async (library) => {
      const cli = cliFor(library);
      cli.configure('');
      expect((await cli.run('places')).out).toMatch(/^name +photos\nLisboa +12\nLisbon +12\n/);
      const [first] = JSON.parse((await cli.run('places --json')).out);
      expect(first).toMatchObject({ name: 'Lisboa', photos: 12 });
    }),
  );

  test(
    'no configuration is needed with --database',
    withLibrary(family, async (library) => {
      const cli = cliFor(library);
      const database = library.url ?? '/run/postgresql';
      for (const command of ['users', 'people', 'albums', 'places', 'doctor']) {
        const { code, err } = await cli.run(`--database ${database} ${command}`);
        expect({ code, err }).toEqual({ code: 0, err: '' });
      }
    }),
  );
});

test(
  'doctor: every check, and what group rights hide',
  withLibrary(family, async (library) => {
    const cli = cliFor(library);
    cli.configure('');
    const { code, out } = await cli.run('doctor');
    expect(code).toBe(0);
    expect(out).toContain('✓ State folder');
    expect(out).toContain('✓ May write');
    expect(out).toMatch(/i Shared space .* for leo\n +Where that is wrong, say so: users: \{ leo: /);
    expect(out).toMatch(/\n\nAll is well: we may read and write\.\n$/);
    const document = JSON.parse((await cli.run('doctor --json')).out);
    expect(document.mayWrite).toBe(true);
    expect(document.checks[0]).toEqual({
      id: 'node',
      title: 'Node',
      verdict: 'fine',
      found: expect.stringMatching(/^Node \d/),
      cure: null,
    });
  }),
);
