/** Circumstances of a whole server, which no test could make without disturbing its neighbours. */
import { expect, test } from 'vitest';
import type { Catalogue } from '../catalogue.ts';
import type { Server } from '../layout.ts';
import { lookAtDatabase, lookAtReadOnly, lookAtServer } from './server.ts';

const healthy: Server = {
  version: 110_022,
  database: 'synofoto',
  role: 'SynologyPhotos',
  readOnly: false,
  firesTriggers: true,
  personalDatabases: 0,
  dataFolder: null,
};

const on = (server: Partial<Server>) => ({ server: async () => ({ ...healthy, ...server }) }) as Catalogue;

test.each([
  [90_325, 'refused', 'PostgreSQL 9.3.25'],
  [109_999, 'refused', ''],
  [110_000, 'fine', 'PostgreSQL 11.0'],
  [150_018, 'fine', 'PostgreSQL 15.18'],
  [189_999, 'fine', ''],
  [190_001, 'note', 'newer than those tried'],
] as const)('version %d: %s', async (version, verdict, found) => {
  const look = await lookAtServer(on({ version }));
  expect(look).toMatchObject({ verdict, found: expect.stringContaining(found) });
  if (verdict === 'refused') expect(look.cure).toContain('DSM');
});

test('personal spaces in databases of their own are not known to us', async () => {
  expect(await lookAtDatabase(on({}))).toMatchObject({ verdict: 'fine', found: 'synofoto, as SynologyPhotos' });
  const look = await lookAtDatabase(on({ personalDatabases: 2 }));
  expect(look).toMatchObject({ verdict: 'refused', found: '2 databases named synofoto_personal_… beside synofoto' });
  expect(look.cure).toBeTruthy();
});

test('a server that recovers, or copies another one, takes no writes', async () => {
  expect(await lookAtReadOnly(on({}))).toMatchObject({ verdict: 'fine' });
  expect(await lookAtReadOnly(on({ readOnly: true }))).toMatchObject({ verdict: 'refused' });
  expect(await lookAtReadOnly(on({ firesTriggers: false }))).toMatchObject({ verdict: 'refused' });
});
