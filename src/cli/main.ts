#!/usr/bin/env node
/** The program: wires the process to `runCli`. */
import type { Io } from './io.ts';
import { runCli } from './run-cli.ts';

const INTERRUPTED = 130;
const DEFAULT_COLUMNS = 80;

/** Written to nowhere: a full disk behind `> file`, say. */
let lost = false;

/** Writes until the reader is gone (`| head`); a run goes on without it, for half a run helps nobody. */
const writerTo = (stream: NodeJS.WriteStream): ((text: string) => void) => {
  let open = true;
  stream.on('error', ({ code }: NodeJS.ErrnoException) => {
    open = false;
    lost ||= code !== 'EPIPE';
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
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
for (const signal of SIGNALS) process.on(signal, interrupt);

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
for (const signal of SIGNALS) process.off(signal, interrupt);
process.on('exit', () => {
  if (lost) process.exitCode ||= 1;
});
// What was interrupted may still wait for the server.
if (interruption.signal.aborted) process.exit();
