/** No text crashes the reader, and no message tells a secret. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { configFromObject, parseConfig } from './load.ts';
import { errorFrom } from './testing.ts';

/** `FUZZ_RUNS=20000` searches longer. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 300);
const TIMEOUT_MS = 60_000 + RUNS * 50;

const SECRET = 'Swordfish42';
const GOOD = `database: postgres://ada:${SECRET}@nas:5432/synofoto
language: fr
keeper: ada
users:
  ada: { me: Ada, lends-to: [ben] }
  ben: { lends-to: { ada: everything, leo: { albums: [Sedona] } }, shared-space: no }
hide:
  dates: [2020-03-01..2020-04-15]
  places: [{ near: [48.85, 2.35], km: 1 }, Nantes]
albums:
  souvenirs:
    name: "Souvenirs {me}"
    for: everyone
    from:
      album: Sedona
      taken: last 24h
      rating: 4..
      people: [Max]
      folders: /A
      media: both
    pick: 15..20
    share: { ben: download }
    refresh: "*/15 * * * *"
`;

/** Only a MemoriesError may come, with a place on each line, and without the secret. */
const check = (text: string, env: Record<string, string> = {}) => {
  const error = errorFrom(() => parseConfig(text, 'memories.yml', env));
  if (!error) return;
  expect(error.code).toBe('configuration');
  expect(error.message).toMatch(/^(memories\.yml:\d+:\d+ .+(\n|$))+$/);
  expect(`${error.message}${error.hint}`).not.toContain(SECRET);
};

const SNIPPETS = [
  '{',
  '}',
  '[',
  ']',
  ':',
  ': ',
  '- ',
  '\n',
  '\n  ',
  '\t',
  '"',
  "'",
  '*',
  '&a ',
  '!t ',
  '#',
  '|',
  '>',
  '..',
  '~',
  '---\n',
  `\${X}`,
  '\0',
  '\uD800',
  '007',
  '__proto__: ',
  '@',
  '<<: ',
  '? ',
  '%',
];
const snippet = fc.oneof(fc.constantFrom(...SNIPPETS), fc.string({ unit: 'binary', maxLength: 5 }));

test('the good one is good', () => {
  expect(errorFrom(() => parseConfig(GOOD, 'memories.yml', {}))).toBeNull();
});

test(
  'a good text with something put in or left out',
  () => {
    const edit = fc.tuple(fc.nat(GOOD.length), fc.nat(12), snippet);
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        // The password itself stays whole, or nobody could tell whether it was told.
        const text = edits.reduce((all, [at, cut, put]) => {
          const changed = all.slice(0, at) + put + all.slice(at + cut);
          return changed.includes(SECRET) ? changed : all;
        }, GOOD);
        check(text);
      }),
      { numRuns: RUNS },
    );
  },
  TIMEOUT_MS,
);

test(
  'any text',
  () => {
    fc.assert(
      fc.property(fc.array(snippet, { maxLength: 40 }), (parts) => check(parts.join(''))),
      { numRuns: RUNS },
    );
  },
  TIMEOUT_MS,
);

test('values of the environment stay out of messages, wherever they are used', () => {
  const lines = GOOD.split('\n').filter((line) => /: \S/.test(line));
  fc.assert(
    fc.property(fc.constantFrom(...lines), fc.constantFrom('', 'x', '{me}', '{x}', '..', '/'), (line, more) => {
      const changed = GOOD.replace(line, line.replace(/: \S.*/, `: "\${PW}${more}"`));
      check(changed, { PW: SECRET });
    }),
  );
});

test(
  'any object',
  () => {
    const keys = [
      'database',
      'users',
      'albums',
      'hide',
      'a',
      'name',
      'owner',
      'from',
      'pick',
      'share',
      'people',
      'near',
      '7',
    ];
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('demo', 'ada', 7, 'x', null, true, undefined),
        fc.anything(),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 5 }),
      ),
    }));
    fc.assert(
      fc.property(value, (users) => {
        const error = errorFrom(() =>
          configFromObject({ database: 'demo', users, albums: users, hide: users } as never),
        );
        if (error) expect(error.code).toBe('configuration');
      }),
      { numRuns: RUNS },
    );
  },
  TIMEOUT_MS,
);
