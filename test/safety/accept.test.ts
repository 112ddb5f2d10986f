/** `doctor --accept` on the command line, and the file in which a layout is kept. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { aLibrary, showing } from '../builders/library.ts';
import { type Cli, cliFor, contentsOf } from '../cli/cli.ts';
import { type TestLibrary, withLibrary } from '../databases/library.ts';

const family = aLibrary().user('ada', { sharedSpace: true }).user('ben').day('2023-05-02', 6, showing('Sedona'));

const ALBUMS =
  'users: { ben: { shared-space: no } }\nalbums:\n  mine: { name: Mine, owner: ada, from: { people: [Sedona] }, pick: 4 }\n';

const fileOf = (cli: Cli): string => path.join(cli.folder, '.memories', 'layout.json');

const withCli = (body: (cli: Cli, library: TestLibrary) => Promise<void>) =>
  withLibrary(family, async (library) => {
    const cli = cliFor(library);
    cli.configure(ALBUMS);
    await body(cli, library);
  });

const NEW_COLUMN = 'alter table share add column colour text';

test(
  'the first run asks nothing and keeps the layout, for us alone to read',
  withCli(async (cli) => {
    expect((await cli.run('doctor')).out).toMatch(/Layout accepted\s+none yet; the first run keeps the one of today/);
    expect((await cli.run('run')).code).toBe(0);
    expect(statSync(fileOf(cli)).mode & 0o777).toBe(0o600);
    const kept = JSON.parse(readFileSync(fileOf(cli), 'utf8'));
    expect(kept).toMatchObject({ format: 1, accepted: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) });
    expect(kept.layout['column share.enable']).toBe('boolean not null');
    expect((await cli.run('doctor')).out).toMatch(/Layout accepted\s+unchanged since \d{4}-\d\d-\d\d/);
  }),
);

test(
  'a changed layout: plan warns, run refuses and writes nothing, doctor lists it; after --accept run goes on',
  withCli(async (cli, library) => {
    await cli.run('run');
    await library.query(NEW_COLUMN);
    await library.query('alter table normal_album no inherit album');
    const before = await contentsOf(library);
    const journal = readFileSync(path.join(cli.folder, '.memories', 'journal.jsonl'), 'utf8');

    const planned = await cli.run('plan');
    expect(planned.code).toBe(0);
    expect(planned.out).toContain('run will refuse');
    expect(planned.out.replace(/\s+/g, ' ')).toContain('table share: new column colour (text)');

    const refused = await cli.run('run --again mine');
    expect(refused.code).toBe(3);
    expect(refused.err).toMatch(/^error: The database is laid out differently since .*new column colour \(text\)/);
    expect(refused.err).toContain('hint: ');
    expect(refused.err).toContain('memories doctor --accept');
    expect(await contentsOf(library)).toBe(before);
    expect(readFileSync(path.join(cli.folder, '.memories', 'journal.jsonl'), 'utf8')).toBe(journal);

    const doctor = await cli.run('doctor');
    expect(doctor.code).toBe(3);
    const listed = doctor.out.replace(/\s+/g, ' ');
    expect(listed).toContain('new column colour (text)');
    expect(listed).toContain('inheritance of normal_album was: from album; is: from nothing');

    const accepted = await cli.run('doctor --accept');
    expect(accepted).toMatchObject({ code: 0, err: '' });
    expect(accepted.out).toBe(
      [
        'What changed:',
        '- table share: new column colour (text)',
        '- inheritance of normal_album was: from album; is: from nothing',
        '',
        'Accepted: the next run goes on.',
        '',
      ].join('\n'),
    );
    expect((await cli.run('run')).code).toBe(0);
    expect((await cli.run('doctor')).code).toBe(0);
    expect((await cli.run('doctor --accept')).out).toBe(
      'Nothing to accept: the layout is the one that was accepted before.\n',
    );
  }),
);

test(
  'accepting hides no other check, and keeps nothing then',
  withCli(async (cli, library) => {
    await cli.run('run');
    const kept = readFileSync(fileOf(cli), 'utf8');
    await library.query(NEW_COLUMN);
    await library.query('drop trigger update_unit_version_trigger on unit');
    const asked = await cli.run('doctor --accept');
    expect(asked.code).toBe(3);
    expect(asked.out).toContain('no update_unit_version_trigger');
    expect(asked.out).toContain('Not accepted: first, what is marked ✗ must be mended.');
    expect(readFileSync(fileOf(cli), 'utf8')).toBe(kept);
    const json = JSON.parse((await cli.run('doctor --accept --json')).out);
    expect(json).toMatchObject({ accepted: false, changes: [], mayWrite: false });
    expect(json.checks).toContainEqual(expect.objectContaining({ id: 'unit-trigger', verdict: 'refused' }));
  }),
);

test(
  'for programs, as a document; before any run the layout of today is kept',
  withCli(async (cli, library) => {
    expect(JSON.parse((await cli.run('doctor --accept --json')).out)).toEqual({
      accepted: true,
      changes: [],
      mayWrite: true,
    });
    expect(statSync(path.dirname(fileOf(cli))).mode & 0o777).toBe(0o700);
    await library.query(NEW_COLUMN);
    expect((await cli.run('run')).code).toBe(3);
    expect(JSON.parse((await cli.run('doctor --accept --json')).out)).toEqual({
      accepted: true,
      changes: ['table share: new column colour (text)'],
      mayWrite: true,
    });
    expect(JSON.parse((await cli.run('doctor --accept --json')).out)).toMatchObject({ accepted: false, changes: [] });
  }),
);

test(
  'a damaged or newer file is refused by all, and not written over',
  withCli(async (cli, library) => {
    await cli.run('run');
    const good = JSON.parse(readFileSync(fileOf(cli), 'utf8'));
    const before = await contentsOf(library);
    const spoiled = [
      ['', 'it is damaged'],
      ['{"format":1,"acc', 'it is damaged'],
      ['null', 'it is damaged'],
      [JSON.stringify({ ...good, layout: { 'column share.type': 7 } }), 'it is damaged'],
      [JSON.stringify({ ...good, format: 99 }), 'it was written by a newer version of this program (format 99)'],
    ] as const;
    for (const [text, why] of spoiled) {
      writeFileSync(fileOf(cli), text);
      const { code, err } = await cli.run('run');
      expect([text, code]).toEqual([text, 3]);
      expect(err).toContain(why);
    }
    for (const command of ['doctor', 'doctor --accept']) {
      const { code, out, err } = await cli.run(command);
      expect([command, code]).toEqual([command, 3]);
      expect((out + err).replace(/\s+/g, ' ')).toContain('newer version of this program');
    }
    expect((await cli.run('plan')).out.replace(/\s+/g, ' ')).toContain('run will refuse');
    expect(readFileSync(fileOf(cli), 'utf8')).toBe(spoiled.at(-1)?.[0]);
    expect(await contentsOf(library)).toBe(before);
  }),
);
