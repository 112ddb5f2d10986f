/** The same, shared with two members only: one may download, the other may look. */
import { openMemories } from 'synology-memories';

await using memories = await openMemories({ database: process.env.MEMORIES_DATABASE ?? '/run/postgresql' });

const forTwo = memories.album({ owner: 'ada', name: 'For the two of you', share: { ben: 'download', leo: 'view' } });
const { share } = await forTwo.update({ limit: 12 });

console.log(`shared with ${share.map(({ user, permission }) => `${user} (${permission})`).join(' and ')}`);
