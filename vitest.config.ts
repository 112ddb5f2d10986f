import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { databasesToTest } from './test/databases/which.ts';

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * `unit`: pure code, its tests beside it. One project per database server for everything under test/:
 * the same suite on each of them (DATABASE=pg11 | pg15 | pglite chooses one; by default all that can run here).
 */
export default defineConfig({
  define: { __VERSION__: JSON.stringify('test') },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['src/**/*.test.ts', 'test/unit/**/*.test.ts'] },
      },
      ...databasesToTest().map((database) => ({
        extends: true as const,
        test: {
          name: database,
          include: ['test/**/*.test.ts'],
          exclude: ['test/unit/**'],
          env: { DATABASE: database },
          globalSetup: ['test/databases/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      })),
    ],
    maxWorkers: 2,
  },
  resolve: { alias: { 'synology-memories': source('./src/index.ts') } },
});
