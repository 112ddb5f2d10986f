import { spawn } from 'node:child_process';

/**
 * Waits for us to end: its standard input closes however we die, `kill -9` included. Unless we said good-bye first,
 * it then stops the server ($1, if any) and deletes the folder ($0), trying again while orphaned workers still write
 * there.
 */
export const WATCHDOG = `
read -r word && [ "$word" = done ] && exit
if [ -n "$1" ]; then
  kill -INT "$1"
  while kill -0 "$1" 2>/dev/null; do sleep 0.1; done
fi
for attempt in 1 2 3 4 5 6 7 8 9 10; do
  rm -rf "$0" && exit
  sleep 0.5
done
`;

/** Sees to it that a folder (and a server in it) does not outlive us. Call what it returns once both are gone. */
export const cleanUpAfterUs = (folder: string, server?: number): (() => void) => {
  const dog = spawn('/bin/sh', ['-c', WATCHDOG, folder, server === undefined ? '' : String(server)], {
    cwd: '/',
    // in a session of its own, so that Ctrl-C reaches us and not the watchdog
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  dog.on('error', () => {});
  dog.stdin.on('error', () => {});
  dog.unref();
  return () => dog.stdin.end('done\n');
};
