/** `commit: false` says what would be done, and why each photo was chosen, and writes nothing anywhere. */
import { openMemories } from 'synology-memories';

await using memories = await openMemories({ database: process.env.MEMORIES_DATABASE ?? '/run/postgresql' });

const album = memories.album({ owner: 'ada', name: 'With the dog' });
const { applied, action, items } = await album.update({ subjects: 'dog', limit: 5, commit: false });

console.log(`${applied ? 'done' : 'planned'}: ${action}`);
for (const { id, why } of items) console.log(`  photo ${id}: ${why.join(', ')}`);
