#!/usr/bin/env node
/** The program: wires the process to `runCli`. */
import type { Io } from './io.ts';
import { runCli } from './run-cli.ts';

const INTERRUPTED = 130;
const DEFAULT_COLUMNS = 80;

/** Writes until the reader is gone (`| head`); a run goes on without it, for half a run helps nobody. */
const writerTo = (stream: NodeJS.WriteStream): ((text: string) => void) => {
  let open = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    open = false;
  });
  return (text) => {
    if (open) stream.write(text);
  };
};

const interruption = new AbortController();
const interrupt = () => {
  // Whoever asks twice means at once; a transaction cut off leaves nothing behind.
  if (interruption.signal.aborted) process.exit(INTERRUPTED);
  interruption.abort();
};
process.on('SIGINT', interrupt);
process.on('SIGTERM', interrupt);

const io: Io = {
  stdout: writerTo(process.stdout),
  stderr: writerTo(process.stderr),
  isTTY: process.stdout.isTTY === true,
  isErrorTTY: process.stderr.isTTY === true,
  columns: process.stdout.columns || process.stderr.columns || DEFAULT_COLUMNS,
  env: process.env,
  cwd: process.cwd(),
  signal: interruption.signal,
  program: process.argv[1],
};

process.exitCode = await runCli(process.argv.slice(2), io);
process.off('SIGINT', interrupt);
process.off('SIGTERM', interrupt);
// What was interrupted may still wait for the server.
if (interruption.signal.aborted) process.exit();
