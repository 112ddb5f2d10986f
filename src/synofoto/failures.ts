/** What servers and sockets say when something goes wrong, in plain words. */
import { type ErrorCode, MemoriesError, messageOf } from '../errors.ts';

interface Failure {
  readonly code: ErrorCode;
  readonly says: (where: string, detail: string) => string;
  readonly hint: string;
}

const unreachable = (says: Failure['says'], hint: string): Failure => ({ code: 'unreachable', says, hint });
const NOT_SYNOFOTO: Failure = {
  code: 'unknown-layout',
  says: (where) => `There is no database "synofoto" at ${where}`,
  hint: 'Install Synology Photos there, or name the right database: postgres://user@host:5432/synofoto.',
};
const WRONG_PASSWORD: Failure = {
  code: 'wrong-password',
  says: (where) => `The database at ${where} does not let us in with this user and password`,
  hint: 'Check the user and password. On the NAS itself, run as root with database: /run/postgresql, which needs none.',
};
const NO_RIGHTS: Failure = {
  code: 'no-rights',
  says: (_, detail) => `The database refuses: ${detail}`,
  hint: 'Run as root on the NAS with database: /run/postgresql, or connect as a role with rights on the tables of Synology Photos.',
};
const DAMAGED: Failure = {
  code: 'refused',
  says: (_, detail) => `The database cannot read its own files: ${detail}`,
  hint: 'Nothing was written. Look at Storage Manager for a failing volume, and have a backup at hand.',
};
const NO_MEMORY: Failure = {
  code: 'refused',
  says: () => 'The database has run out of memory',
  hint: 'Nothing was half written. Try again when the NAS has less to do.',
};
const TOO_SLOW: Failure = {
  code: 'album-failed',
  says: (_, detail) =>
    /user request/i.test(detail)
      ? 'Somebody at the database cancelled this'
      : 'Synology Photos is busy with the same album, or the NAS is very busy; we gave way',
  hint: 'Nothing was written. The next run will try again.',
};

const hungUp = unreachable((where) => `The database at ${where} hung up`, 'Nothing was half written. Try again later.');

/** By SQLSTATE (five characters) or by the error code of Node. */
const failures: Readonly<Record<string, Failure>> = {
  ECONNREFUSED: unreachable(
    (where) => `Nobody answers at ${where}`,
    'Is the address right, and is the database running? On the NAS: systemctl status pgsql.',
  ),
  ENOENT: unreachable(
    (where) => `There is no database socket: ${where}`,
    'Ask the server where it is: sudo -u postgres psql -Atc "show unix_socket_directories".',
  ),
  ENOTFOUND: unreachable((where) => `No machine of that name: ${where}`, 'Check the name in the database line.'),
  EAI_AGAIN: unreachable((where) => `The name cannot be looked up now: ${where}`, 'Check the network and the name.'),
  ETIMEDOUT: unreachable((where) => `No answer from ${where}`, 'Check the address, the network and the firewall.'),
  EHOSTUNREACH: unreachable((where) => `No way to ${where}`, 'Check the address and the network.'),
  ECONNRESET: hungUp,
  EPIPE: hungUp,
  EACCES: {
    code: 'no-rights',
    says: (where) => `We may not use ${where}`,
    hint: 'Run as root (Task Scheduler: user root), or give the address of a role of your own.',
  },
  '08000': hungUp,
  '08003': hungUp,
  '08006': hungUp,
  '08P01': hungUp,
  '25P03': hungUp,
  '57P05': hungUp,
  '57P02': unreachable(
    (where) => `The database at ${where} broke down`,
    'Nothing was half written. Try again in a minute; if it happens again, look at the log of the server.',
  ),
  '57P04': NOT_SYNOFOTO,
  '57P01': unreachable((where) => `The database at ${where} was stopped`, 'Nothing was half written. Try again later.'),
  '57P03': unreachable((where) => `The database at ${where} is just starting or stopping`, 'Try again in a minute.'),
  '53300': unreachable((where) => `The database at ${where} takes no more connections`, 'Try again in a minute.'),
  '28P01': WRONG_PASSWORD,
  '28000': WRONG_PASSWORD,
  '3D000': NOT_SYNOFOTO,
  '42501': NO_RIGHTS,
  '25006': {
    code: 'read-only',
    says: () => 'The database takes no writes now',
    hint: 'It may be recovering, or its volume may be full. Look at Storage Manager.',
  },
  '53100': {
    code: 'read-only',
    says: () => 'The volume of the database is full',
    hint: 'Make room on the volume. Nothing was half written.',
  },
  '53200': NO_MEMORY,
  '58030': DAMAGED,
  '58P01': DAMAGED,
  XX001: DAMAGED,
  XX002: DAMAGED,
  '55P03': TOO_SLOW,
  '57014': TOO_SLOW,
  '40P01': TOO_SLOW,
  '40001': TOO_SLOW,
};

