/** Whatever is wrong: a clear error, the right exit code, nothing written, and no secret in any of it. */
import { writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { aLibrary } from '../builders/library.ts';
import { withLibrary } from '../databases/library.ts';
import { aFolder, cliFor, contentsOf, runIn } from './cli.ts';
import { ALBUMS, family } from './family.ts';

const SECRET = 'geheim/wort@42';
const IN_URL = encodeURIComponent(SECRET);

describe('the command line', () => {
  test.each([
    ['plna', "error: unknown command 'plna'\nhint: Did you mean plan? memories --help says what there is.\n"],
    ['plan --onyl x', "unknown option '--onyl'\nhint: Did you mean --only? memories plan --help says what there is.\n"],
    ['plan --jsn', "unknown option '--jsn'\nhint: Did you mean --json?"],
    ['plan extra', "error: too many arguments for 'plan'"],
    ['run --only', "error: option '--only <KEY...>' argument missing"],
    ['users --database nas', 'error: --database is no database we know how to reach.'],
    ['users --database postgres://x --today 2026-02-30', 'error: "2026-02-30" is no day\nhint: Write --today 2026'],
  ])('%s', async (line, says) => {
    const { code, out, err } = await runIn(aFolder(), line.split(' '));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
  });

  test('help and version are answers, no command is a mistake', async () => {
    expect(await runIn(aFolder(), ['--version'])).toEqual({ code: 0, out: 'test\n', err: '' });
    for (const line of [['--help'], ['run', '--help']]) {
      const { code, out, err } = await runIn(aFolder(), line);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain('--config <FILE>');
    }
    const nothing = await runIn(aFolder(), []);
    expect(nothing).toMatchObject({ code: 2, out: '' });
    expect(nothing.err).toContain('Usage: memories');
  });
});

describe('the configuration', () => {
  test('none', async () => {
    const folder = aFolder();
    for (const line of [['plan'], ['run'], ['users'], ['plan', '--database', 'postgres://nas/synofoto']]) {
      const { code, out, err } = await runIn(folder, line);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(`error: No configuration found\nhint: Looked for ${folder}/memories.yml.`);
      expect(err).toContain('\n        database: /run/postgresql');
    }
    expect((await runIn(folder, ['plan', '--config', 'else.yml'])).err).toContain('else.yml does not exist');
  });

  test.each([
    ['an unknown key', 'albums:\n  a: { name: A, ownr: ada }\n', ['memories.yml:5:17', 'Did you mean "owner"?']],
    ['a wrong type', 'albums: [a]\n', ['memories.yml:4:9']],
    ['an impossible range', 'albums:\n  a: { name: A, owner: ada, pick: 20..5 }\n', ['memories.yml:5:35', '20..5']],
    [
      'several at once, each on a line of its own',
      'colour: red\nalbums:\n  a: { name: A, owner: ada, pick: lots }\n',
      ['error: /', '\n       /', 'memories.yml:4:1', 'memories.yml:6:35'],
    ],
  ])('%s', async (_, text, says) => {
    const folder = aFolder();
    writeFileSync(
      path.join(folder, 'memories.yml'),
      `database: /run/postgresql\nlanguage: en\ntimezone: Europe/Paris\n${text}`,
    );
    for (const command of ['plan', 'run', 'users']) {
      const { code, out, err } = await runIn(folder, [command]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      for (const part of says) expect(err).toContain(part);
      expect(err).not.toContain('    at ');
    }
    const { code, out } = await runIn(folder, ['doctor']);
    expect(code).toBe(2);
    expect(out).toContain('✗ Configuration  ');
    expect(out).toContain('Not yet: nothing will be written until this is mended.');
  });

  test.each([
    ['user', 'owner: adda', '', 'No user is named "adda". Did you mean "ada"?'],
    ['person', 'owner: ada', 'people: [Sedoan]', 'Nobody in the pictures is named "Sedoan". Did you mean "Sedona"?'],
    ['album', 'owner: ada', 'album: Sedoan', 'No album is named "Sedoan". Did you mean "Sedona"?'],
    ['place', 'owner: ada', 'places: [Lisbonne]', 'No photo was taken at a place named "Lisbonne". Did you mean "Lis'],
    [
      'name of two',
      'owner: ada',
      'album: Summer',
      'Several albums are named "Summer": 22 (ben) and 23 (ben). Write the',
    ],
  ])('a wrong %s: 2 with its place, before anything is written', (_, owner, from, says) =>
    withLibrary(family, async (library) => {
      const cli = cliFor(library);
      cli.configure(`albums:\n  good: { name: Good, owner: ada }\n  bad: { name: Bad, ${owner}, from: { ${from} } }\n`);
      const before = await contentsOf(library);
      for (const command of ['plan', 'run', 'run --json']) {
        const { code, out, err } = await cli.run(command);
        expect({ code, out }).toEqual({ code: 2, out: '' });
        expect(err).toMatch(/^error: .*memories\.yml:6:\d+ /);
        expect(err).toContain(says);
      }
      expect(await contentsOf(library)).toBe(before);
    })(),
  );

  test(
    'an unknown key or user on the command line',
    withLibrary(family, async (library) => {
      const cli = cliFor(library);
      cli.configure(ALBUMS);
      const before = await contentsOf(library);
      for (const [line, says] of [
        ['run --only souvenir', 'has the key "souvenir". Did you mean "souvenirs"?\nhint: The keys are: souvenirs, m'],
        ['run --user bem', 'No user is named "bem". Did you mean "ben"?\nhint: memories users lists them.'],
        ['run --again mien', 'has the key "mien". Did you mean "mine"?'],
      ] as const) {
        const { code, out, err } = await cli.run(line);
        expect({ code, out }).toEqual({ code: 2, out: '' });
        expect(err).toContain(says);
      }
      expect(await contentsOf(library)).toBe(before);
    }),
  );
});

/** A server that answers everybody: wrong password. It even repeats the password, as no server should. */
const unfriendlyServer = async (): Promise<number> => {
  const fields = `SFATAL\0VFATAL\0C28P01\0Mpassword "${SECRET}" is wrong for user "ada"\0\0`;
  const answer = Buffer.alloc(5 + Buffer.byteLength(fields));
  answer.write('E');
  answer.writeInt32BE(answer.length - 1, 1);
  answer.write(fields, 5);
  const server = net.createServer((socket) =>
    socket.on('error', () => undefined).once('data', () => socket.end(answer)),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as net.AddressInfo).port;
};

describe('the server', () => {
  const COMMANDS = ['users', 'plan', 'run', 'doctor', 'doctor --json', 'users --debug'];
  const configured = (database: string) => {
    const folder = aFolder();
    const file = path.join(folder, 'memories.yml');
    writeFileSync(file, `database: ${database}\n${ALBUMS}`, { mode: 0o600 });
    return folder;
  };
  const expectNoSecret = (text: string) => {
    for (const form of [SECRET, IN_URL, 'geheim', 'wort@42']) expect(text).not.toContain(form);
  };

  test('nobody there: 4', async () => {
    const folder = configured(`postgres://ada:${IN_URL}@127.0.0.1:1/synofoto`);
    for (const command of COMMANDS) {
      const { code, out, err } = await runIn(folder, command.split(' '));
      expect(code).toBe(4);
      expect(out + err).toContain('Nobody answers at 127.0.0.1:1');
      expectNoSecret(out + err);
    }
  });

  test('a socket that is not there: 4', async () => {
    const { code, err } = await runIn(aFolder(), ['users', '--database', '/nowhere/at/all']);
    expect(code).toBe(4);
    expect(err).toContain('There is no database socket');
  });

  test('a wrong password: 4, and it is not repeated, however it was given', async () => {
    const port = await unfriendlyServer();
    const file = aFolder();
    writeFileSync(path.join(file, 'secret'), `${SECRET}\n`, { mode: 0o600 });
    writeFileSync(
      path.join(file, 'memories.yml'),
      `database: postgres://ada@127.0.0.1:${port}/synofoto\npasswordFile: secret\n${ALBUMS}`,
    );
    for (const [folder, more] of [
      [configured(`postgres://ada:${IN_URL}@127.0.0.1:${port}/synofoto`), {}],
      [configured(`postgres://ada@127.0.0.1:${port}/synofoto?password=${IN_URL}`), {}],
      [configured(`postgres://ada@127.0.0.1:${port}/synofoto`), { env: { PGPASSWORD: SECRET } }],
      [file, {}],
    ] as const) {
      for (const command of COMMANDS) {
        const { code, out, err } = await runIn(folder, command.split(' '), more);
        expect(code).toBe(4);
        expect(out + err).toContain('does not let us in with this user and password');
        if (command.includes('--debug')) expect(err).toContain('caused by error: password "***" is wrong');
        expectNoSecret(out + err);
      }
    }
    const url = `postgres://ada:${IN_URL}@127.0.0.1:${port}/synofoto`;
    const { err } = await runIn(aFolder(), ['users', '--debug', '--database', url]);
    expectNoSecret(err);
  });

  test('an address that cannot be read does not show its password either', async () => {
    for (const url of [`postgres://ada:${SECRET}@nas:5432/synofoto`, 'postgres://ada:geheim:x@nas:5x/y']) {
      const { code, out, err } = await runIn(aFolder(), ['users', '--debug', '--database', url]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expectNoSecret(err);
    }
  });
});

describe('the database', () => {
  test(
    'not that of Synology Photos: 3, and it stays as it is',
    withLibrary(aLibrary().user('ada'), async (library) => {
      await library.query('drop schema public cascade; create schema public; create table customers (id int)');
      const cli = cliFor(library);
      cli.configure(ALBUMS);
      const before = await contentsOf(library);
      for (const command of ['users', 'plan', 'run']) {
        const { code, out, err } = await cli.run(command);
        expect({ code, out }).toEqual({ code: 3, out: '' });
        expect(err).toContain('error: Layout: none of the tables of Synology Photos\nhint: This is not its database.');
      }
      const { code, out } = await cli.run('doctor');
      expect(code).toBe(3);
      expect(out).toContain('✗ Layout  ');
      expect(await contentsOf(library)).toBe(before);
    }),
  );

  test(
    'a role without rights: 3, with the grant that would help; one that may only read can plan',
    withLibrary(family, async (library) => {
      if (library.url === null) return;
      const role = `looker_${library.database}`;
      await library.query(`create role ${role} login`);
      try {
        const cli = cliFor(library);
        cli.configure(ALBUMS);
        const database = `--database ${library.url.replace('postgres@', `${role}@`)}`;
        const before = await contentsOf(library);
        for (const command of ['plan', 'run', 'doctor']) {
          const { code, out, err } = await cli.run(`${command} ${database}`);
          expect(code).toBe(3);
          expect(out + err).toMatch(/May read\W+not /);
          expect(out + err).toContain('grant SELECT on them');
        }
        await library.query(`grant select on all tables in schema public to ${role}`);
        expect((await cli.run(`plan ${database}`)).code).toBe(0);
        const refused = await cli.run(`run ${database}`);
        expect(refused).toMatchObject({ code: 3, out: '' });
        expect(refused.err).toMatch(/^error: .+\nhint: .+\n$/);
        const { code, out } = await cli.run(`doctor ${database} --json`);
        expect(code).toBe(3);
        expect(JSON.parse(out)).toMatchObject({ mayWrite: false });
        expect(await contentsOf(library)).toBe(before);
      } finally {
        await library.query(`drop owned by ${role}; drop role ${role}`);
      }
    }),
  );

  test(
    'an empty library: nothing to choose from is no error',
    withLibrary(aLibrary().user('ada'), async (library) => {
      const cli = cliFor(library);
      cli.configure('albums:\n  all: { name: All, owner: ada }\n');
      const before = await contentsOf(library);
      const ran = await cli.run('run');
      expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '' });
      expect(ran.out).toContain('– All · of ada · skipped\n    no photo matches\n');
      expect(await contentsOf(library)).toBe(before);
      cli.configure('');
      expect((await cli.run('plan')).out).toContain('asks for no albums yet');
      for (const [command, says] of [
        ['people', 'Nobody in the pictures has a name yet'],
        ['albums', 'There are no albums.'],
        ['places', 'No photo says where it was taken.'],
      ] as const) {
        const { code, out } = await cli.run(command);
        expect(code).toBe(0);
        expect(out).toContain(says);
        expect(JSON.parse((await cli.run(`${command} --json`)).out)).toEqual([]);
      }
    }),
  );
});
