/**
 * Ten to fifteen photos of one album, from a span of time, with two people who must both be in the picture.
 * The album may be named, or given by its number; `memories albums` lists them.
 */
import { openMemories } from 'synology-memories';

await using memories = await openMemories({ database: process.env.MEMORIES_DATABASE ?? '/run/postgresql' });

const album = memories.album({ owner: 'ada', name: 'Sedona and Ben', share: 'everyone' });
const { items, added, removed } = await album.update({
  album: 'Sedona',
  people: ['Sedona', 'Ben'],
  taken: '2019-01-01..',
  limit: '10..15',
});

console.log(`${items.length} photos of Sedona and Ben: ${added} new, ${removed} gone`);
