/**
 * What can go wrong, for the person who has to do something about it. The command line alone knows exit codes;
 * `exitCodes` is the table it uses.
 */
export const exitCodes = {
  /** Some album failed; the others stand. */
  'album-failed': 1,
  /** Wrong command line. */
  usage: 2,
  /** Wrong configuration, or a name in it that means nothing. */
  configuration: 2,
  /** Not the database of Synology Photos, or a layout we do not know. */
  'unknown-layout': 3,
  /** The role may not read or write what it must. */
  'no-rights': 3,
  /** The server takes no writes now. */
  'read-only': 3,
  /** Refused for safety; the message says why. */
  refused: 3,
  /** No server there, or it hung up. */
  unreachable: 4,
  /** The server does not believe who we are. */
  'wrong-password': 4,
  /** Another run is going on. */
  busy: 5,
  /** Ctrl-C. */
  interrupted: 130,
} as const;

export type ErrorCode = keyof typeof exitCodes;

/** An error with a sentence for a person (`message`) and what to do about it (`hint`). Never holds a secret. */
export class MemoriesError extends Error {
  override readonly name = 'MemoriesError';
  readonly code: ErrorCode;
  readonly hint: string | undefined;

  constructor(code: ErrorCode, message: string, options: { hint?: string | undefined; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.hint = options.hint;
  }
}

/** The message of whatever was thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
