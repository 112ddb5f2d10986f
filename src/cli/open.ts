/** From flags and configuration to an open library. */
import path from 'node:path';
import type { LoadedConfig } from '../config/config.ts';
import { findConfig } from '../config/find.ts';
import { configFromObject, loadConfig, parseConfig } from '../config/load.ts';
import type { Environment } from '../config/locale.ts';
import { MemoriesError } from '../errors.ts';
import { type Memories, openWith } from '../memories.ts';
import { trustAsRoot } from '../state/trust.ts';
import type { Target } from '../synofoto/connect.ts';
import type { Context } from './context.ts';
import { unlessInterrupted } from './interrupt.ts';
import { progressOf } from './render/progress.ts';

/** Whether a command makes sense without any albums configured. */
export type Needs = 'albums' | 'library';

export interface Settings {
  readonly loaded: LoadedConfig;
  /** null = none was needed. */
  readonly file: string | null;
}

export interface OpenLibrary extends Settings, AsyncDisposable {
  readonly memories: Memories;
  /** Where our own files go. */
  readonly state: string;
}

const isDemo = (database: string | undefined): boolean => database === 'demo';

/** The configuration with the database of `--database`; the password of another database is not for this one. */
const withDatabase = (loaded: LoadedConfig, database: string, env: Environment): LoadedConfig => {
  const checked = databaseOnly(database, env);
  return { ...loaded, config: { ...loaded.config, database: checked.config.database, password: null } };
};

const databaseOnly = (database: string, env: Environment): LoadedConfig => {
  try {
    return configFromObject({ database }, env);
  } catch (error) {
    if (!(error instanceof MemoriesError)) throw error;
    throw new MemoriesError('usage', `--${error.message}`, { hint: error.hint });
  }
};

/** Without a configuration of one's own, the demo is planned with the family's. */
const withoutFile = async (database: string, env: Environment): Promise<LoadedConfig> => {
  if (!isDemo(database)) return databaseOnly(database, env);
  const { DEMO_CONFIGURATION } = await import('../demo/memories.yml.ts');
  return parseConfig(DEMO_CONFIGURATION, 'memories.yml', env);
};

const fileOf = ({ io, flags }: Context, needs: Needs): string | null => {
  try {
    return findConfig({ option: flags.config, env: io.env, program: io.program, cwd: io.cwd });
  } catch (error) {
    const nothingFound = error instanceof MemoriesError && error.code === 'configuration';
    const dispensable = flags.database !== undefined && (needs === 'library' || isDemo(flags.database));
    if (nothingFound && dispensable) return null;
    throw error;
  }
};

/**
 * Reads the configuration the flags ask for.
 * @throws MemoriesError `configuration`, `usage`; `refused` for one that root may not trust.
 */
export const settingsOf = async (context: Context, needs: Needs): Promise<Settings> => {
  const { io, flags, redactor } = context;
  const file = fileOf(context, needs);
  const written = file === null ? await withoutFile(flags.database ?? '', io.env) : loadConfig(file, io.env);
  redactor.learnAddress(written.config.database);
  redactor.learn(written.config.password);
  if (file === null || flags.database === undefined) return { loaded: written, file };
  return { loaded: withDatabase(written, flags.database, io.env), file };
};

/** Our folder: `--state`, else beside the configuration, else where we are. */
export const stateOf = ({ io, flags }: Context, file: string | null): string =>
  flags.state === undefined
    ? path.join(file === null ? io.cwd : path.dirname(file), '.memories')
    : path.resolve(io.cwd, flags.state);

interface Found {
  readonly target?: Target | undefined;
  readonly state: string;
  readonly today: string | undefined;
  readonly close: () => Promise<void>;
}

/** The invented family, as it was left; there it is always the same day. */
const findDemo = async (context: Context, { fresh }: { fresh: boolean }): Promise<Found> => {
  const { io, flags } = context;
  const [{ openDemoLibrary }, { defaultCacheDir }] = await Promise.all([
    import('../demo/as-library.ts'),
    import('../demo/cache.ts'),
  ]);
  const progress = progressOf(context);
  const demo = await openDemoLibrary({ cacheDir: defaultCacheDir(io.env), fresh, onProgress: progress.show }).finally(
    progress.clear,
  );
  return {
    ...demo,
    state: flags.state === undefined ? demo.state : stateOf(context, null),
    today: flags.today ?? demo.today,
  };
};

const findLibrary = async (context: Context, { loaded, file }: Settings): Promise<Found> => ({
  target: context.io.openTarget?.(loaded.config.database),
  state: stateOf(context, file),
  today: context.flags.today,
  close: async () => undefined,
});

/**
 * Opens what the settings name. `fresh`: forget what was done to the demo. `examining`: a program that others can
 * change is told of elsewhere.
 *
 * @throws MemoriesError `refused` as root, when others can change this very program.
 */
export const openLibrary = async (
  context: Context,
  settings: Settings,
  { fresh = false, examining = false }: { fresh?: boolean; examining?: boolean } = {},
): Promise<OpenLibrary> => {
  const { program } = context.io;
  const { config } = settings.loaded;
  // In a container its files may well be another user's; doctor tells of that.
  if (program !== undefined && !examining && !isDemo(config.database))
    trustAsRoot('The program', program, { anyOwner: true });
  const found = isDemo(config.database) ? await findDemo(context, { fresh }) : await findLibrary(context, settings);
  try {
    const { target, state, today } = found;
    const memories = openWith(settings.loaded, { target, state, today });
    const close = () => memories.close().finally(found.close);
    return { ...settings, memories, state, [Symbol.asyncDispose]: close };
  } catch (error) {
    await found.close();
    throw error;
  }
};

/**
 * Settings, library and work that only reads, in one; closed afterwards.
 * @throws MemoriesError `interrupted` at once on Ctrl-C.
 */
export const reading = <T>(context: Context, needs: Needs, work: (opened: OpenLibrary) => Promise<T>): Promise<T> => {
  const whole = async () => {
    await using opened = await openLibrary(context, await settingsOf(context, needs));
    return await work(opened);
  };
  return unlessInterrupted(context.io.signal, whole());
};
