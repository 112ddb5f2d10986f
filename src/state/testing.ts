/** Folders for tests of files. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** An empty folder of ours (0700), gone after the test. */
export const aFolder = (): string => {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'memories-files-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** Files can be given to others by root alone; elsewhere such tests are named, but not run. */
export const isRoot = process.getuid?.() === 0;
