/**
 * Everything of the last 24 hours, to be run every hour. Hours count back on the family's own clock: capture times are
 * wall-clock times, and comparing them with UTC would be off by the time zone.
 * The same as a rule: `today` in `memories.yml` beside this file.
 */
import { openMemories } from 'synology-memories';

await using memories = await openMemories({
  database: process.env.MEMORIES_DATABASE ?? '/run/postgresql',
  timezone: 'Europe/Paris',
});

const today = memories.album({ owner: 'ada', name: "Sedona aujourd'hui", share: 'everyone', refresh: 'hourly' });
const { action, items, reason } = await today.update({ taken: 'last 24h', limit: 100, choose: 'newest' });

console.log(`the last 24 hours: ${action}, ${items.length > 0 ? `${items.length} photos` : reason}`);
