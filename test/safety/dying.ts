/**
 * Programs that die in the middle of their work. In this process, and fast: from the moment of its death nothing the
 * program does reaches the library or its state folder, not even what it would do while falling over.
 */
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Target } from '../../src/synofoto/connect.ts';
import type { TestLibrary } from '../databases/library.ts';
import { type Fate, goBetween } from './go-between.ts';
import { untilAlone } from './stand.ts';

export type Work = (target: Target, state: string) => Promise<unknown>;

/** When a program dies. */
export interface Death {
  /** Which statement, counted from 1. */
  readonly statement: number;
  readonly when: 'before' | 'after';
  /**
   * Dies while appending to the journal, before the statement goes out: so many lines of those written since the last
   * answer are on disk, and half of the next. Missing: all of them whole.
   */
  readonly lines?: number;
}

export interface Obituary {
  readonly died: boolean;
  /** What it said, up to its death. */
  readonly heard: readonly string[];
  /** For each statement, how many lines it had added to the journal since the answer before it. */
  readonly appended: readonly number[];
}

const journalIn = (state: string): string => path.join(state, 'journal.jsonl');
const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** Ends of the lines after a position, as positions in the file. */
const lineEnds = (file: string, from: number): number[] => {
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  const ends: number[] = [];
  for (let at = bytes.indexOf(10, from); at >= 0; at = bytes.indexOf(10, at + 1)) ends.push(at + 1);
  return ends;
};

/** Leaves some whole lines of those after a position, and half of the next. */
const tear = (file: string, from: number, lines: number): void => {
  const ends = [from, ...lineEnds(file, from)];
  const [start = from, end = start] = [ends[lines], ends[lines + 1]];
  writeFileSync(file, readFileSync(file).subarray(0, Math.floor((start + end) / 2)));
};

/** Does work that dies on the way; the state folder is then as it was at that very moment. */
export const dying = async (opened: TestLibrary, state: string, death: Death | null, work: Work): Promise<Obituary> => {
  const doomed = `${state}-of-the-dead`;
  renameSync(state, doomed);
  const appended: number[] = [];
  let known = sizeOf(journalIn(doomed));
  let died: () => void = () => undefined;
  const end = new Promise<'died'>((resolve) => {
    died = () => resolve('died');
  });
  const between = await goBetween(opened.socketDirectory as string, {
    decide: (statement): Fate => {
      appended.push(lineEnds(journalIn(doomed), known).length);
      return statement === death?.statement ? `die ${death.when}` : 'pass';
    },
    answered: () => {
      known = sizeOf(journalIn(doomed));
    },
    onCut: () => {
      if (death?.lines !== undefined) tear(journalIn(doomed), known, death.lines);
      renameSync(doomed, state);
      died();
    },
  });
  const run = work({ kind: 'socket', directory: between.directory, database: opened.database }, doomed);
  const outcome = await Promise.race([run.then(() => 'finished' as const), end]).catch(async (error: unknown) => {
    await between.close();
    throw error;
  });
  await between.close();
  if (outcome === 'died') await run.catch(() => undefined);
  else renameSync(doomed, state);
  rmSync(doomed, { recursive: true, force: true });
  await untilAlone(opened);
  return { died: outcome === 'died', heard: between.heard, appended };
};

/** A folder in which state folders can be kept and put back; gone after use. */
export class StateFolders implements Disposable {
  readonly #parent = mkdtempSync(path.join(tmpdir(), 'memories-dying-'));
  readonly state = path.join(this.#parent, 'state');
  readonly #kept = path.join(this.#parent, 'kept');

  keep(): void {
    rmSync(this.#kept, { recursive: true, force: true });
    cpSync(this.state, this.#kept, { recursive: true });
  }

  putBack(): void {
    rmSync(this.state, { recursive: true, force: true });
    cpSync(this.#kept, this.state, { recursive: true });
  }

  /** What lies in the state folder, by name. */
  get files(): string[] {
    return readdirSync(this.state).sort();
  }

  [Symbol.dispose](): void {
    rmSync(this.#parent, { recursive: true, force: true });
  }
}
