/**
 * For each member of the family an album of photos of them with a loved one, out of everything they may see.
 * The same as a rule: `sedona-and-me` in `memories.yml` beside this file.
 */
import { openMemories } from 'synology-memories';

await using memories = await openMemories({ database: process.env.MEMORIES_DATABASE ?? '/run/postgresql' });

for (const user of ['ada', 'ben', 'leo']) {
  const album = memories.album({ owner: user, name: 'Sedona and {me}' });
  const { name, action, items, reason } = await album.update({ people: ['Sedona', '{me}'], limit: '10..15' });
  console.log(`${user}: ${name}, ${action}, ${items.length > 0 ? `${items.length} photos` : reason}`);
}
