/** Who a process is, told apart from another of the same number: after a restart, in another container, on another machine. */
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

export interface Who {
  readonly host: string;
  /** The kernel's name for the time since it was started; '' where the system does not tell. */
  readonly boot: string;
  /** Which processes can see each other: a container has a space of its own. '' where the system does not tell. */
  readonly space: string;
  readonly pid: number;
  /** When the process started, in clock ticks since boot, which no clock set wrong can change; '' as above. */
  readonly started: string;
}

const orNothing = (read: () => string): string => {
  try {
    return read().trim();
  } catch {
    return '';
  }
};

/** When a process started, in clock ticks since boot; '' where nobody tells or there is none. */
export const startOf = (pid: number): string =>
  orNothing(() => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold blanks; the start time is the 20th field after it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  });

/** This process. */
export const thisProcess = (): Who => ({
  host: hostname(),
  boot: orNothing(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
  space: orNothing(() => readlinkSync('/proc/self/ns/pid')),
  pid: process.pid,
  started: startOf(process.pid),
});

/** Whether a process number is in use; somebody else's counts. */
const isInUse = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** What can be said of a process: of one elsewhere, nothing. */
export const fateOf = (who: Who, here: Who = thisProcess()): 'alive' | 'gone' | 'elsewhere' => {
  if (who.host !== here.host) return 'elsewhere';
  // The same machine, started again since.
  if (who.boot !== here.boot) return 'gone';
  if (who.space !== here.space) return 'elsewhere';
  if (!isInUse(who.pid)) return 'gone';
  const started = startOf(who.pid);
  return started === '' || who.started === '' || started === who.started ? 'alive' : 'gone';
};