/** Messages of `pg` that come without a code. */
const byMessage: readonly (readonly [RegExp, string])[] = [
  [/timeout exceeded when trying to connect|Connection terminated due to connection timeout/i, 'ETIMEDOUT'],
  [/Connection terminated|connection closed|Client has encountered a connection error/i, 'ECONNRESET'],
  [/password must be a string|no password supplied|SASL/i, '28P01'],
];

const codeOf = (error: unknown): string | undefined => {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code === 'string' && failures[code]) return code;
  return byMessage.find(([pattern]) => pattern.test(messageOf(error)))?.[1];
};

/** A thrown thing as a MemoriesError where we know what it means; anything else unchanged. */
const inPlainWords = (error: unknown, where: string): unknown => {
  if (error instanceof MemoriesError) return error;
  const failure = failures[codeOf(error) ?? ''];
  if (!failure) return error;
  return new MemoriesError(failure.code, failure.says(where, messageOf(error)), { hint: failure.hint, cause: error });
};

/** A lock or a time limit that ended a read concerns no single album. */
const tooSlowToRead = (error: unknown, where: string) =>
  new MemoriesError('unreachable', `The database at ${where} did not answer in time`, {
    hint: 'Nothing was written. The NAS is very busy, or Synology Photos is working on its tables. Try again later.',
    cause: error,
  });

/** The SQLSTATE of an error of the server. */
const stateOf = (error: unknown): string | null => {
  const code = (error as { code?: unknown } | null)?.code;
  return !(error instanceof MemoriesError) && typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : null;
};

/** No such table, column, function or type, or another type than it was. */
const NOT_AS_IT_WAS: ReadonlySet<string> = new Set(['42P01', '42703', '42883', '42704', '42804', '42846', '3F000']);

const layoutChanged = (error: unknown, code: string) =>
  new MemoriesError('unknown-layout', `The layout of the database is not what it was: ${messageOf(error)} (${code})`, {
    hint: 'Was Synology Photos just updated? See memories doctor, and open an issue with the output of: memories doctor --json.',
    cause: error,
  });

/**
 * What went wrong while reading; the whole run ends, nothing was written. Also errors of the server that we have no
 * words of our own for. Mistakes of our own stay what they are.
 */
export const whenReading = (error: unknown, where: string): unknown => {
  const code = stateOf(error);
  if (code !== null && failures[code] === TOO_SLOW) return tooSlowToRead(error, where);
  const known = inPlainWords(error, where);
  if (code === null || known instanceof MemoriesError) return known;
  if (NOT_AS_IT_WAS.has(code)) return layoutChanged(error, code);
  return new MemoriesError('refused', `The database refuses: ${messageOf(error)} (${code})`, {
    hint: 'Nothing was written. See memories doctor; if all is well there, open an issue with this message.',
    cause: error,
  });
};

/**
 * What went wrong while one album was being written, as that album's failure: whatever a trigger or function of Photos
 * objects to in one album need not concern the next. A layout that changed under us does. Mistakes of our own stay
 * what they are.
 */
export const whenWriting = (error: unknown, where: string): unknown => {
  const code = stateOf(error);
  const known = inPlainWords(error, where);
  if (code === null || known instanceof MemoriesError) return known;
  if (NOT_AS_IT_WAS.has(code)) return layoutChanged(error, code);
  return new MemoriesError('album-failed', `The database refuses this album: ${messageOf(error)} (${code})`, {
    hint: 'Nothing was written. See memories doctor; the log of the server may say more.',
    cause: error,
  });
};
