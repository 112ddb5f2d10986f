/**
 * Which databases the suite runs on. `vitest.config.ts` asks before anything else is there, so this does no more than
 * look whether a file exists.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Every database we know how to test on, strictest first. */
export const DATABASES = ['pg11', 'pg15', 'pglite'] as const;
export type DatabaseName = (typeof DATABASES)[number];

/**
 * Where the program connects as a role of its own, with what `doctor --print-grants` gives and no more; elsewhere it
 * comes as `postgres` and works as the owner of the tables, as on a NAS.
 */
export const LEAST_PRIVILEGED: ReadonlySet<DatabaseName> = new Set(['pg15']);

/** The real servers among them. */
export type ServerName = Exclude<DatabaseName, 'pglite'>;

/** Folder of the npm package with a server's binaries for this platform, whether it is installed or not. */
export const packageOf = (server: ServerName): string =>
  fileURLToPath(new URL(`../../node_modules/${server}-${process.platform}-${process.arch}/`, import.meta.url));

/** The binaries are linked against glibc; on musl (Alpine) the kernel would not even find their loader. */
const hasGlibc = (): boolean => process.platform !== 'linux' || !existsSync('/etc/alpine-release');

/** Why a database cannot run here; null if it can. */
const whyNot = (name: DatabaseName): string | null => {
  if (name === 'pglite') return null;
  if (!existsSync(`${packageOf(name)}native/bin`))
    return `no package ${name}-${process.platform}-${process.arch} is installed`;
  if (!hasGlibc()) return 'its binaries need glibc';
  return null;
};

/** Databases whose suites cannot run here, each with the reason. */
export const databasesMissing = (): { name: DatabaseName; why: string }[] =>
  DATABASES.flatMap((name) => {
    const why = whyNot(name);
    return why === null ? [] : [{ name, why }];
  });

const isDatabaseName = (name: string): name is DatabaseName => (DATABASES as readonly string[]).includes(name);

/** The databases to test on: those `DATABASE` names (`pg11`, or `pg11,pglite`), else all that can run here. */
export const databasesToTest = (): DatabaseName[] => {
  const wanted = (process.env.DATABASE ?? '').split(',').filter((name) => name !== '');
  if (wanted.length === 0) return DATABASES.filter((name) => whyNot(name) === null);
  return wanted.map((name) => {
    if (!isDatabaseName(name)) throw new Error(`DATABASE=${name}: there are ${DATABASES.join(', ')}`);
    const why = whyNot(name);
    if (why !== null) throw new Error(`DATABASE=${name} cannot run here: ${why}`);
    return name;
  });
};
