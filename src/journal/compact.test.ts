import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AlbumId, PhotoId, UserId } from '../core/photo.ts';
import { compacted } from './compact.ts';
import { EMPTY, type Entry, FORMAT, fold } from './entries.ts';

const HEAD: Entry = { do: 'journal', format: FORMAT };

const identity = fc.record({
  key: fc.constantFrom('a', 'on-this-day', 'trips/2023-05-02-lisboa', 'family/years/2024'),
  owner: fc.integer({ min: 1, max: 2 }).map((id) => id as UserId),
  id: fc.integer({ min: 50, max: 53 }).map((id) => id as AlbumId),
  createTime: fc.integer({ min: 1000, max: 1001 }),
});
const photo = fc.integer({ min: 1, max: 5 }).map((id) => id as PhotoId);
const leftOut = fc.array(fc.record({ photo, file: fc.string(), taken: fc.nat(9), size: fc.nat(9) }), { maxLength: 2 });

const written = fc.tuple(identity, photo, fc.array(photo), leftOut, fc.option(fc.string()), fc.boolean()).map(
  ([of, cover, members, out, passphrase, remembers]) =>
    ({
      ...of,
      name: `${cover} "é"\n`,
      cover,
      members,
      invited: [],
      after: { name: '', cover, members, audience: [] },
      leftOut: out,
      passphrase,
      before: { name: 'secret rows', cover: null, members: [], invited: null },
      ...(remembers
        ? {
            memory: {
              ...{ kind: 'trips', identity: 'x', since: 20_000 + cover, until: null, photos: members, cover },
              ...{ about: ['Ada'], theme: null, pool: '1-2-3' },
            },
          }
        : {}),
    }) as const,
);

/** A line of a run, its name to come. */
const line = fc.oneof(
  written.map((of) => ({ do: 'intend', ...of }) as const),
  written.map((of) => ({ do: 'put', ...of }) as const),
  fc.tuple(identity, leftOut).map(([of, out]) => ({ do: 'remove', ...of, leftOut: out }) as const),
  fc
    .tuple(
      identity,
      fc.constantFrom('removed', 'deleted-by-people', 'forgotten', 'removed-by-keeper', 'undone' as const),
    )
    .map(([of, because]) => ({ do: 'gone', ...of, because }) as const),
  identity.map(({ key, owner, id }) => ({ do: 'refreshed', key, owner, period: String(id) }) as const),
);

const journal = fc.array(fc.array(line, { maxLength: 4 }), { maxLength: 12 }).map((runs): Entry[] => [
  HEAD,
  ...runs.flatMap((lines, index): Entry[] => {
    const run = `r${index}`;
    return [
      { do: 'run', run, at: `t${index}`, today: 'd' },
      ...lines.map((one) => ({ ...one, run }) as unknown as Entry),
    ];
  }),
]);

/** As a file gives it back. */
const asRead = (entries: readonly Entry[]): Entry[] => entries.map((entry) => JSON.parse(JSON.stringify(entry)));
const stateOf = (entries: readonly Entry[]) => entries.reduce(fold, EMPTY);
const RUNS = process.env.TEST_LONG ? 5000 : 300;

test('a shortened journal means what the long one meant, however often, also to those who go on writing it', () => {
  fc.assert(
    fc.property(journal, fc.array(fc.nat(6), { minLength: 1, maxLength: 3 }), fc.nat(60), (entries, limits, at) => {
      const [old, later] = [entries.slice(0, at + 1), entries.slice(at + 1)];
      const short = limits.reduce<readonly Entry[]>((shorter, keep) => asRead(compacted(shorter, keep)), old);
      expect(stateOf(short)).toEqual(stateOf(old));
      expect(stateOf([...short, ...later])).toEqual(stateOf(entries));
      const whole = compacted(entries, limits[0]);
      expect(stateOf(asRead(compacted([...short, ...later], limits[0])))).toEqual(stateOf(whole));
    }),
    { numRuns: RUNS },
  );
});

test('runs that can still be undone keep every line, the others leave no rows and are counted', () => {
  fc.assert(
    fc.property(journal, fc.integer({ min: 1, max: 6 }), (entries, keep) => {
      const changes = entries.flatMap((entry) => (entry.do === 'intend' || entry.do === 'remove' ? [entry.run] : []));
      const kept = [...new Set(changes)].slice(-keep);
      const short = compacted(entries, keep);
      const ofKept = (all: readonly Entry[]) => all.filter((entry) => 'run' in entry && kept.includes(entry.run));
      expect(ofKept(short)).toEqual(ofKept(entries));
      const dropped = new Set(changes).size - kept.length;
      const checkpoint = short.find((entry) => entry.do === 'checkpoint');
      expect(checkpoint?.dropped ?? 0).toBe(dropped);
      // Where an album came from that we took over is part of what is known of it.
      const rows = JSON.stringify(checkpoint ?? null, (name, value) => (name === 'adopted' ? null : value));
      expect(rows).not.toContain('secret rows');
      if (dropped > 0) expect(short.length).toBeLessThanOrEqual(entries.length + 1);
      else expect(short).toBe(entries);
    }),
    { numRuns: RUNS },
  );
});
