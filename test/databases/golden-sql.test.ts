import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { aLibrary } from '../builders/library.ts';
import { openLibrary } from './library.ts';

const FOLDER = fileURLToPath(new URL('../sql/', import.meta.url));

test('this server understands every golden statement', async () => {
  await using opened = await openLibrary(aLibrary().user('ada'));
  await opened.query('create table condition_album_item_7 (id_item int); create table auto_album (album_id int)');
  const refused: string[] = [];
  for (const file of readdirSync(FOLDER)) {
    for (const statement of readFileSync(`${FOLDER}${file}`, 'utf8')
      .split(';\n')
      .filter((text) => text.trim() !== '')) {
      // A lock or a setting is no query, so it cannot be prepared: it is taken and given back.
      const [says, undo] = /^(lock|set|reset) /.test(statement)
        ? [`begin; ${statement}`, 'rollback']
        : [`prepare golden as ${statement}`, 'deallocate golden'];
      await opened.query(says).then(
        () => opened.query(undo),
        (error: Error) => refused.push(`${file}: ${error.message}`),
      );
    }
  }
  expect(refused).toEqual([]);
});
