/**
 * What `doctor`, a first `run` and a later `run` make of a database that is laid out differently: one of the schemas
 * in `altered-schemas.ts` each. Where they refuse, nothing is written.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseConfig } from '../../src/config/load.ts';
import { MemoriesError } from '../../src/errors.ts';
import { type Memories, openWith } from '../../src/memories.ts';
import { aFamily, type Family, TODAY } from '../albums/family-memories.ts';
import { aLibrary, showing } from '../builders/library.ts';
import { openLibrary, type TestLibrary } from '../databases/library.ts';
import { ALTERATIONS } from './altered-schemas.ts';
import { onTrial, type Trial } from './on-trial.ts';

const FAMILY = aLibrary()
  .user('ada', { sharedSpace: true })
  .user('ben')
  .day('2023-05-02', 6, showing('Sedona'), { favouriteOf: ['ada'], subjects: { beach: 0.8 } });

const configured = (name: string, pick: number) => `database: /nowhere
language: en
timezone: Europe/Paris
albums:
  souvenirs: { name: ${name}, owner: ada, from: { people: [Sedona] }, pick: ${pick}, share: [ben] }`;

let library: TestLibrary;
let family: Family;

beforeAll(async () => {
  library = await openLibrary(FAMILY);
  family = aFamily(library);
  const { albums } = await family.open(configured('Souvenirs', 5)).run();
  expect(albums[0]?.action).toBe('create');
});
afterAll(async () => {
  await family?.[Symbol.asyncDispose]();
  await library?.close();
});

/** Rows of every table in which a run leaves something, of those that still stand. */
const written = async ({ query }: Trial): Promise<string> => {
  const tables = await query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'r'
        and c.relname ~ '^(normal_album|many_item_has_many_normal_album|share|share_permission|version_time|delete_album)' order by 1`,
  );
  const contents: string[] = [];
  for (const { name } of tables) {
    const [rows] = await query<{ all: string }>(
      `select coalesce(string_agg(t::text, '|' order by t::text), '') as all from only ${name} t`,
    );
    contents.push(`${name}: ${rows?.all}`);
  }
  return contents.join('\n');
};

const opened = ({ pool }: Trial, state: string, config: string): Memories =>
  openWith(parseConfig(config, 'memories.yml', {}), { state, today: TODAY, target: { kind: 'pool', pool } });

/** Runs; what was done with the album, or why nothing was. */
const run = async (trial: Trial, state: string, config: string): Promise<string | MemoriesError> => {
  await using memories = opened(trial, state, config);
  return memories.run().then(
    ({ albums }) => `${albums[0]?.action} ${albums[0]?.reason ?? ''}`.trim(),
    (error: unknown) => {
      if (error instanceof MemoriesError) return error;
      throw error;
    },
  );
};

const REFUSING = ['unknown-layout', 'no-rights', 'read-only', 'refused'];

const refusal = (outcome: string | MemoriesError): MemoriesError => {
  if (typeof outcome === 'string') throw new Error(`it was not refused: ${outcome}`);
  expect(REFUSING).toContain(outcome.code);
  expect(outcome.hint).toBeTruthy();
  return outcome;
};

test.each(ALTERATIONS)('$name', async ({ by, refused, noted = [], changed }) => {
  const state = mkdtempSync(path.join(tmpdir(), 'memories-altered-'));
  const [fresh, later] = [path.join(state, 'fresh'), path.join(state, 'later')];
  cpSync(family.state, later, { recursive: true });
  try {
    await onTrial(library, by, async (trial) => {
      const before = await written(trial);
      const checksIn = async (folder: string) => {
        await using memories = opened(trial, folder, configured('Souvenirs', 5));
        return await memories.examine();
      };

      const atFirst = await checksIn(fresh);
      expect(atFirst.filter(({ verdict }) => verdict === 'refused').map(({ id }) => id)).toEqual(refused);
      expect(atFirst.filter(({ verdict, id }) => verdict === 'note' && id !== 'room').map(({ id }) => id)).toEqual(
        noted,
      );
      for (const { verdict, cure } of atFirst) if (verdict === 'refused') expect(cure).toBeTruthy();

      const again = await run(trial, later, configured('Souvenirs', 3));
      if (refused.length > 0) refusal(again);
      else if (changed === undefined) expect(again).toBe('update');
      else {
        expect((await checksIn(later)).at(-1)).toMatchObject({
          id: 'accepted-layout',
          verdict: 'refused',
          found: expect.stringContaining(changed),
        });
        const { message, hint } = refusal(again);
        expect(message).toContain(changed);
        expect(hint).toContain('doctor --accept');
        expect(await written(trial)).toBe(before);
        // Once accepted it goes on.
        await using memories = opened(trial, later, configured('Souvenirs', 3));
        expect((await memories.plan()).warnings.join()).toContain(changed);
        expect((await memories.acceptLayout()).changes.join()).toContain(changed);
        expect(await run(trial, later, configured('Souvenirs', 3))).toBe('update');
      }
      if (refused.length > 0) {
        const first = refusal(await run(trial, fresh, configured('Another', 3)));
        expect(first.message).toContain(atFirst.find(({ id }) => id === refused[0])?.found);
        expect(await written(trial)).toBe(before);
      } else expect(await run(trial, fresh, configured('Another', 3))).toBe('create');
    });
  } finally {
    rmSync(state, { recursive: true, force: true });
  }
});

test('there are many of them', () => {
  expect(ALTERATIONS.length).toBeGreaterThanOrEqual(50);
});
