/** Ctrl-C while only reading: there is nothing to finish, so nobody waits. */
import { MemoriesError } from '../errors.ts';

export const interrupted = (): MemoriesError =>
  new MemoriesError('interrupted', 'Interrupted', { hint: 'Nothing was written.' });

/**
 * The result of reading, unless the signal comes first.
 * @throws MemoriesError `interrupted`.
 */
export const unlessInterrupted = async <T>(signal: AbortSignal, reading: Promise<T>): Promise<T> => {
  // Its failure after an interruption concerns nobody any more.
  reading.catch(() => undefined);
  let stop: (() => void) | undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(interrupted());
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([reading, stopped]);
  } finally {
    if (stop) signal.removeEventListener('abort', stop);
  }
};
