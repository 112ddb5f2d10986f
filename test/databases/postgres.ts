/**
 * Starts a real PostgreSQL server from the binaries of an npm package: private data folder, socket in that folder, no
 * port, no fsync. It is gone when `stop` is called, and also when this process ends in any other way, be it `kill -9`.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { makeServerFolder, reachableBinaries, serverUser } from './reachable.ts';
import { cleanUpAfterUs } from './watchdog.ts';
import { packageOf, type ServerName } from './which.ts';

export interface RunningServer {
  /** Folder of the socket: what `host` is for a client. */
  readonly socketDirectory: string;
  readonly pid: number;
  /** Folder of the data, for who spoils it while the server is down. */
  readonly data: string;
  /** Ends the server as a signal does, if it runs, and leaves its folder. */
  readonly halt: (signal?: NodeJS.Signals) => Promise<void>;
  /** Starts it again once halted, with more settings; resolves when it has said `until`. */
  readonly resume: (settings?: readonly string[], until?: string) => Promise<void>;
  /** Ends the server and deletes its folder; may be called twice. */
  readonly stop: () => Promise<void>;
}

/** npm packages cannot hold symbolic links, so the package lists them; an install script may have made them already. */
const makeLinks = (folder: string): void => {
  const links = JSON.parse(readFileSync(path.join(folder, 'native/pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const link = path.join(folder, target);
    if (existsSync(link)) continue;
    mkdirSync(path.dirname(link), { recursive: true });
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
};

/** Also of a standby: `ready to accept read only connections`. */
const READY = 'ready to accept';

/** Resolves when the server takes connections; rejects with what it printed if it ends instead. */
const untilReady = (server: ChildProcess, said = READY): Promise<void> =>
  new Promise((resolve, reject) => {
    let printed = '';
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      printed = (printed + text).slice(-4000);
      if (printed.includes(said)) resolve();
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`the server ended (${code}) before it was ready:\n${printed}`)));
  });

export const startServer = async (name: ServerName): Promise<RunningServer> => {
  const folder = makeServerFolder();
  try {
    makeLinks(packageOf(name));
    const bin = path.join(reachableBinaries(path.join(packageOf(name), 'native'), folder), 'bin');
    const data = path.join(folder, 'data');
    const as = { ...serverUser(), cwd: folder, env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' } };
    const init = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'];
    await promisify(execFile)(path.join(bin, 'initdb'), init, as);
    const settings = ['listen_addresses=', 'max_connections=60', 'shared_buffers=32MB', 'autovacuum=off'];
    const launch = async (more: readonly string[], until?: string) => {
      const all = [...settings, ...more].flatMap((setting) => ['-c', setting]);
      const server = spawn(path.join(bin, 'postgres'), ['-D', data, '-k', folder, '-F', ...all], {
        ...as,
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      const ended = once(server, 'exit');
      ended.catch(() => {});
      await untilReady(server, until);
      const { pid } = server;
      if (pid === undefined) throw new Error('the server has no process');
      return { server, pid, ended, allGone: cleanUpAfterUs(folder, pid) };
    };
    let running = await launch([]);
    const halt = async (signal: NodeJS.Signals = 'SIGINT') => {
      running.server.kill(signal);
      await running.ended;
    };
    let stopping: Promise<void> | undefined;
    const stop = async () => {
      await halt();
      await rm(folder, { recursive: true, force: true });
      running.allGone();
    };
    return {
      socketDirectory: folder,
      get pid() {
        return running.pid;
      },
      data,
      halt,
      resume: async (more = [], until) => {
        const { allGone } = running;
        running = await launch(more, until);
        allGone();
      },
      stop: () => (stopping ??= stop()),
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
};
