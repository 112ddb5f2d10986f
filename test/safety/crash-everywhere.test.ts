/**
 * The program dies at every statement, before the server has it and after, and while it writes a line of its journal.
 * The next run leaves the library as if nothing had happened.
 */
import { mkdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PlanDocument } from '../../src/planning/document.ts';
import { albumTables } from '../albums/family-memories.ts';
import { openLibrary } from '../databases/library.ts';
import { type Death, dying, StateFolders } from './dying.ts';
import { ask, family, gist, type Opened, type Scenario, type Step, scenarios } from './scenarios.ts';
import { keepTables, putTablesBack, standOf } from './stand.ts';

/** Every statement of everything takes a quarter of an hour; the short run takes what writes, in two of the scenarios. */
const EVERYTHING = process.env.TEST_LONG !== undefined;
const SHORT = ['making the first album, shared', 'refreshing an album that people edited'];

const settledBy = ({ step, settled }: Scenario): Step => settled ?? { config: step.config, today: step.today };

/** A run that finds nothing to do, and says so, changes nothing at all. */
const secondRun = async (opened: Opened, scenario: Scenario, state: string) => {
  const before = await albumTables(opened);
  const document = (await ask(settledBy(scenario), opened.target(), state)) as PlanDocument | undefined;
  expect(document?.albums.filter(({ action }) => !['unchanged', 'skip'].includes(action)) ?? []).toEqual([]);
  expect(await albumTables(opened)).toEqual(before);
  // Asked a second time, an undo may say so in other words.
  return scenario.settled || !document ? null : gist(document);
};

/** What reads in a transaction of its own leaves nothing behind, whether it was answered or not. */
const onlyReads = (heard: readonly string[], index: number): boolean =>
  /read only/.test(heard.slice(0, index + 1).findLast((text) => /^(begin|start transaction)/.test(text)) ?? '') &&
  !heard.slice(0, index).includes('begin');

const deathsOf = (heard: readonly string[], appended: readonly number[]): Death[] =>
  heard.flatMap((_, index) => [
    ...Array.from({ length: appended[index] ?? 0 }, (_, lines) => ({
      statement: index + 1,
      when: 'before' as const,
      lines,
    })),
    { statement: index + 1, when: 'before' },
    ...(onlyReads(heard, index) ? [] : [{ statement: index + 1, when: 'after' as const }]),
  ]);

/**
 * For a short run: the number drawn, every line of the journal, every statement of the last transaction, and its end
 * unanswered. Within a transaction it makes no difference whether the server answered.
 */
const fairSample = (deaths: readonly Death[], heard: readonly string[]): Death[] => {
  const begin = heard.lastIndexOf('begin') + 1;
  const unanswered = [heard.findIndex((text) => text.includes('nextval')), heard.lastIndexOf('commit')];
  return deaths.filter(({ statement, when, lines }) =>
    when === 'after'
      ? unanswered.includes(statement - 1)
      : lines !== undefined ||
        (statement >= begin &&
          /^(begin|insert|delete|commit|select (update|pg))/.test(heard[statement - 1]?.trim() ?? '')),
  );
};

const dieEverywhere = async (scenario: Scenario): Promise<number> => {
  await using opened = await openLibrary(family);
  using folders = new StateFolders();
  const { state } = folders;
  mkdirSync(state, { mode: 0o700 });
  for (const step of scenario.before) {
    if (typeof step === 'function') await step(opened);
    else await ask(step, opened.target(), state);
  }
  folders.keep();
  await keepTables(opened);
  const work = (target: Parameters<typeof ask>[1], where: string) => ask(scenario.step, target, where);

  const { heard, appended } = await dying(opened, state, null, work);
  const undisturbed = { stand: await standOf(opened), says: await secondRun(opened, scenario, state) };
  const all = deathsOf(heard, appended);
  const deaths = EVERYTHING ? all : fairSample(all, heard);
  for (const death of deaths) {
    await putTablesBack(opened);
    folders.putBack();
    const { died } = await dying(opened, state, death, work);
    const where = `${death.when} statement ${death.statement}${death.lines === undefined ? '' : `, line ${death.lines}`}: ${heard[death.statement - 1]?.trim().slice(0, 60)}`;
    expect(died, where).toBe(true);
    await ask(scenario.step, opened.target(), state);
    expect(await standOf(opened), where).toEqual(undisturbed.stand);
    expect(await secondRun(opened, scenario, state), where).toEqual(undisturbed.says);
  }
  return deaths.length;
};

describe('dying at every statement', () => {
  test.each(scenarios.filter(({ name }) => EVERYTHING || SHORT.includes(name)))(
    '$name',
    { timeout: EVERYTHING ? 1_200_000 : 60_000 },
    async (scenario) => {
      expect(await dieEverywhere(scenario)).toBeGreaterThan(6);
    },
  );
});
