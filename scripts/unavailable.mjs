import { existsSync } from 'node:fs';

/** Suites that need a binary npm could not install on this platform, each with the reason. Nothing is left out silently. */
const suites = [
  { suite: 'pg11', needs: (system) => `pg11-${system}/native/bin` },
  { suite: 'pg15', needs: (system) => `pg15-${system}/native/bin` },
  { suite: 'bundle on Node 20.9', needs: (system) => `node20.9-${system}/bin/node` },
];

/** Suites that only the long run repeats on a second server. */
const long = () =>
  process.env.DATABASE || process.env.TEST_LONG
    ? []
    : [
        {
          suite:
            'pg15: promises, memories, command line, albums and safety but for what a role of least privilege writes',
          why: 'they ran on pg11; npm run test:long runs them here too',
        },
        {
          suite: 'pglite: promises, memories, command line, safety, most of albums',
          why: 'they ran on pg11; npm run test:long runs them here too',
        },
      ];

export const unavailable = (root) => {
  const system = `${process.platform}-${process.arch}`;
  const chosen = (process.env.DATABASE ?? '').split(',').filter(Boolean);
  const missing = suites.flatMap(({ suite, needs }) => {
    const folder = needs(system);
    if (!existsSync(`${root}node_modules/${folder}`))
      return [{ suite, why: `the package ${folder.split('/')[0]} is not installed` }];
    if (suite.startsWith('pg') && chosen.length > 0 && !chosen.includes(suite))
      return [{ suite, why: `DATABASE=${chosen}` }];
    return [];
  });
  const bundle = {
    suite: 'pglite: bundle, crashes, faults, servers',
    why: 'another process cannot reach an embedded database, nor can its one line be cut',
  };
  const always = chosen.length === 0 || chosen.includes('pglite') ? [...missing, bundle] : missing;
  return missing.some(({ suite }) => suite.startsWith('pg')) ? always : [...always, ...long()];
};
