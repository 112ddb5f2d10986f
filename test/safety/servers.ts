/** What is done to servers, and what is expected of a run then. */
import { chownSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import type { Ran } from '../cli/cli.ts';
import { serverUser } from '../databases/reachable.ts';
import type { Keeper, OwnServer } from './own-server.ts';
import { standOf } from './stand.ts';

/** An error in two lines, for a person. */
export const expectError = ({ code, out, err }: Ran, exit: number, says: RegExp): void => {
  expect({ code, out }, err).toEqual({ code: exit, out: '' });
  expect(err).toMatch(/^error: .+\nhint: .+\n$/);
  expect(err).toMatch(says);
  expect(err).not.toMatch(/something went wrong that should not|geheim/);
};

/** Another run leaves the library as if nothing had happened, and one more changes nothing. */
export const expectMended = async (own: OwnServer, keeper: Keeper): Promise<void> => {
  const mended = await keeper.run();
  expect({ code: mended.code, err: mended.err }).toEqual({ code: 0, err: '' });
  expect(await standOf(own)).toEqual(own.whole);
  const words = keeper.journal.length;
  expect((await keeper.run()).code).toBe(0);
  expect(await standOf(own)).toEqual(own.whole);
  expect(keeper.journal.slice(words).filter((word) => word === 'intend' || word === 'put')).toEqual([]);
};

/** Stops a server and starts it again. */
export const restart = async (
  own: OwnServer,
  settings: readonly string[] = [],
  signal?: NodeJS.Signals,
): Promise<void> => {
  await own.server.halt(signal);
  await own.server.resume(settings);
};

/** A file in the server's data, as the server's own user would write it. */
export const give = (file: string, text: string): void => {
  writeFileSync(file, text, { mode: 0o600 });
  const { uid, gid } = serverUser();
  if (uid !== undefined && gid !== undefined) chownSync(file, uid, gid);
};

/** Makes a halted server follow another one that there is not. */
export const becomeStandby = async (own: OwnServer): Promise<{ end(): void }> => {
  const before12 = statSync(path.join(own.server.data, 'PG_VERSION')).isFile() && Number(versionOf()) < 12;
  const file = path.join(own.server.data, before12 ? 'recovery.conf' : 'standby.signal');
  give(file, before12 ? "standby_mode = 'on'\n" : '');
  return { end: () => rmSync(file, { force: true }) };
};

const versionOf = (): string => (process.env.DATABASE ?? 'pg11').replace('pg', '');
