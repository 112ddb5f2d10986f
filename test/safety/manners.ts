/** A family with a rule, and a look at the files the program leaves. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { aLibrary, showing } from '../builders/library.ts';

export const family = aLibrary().user('ada').user('ben').day('2023-05-02', 6, showing('Sedona', 'Ada'));
export const RULES = `albums:
  a: { name: Souvenirs, owner: ada, choose: random, pick: 3, share: [ben] }
  none: { name: Nothing, owner: ada, from: { taken: 1999-01-01..1999-01-02 } }
`;
export const modeOf = (file: string): number => statSync(file).mode & 0o777;

/** All files below a folder, relative to it. */
export const filesIn = (folder: string): string[] =>
  (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .sort();
