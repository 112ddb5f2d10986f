/**
 * Every morning fifteen to twenty souvenirs from a big album, for the whole family.
 * The same as a rule: `souvenirs` in `memories.yml` beside this file.
 */
import { openMemories } from 'synology-memories';

await using memories = await openMemories({ database: process.env.MEMORIES_DATABASE ?? '/run/postgresql' });

const souvenirs = memories.album({ owner: 'ada', name: 'Souvenirs', share: 'everyone' });
const { items } = await souvenirs.update({ album: 'Sedona', limit: '15..20', choose: 'random' });

console.log(`Souvenirs of today: ${items.length} photos`);
