/** The worked example in CONTRIBUTING.md is a curator that works. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { Curator } from '../../src/core/curator.ts';
import { checkProposals } from '../../src/core/curators/testing.ts';
import { aLife } from '../../src/core/testing-chronicle.ts';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The first block of code, with its imports as they would be found from where it is said to lie. */
const example = (): string => {
  const code = /```ts\n(?<code>[\s\S]*?)\n\s*```/.exec(readFileSync(at('CONTRIBUTING.md'), 'utf8'))?.groups?.code ?? '';
  return code
    .replace(/^ {3}/gm, '')
    .replace(/'\.\.\/(.*?)'/g, (_, file: string) => `'${at(`src/core/${file}`)}'`)
    .replace(/'\.\/(.*?)'/g, (_, file: string) => `'${at(`src/core/curators/${file}`)}'`);
};

test('the curator of Sunday mornings finds them, and says why it does not', async () => {
  const folder = at('node_modules/.cache/contributing');
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/sunday-mornings.ts`;
  writeFileSync(file, example());
  const { sundayMornings } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
    sundayMornings: Curator<string, Record<string, never>, { says: string }>;
  };
  const options = { album: 'one', atLeast: sundayMornings.atLeast, until: 24 } as never;
  const chronicle = aLife({ from: '2020-01-01', to: '2023-12-31' }).atHome('Lyon').chronicle({ today: '2024-01-05' });
  const found = sundayMornings.find(chronicle, options);
  checkProposals(found, chronicle);
  expect(found.proposals.map(({ title }) => title.says)).toEqual(['sunday-mornings']);
  const none = sundayMornings.find(chronicle, { album: 'one', atLeast: 1000, until: 11 } as never);
  expect([none.proposals, none.dropped.map(({ what }) => what)]).toEqual([[], ['Sunday mornings']]);
});
