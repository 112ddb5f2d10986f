import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { aLibrary } from '../builders/library.ts';
import { openLibrary } from './library.ts';

const FOLDER = fileURLToPath(new URL('../sql/', import.meta.url));

test('this server understands every golden statement', async () => {
  await using opened = await openLibrary(aLibrary().user('ada'));
  await opened.query('create table condition_album_item_7 (id_item int)');
  const refused: string[] = [];
  for (const file of readdirSync(FOLDER)) {
    for (const statement of readFileSync(`${FOLDER}${file}`, 'utf8')
      .split(';\n')
      .filter((text) => text.trim() !== '')) {
      await opened.query(`prepare golden as ${statement}`).then(
        () => opened.query('deallocate golden'),
        (error: Error) => refused.push(`${file}: ${error.message}`),
      );
    }
  }
  expect(refused).toEqual([]);
});
