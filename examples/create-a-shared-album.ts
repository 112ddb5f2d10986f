/**
 * An album of one member, shared with everyone. It comes to be with its first photos, since an album is never empty;
 * if it is there already, it is brought up to date.
 */
import { openMemories } from 'synology-memories';

await using memories = await openMemories({ database: process.env.MEMORIES_DATABASE ?? '/run/postgresql' });

const souvenirs = memories.album({ owner: 'ada', name: 'Souvenirs', share: 'everyone' });
const { action, items, share } = await souvenirs.update();

console.log(`Souvenirs: ${action}, ${items.length} photos, shared with ${share.map(({ user }) => user).join(', ')}`);
