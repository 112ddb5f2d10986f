/** What every command gets: the flags that stand before or after any command word, and where to write. */

import type { Redactor } from '../redact.ts';
import type { Io } from './io.ts';
import { type Paint, paintFor } from './render/paint.ts';

export interface GlobalFlags {
  readonly config?: string;
  readonly database?: string;
  readonly state?: string;
  readonly today?: string;
  readonly json?: true;
  readonly quiet?: true;
  /** false after --no-color. */
  readonly color: boolean;
  readonly debug?: true;
}

export interface Context {
  readonly io: Io;
  readonly flags: GlobalFlags;
  readonly paint: Paint;
  /** Columns to fit into; infinite where nobody looks, so that programs get whole names. */
  readonly width: number;
  readonly redactor: Redactor;
  /** A line, or several, for people. */
  say(text: string): void;
  /** A document for programs: the only thing on stdout then. */
  json(document: unknown): void;
}

/** Narrower, nothing could be laid out at all. */
const NARROWEST = 40;

export const contextOf = (io: Io, flags: GlobalFlags, redactor: Redactor): Context => ({
  io: {
    ...io,
    stdout: (text) => io.stdout(redactor.clean(text)),
    stderr: (text) => io.stderr(redactor.clean(text)),
  },
  flags,
  paint: paintFor(
    flags.color && (io.isTTY || Boolean(io.env.FORCE_COLOR)) && !io.env.NO_COLOR && io.env.TERM !== 'dumb',
  ),
  width: io.isTTY ? Math.max(io.columns, NARROWEST) : Number.POSITIVE_INFINITY,
  redactor,
  say: (text) => io.stdout(`${redactor.clean(text)}\n`),
  // Cleaned string by string: a password such as 1234 must not tear numbers and keys apart.
  json: (document) =>
    io.stdout(
      `${JSON.stringify(document, (_, value) => (typeof value === 'string' ? redactor.clean(value) : value), 2)}\n`,
    ),
});
