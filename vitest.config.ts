import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { databasesToTest } from './test/databases/which.ts';

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Another process cannot reach an embedded database, and that has one session, whose line nobody can cut. */
const IMPOSSIBLE: Readonly<Record<string, readonly string[]>> = {
  pglite: ['test/bundle/**', 'test/safety/{crash,faults,servers}-*.test.ts'],
};

/**
 * What the others need not repeat each time: these ask the same of the same statements as on PostgreSQL 11, which is
 * strictest. `npm run test:long` and `DATABASE=… npm test` run them everywhere; `scripts/unavailable.mjs` names them.
 */
const LEFT_TO_THE_STRICTEST: Readonly<Record<string, readonly string[]>> = {
  pg15: [
    'test/promises/**',
    'test/memories/**',
    'test/cli/**',
    // There the program is a role that can do only what is needed, so those stay that write in every way.
    'test/albums/!(adopt|names|rules|sharing|write-guards).test.ts',
    'test/safety/!(least-privilege|rehearsal|remove).test.ts',
  ],
  pglite: [
    'test/promises/**',
    'test/memories/**',
    'test/cli/**',
    'test/albums/!(conditions|rules).test.ts',
    'test/safety/**',
  ],
};
const isShort = !process.env.DATABASE && !process.env.TEST_LONG && databasesToTest().includes('pg11');

const excludedOn = (database: string): readonly string[] => [
  ...(IMPOSSIBLE[database] ?? []),
  ...(isShort ? (LEFT_TO_THE_STRICTEST[database] ?? []) : []),
];

/**
 * `unit`: pure code, its tests beside it. One project per database for everything under test/: the same suite on
 * each of them (DATABASE=pg11 | pg15 | pglite chooses one; by default all that can run here).
 */
export default defineConfig({
  define: { __VERSION__: JSON.stringify('test') },
  test: {
    projects: [
      {
        extends: true,
        // Files share what a worker has loaded: a quarter of the time.
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'bench/**/*.test.ts', 'test/unit/**/*.test.ts'],
          isolate: false,
          testTimeout: 30_000,
        },
      },
      ...databasesToTest().map((database) => ({
        extends: true as const,
        test: {
          name: database,
          include: ['test/**/*.test.ts'],
          exclude: ['test/unit/**', ...excludedOn(database)],
          env: { DATABASE: database },
          globalSetup: ['test/databases/global-setup.ts'],
          // Files share what a worker has loaded and opened, the embedded database above all: half the time.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      })),
    ],
    // One more than most machines have cores: while one waits for its server, another works.
    maxWorkers: 3,
  },
  resolve: { alias: { 'synology-memories': source('./src/index.ts') } },
});
