/** The commands and their flags; what a command does is loaded when it is called. */
import { Command } from 'commander';
import type { Context, GlobalFlags } from './context.ts';

declare const __VERSION__: string;

/** Runs a command; its exit code. */
type Action<Options> = (context: Context, options: Options) => Promise<number>;
/** Gives a command its context and takes its exit code. */
export type Perform = (flags: GlobalFlags, action: (context: Context) => Promise<number>) => Promise<void>;

interface Entry {
  readonly name: string;
  readonly says: string;
  readonly flags?: readonly (readonly [flags: string, says: string])[];
  /** What stands after the command word; each arrives as an option of that name. */
  readonly takes?: readonly (readonly [name: string, says: string])[];
  /** Each command knows its own options; this table does not look into them. */
  readonly load: () => Promise<Action<never>>;
}

const ONLY = ['--only <KEY...>', 'only the albums with these keys, or of these kinds'] as const;
const USER = ['--user <NAME...>', 'only the albums of these users'] as const;

/** An argument that may be left out is marked by a question mark, one that may stand several times by dots. */
const nameOf = (argument: string): string => argument.replace(/(\.\.\.)?\?$/, '');
const shapeOf = (argument: string): string => (argument.endsWith('?') ? `[${argument.slice(0, -1)}]` : `<${argument}>`);

const commands: readonly Entry[] = [
  {
    name: 'demo',
    says: 'show it working, on an invented family',
    flags: [
      ['--once', 'print what a run does, and exit'],
      ['--no-open', 'open no browser'],
    ],
    load: async () => (await import('./commands/demo.ts')).demo,
  },
  {
    name: 'doctor',
    says: 'may we read? may we write? every check with its cure',
    flags: [
      ['--accept', 'after an update of Synology Photos: go on with the layout as it is now'],
      ['--calibrate <ALBUM>', 'compare an album made by hand, and shared, with what we would write'],
      ['--print-grants', 'print the SQL for a role that can do only what is needed'],
    ],
    load: async () => (await import('./commands/doctor.ts')).doctor,
  },
  {
    name: 'users',
    says: 'the accounts, and who they are among the people',
    load: async () => (await import('./commands/users.ts')).users,
  },
  {
    name: 'people',
    says: 'the people in the pictures',
    load: async () => (await import('./commands/people.ts')).people,
  },
  {
    name: 'albums',
    says: 'all albums, and which of them were made here',
    load: async () => (await import('./commands/albums.ts')).albums,
  },
  {
    name: 'places',
    says: 'where photos were taken',
    load: async () => (await import('./commands/places.ts')).places,
  },
  {
    name: 'plan',
    says: 'what run would do, and why; writes nothing',
    flags: [ONLY, USER],
    load: async () => (await import('./commands/plan.ts')).plan,
  },
  {
    name: 'run',
    says: 'make and refresh the albums',
    flags: [
      ONLY,
      USER,
      ['--due', 'only what its schedule says'],
      ['--again <KEY>', 'bring back an album that people deleted or remove took away; all: every one of them'],
    ],
    load: async () => (await import('./commands/run.ts')).run,
  },
  {
    name: 'explain',
    says: 'why these photos, why not that one',
    takes: [
      ['album', 'the album, by key, key@user, number, name or kind'],
      ['photo?', 'a photo, by its number'],
    ],
    load: async () => (await import('./commands/explain.ts')).explain,
  },
  {
    name: 'history',
    says: 'what was done to which album, and when',
    load: async () => (await import('./commands/history.ts')).history,
  },
  {
    name: 'undo',
    says: 'take back what a run did; what people did since stays',
    takes: [['run?', 'the run, by the beginning of its name; without: the last that changed something']],
    flags: [['--dry-run', 'only say what would be taken back']],
    load: async () => (await import('./commands/undo.ts')).undo,
  },
  {
    name: 'remove',
    says: 'take away albums made here; the photos stay',
    takes: [['albums...?', 'the albums, by key, key@user, number or name']],
    flags: [
      ['--all', 'all that were made here'],
      ['--dry-run', 'only say what would go'],
    ],
    load: async () => (await import('./commands/remove.ts')).remove,
  },
  {
    name: 'adopt',
    says: 'take over the albums of photo-syn, or let a rule fill one that stands already',
    takes: [['album?', 'one album, by number or name; without: all that photo-syn made']],
    flags: [
      ['--as <KEY>', 'key of the rule that fills the album'],
      ['--dry-run', 'only say what taking over would do'],
    ],
    load: async () => (await import('./commands/adopt.ts')).adopt,
  },
];

const AFTERWORD = `
Exit codes: 0 done, 1 some album failed, 2 wrong command line or configuration, 3 refused,
4 database cannot be reached, 5 another run is going on, 130 interrupted.`;

export const createProgram = (perform: Perform): Command => {
  const program = new Command('memories')
    .description('Memories for families who keep their photos in Synology Photos, as ordinary albums.')
    .configureHelp({ showGlobalOptions: true })
    .showSuggestionAfterError(false)
    .version(__VERSION__, '--version', 'print the version')
    .helpOption('--help', 'say what there is')
    .helpCommand(false)
    .option('--config <FILE>', 'configuration (else $MEMORIES_CONFIG, ./memories.yml)')
    .option('--database <URL>', 'database instead of the one in the configuration')
    .option('--state <DIR>', 'folder for our own files (else .memories beside the configuration)')
    .option('--today <DAY>', 'pretend it is then: 2026-11-23 or 2026-11-23T06:00')
    .option('--json', 'print a document for programs')
    .option('--quiet', 'print nothing when all is well')
    .option('--no-color', 'print without colours')
    .option('--debug', 'print where an error comes from')
    .addHelpText('after', AFTERWORD);
  for (const { name, says, flags = [], takes = [], load } of commands) {
    const command = program.command(name).description(says);
    for (const [flag, meaning] of flags) command.option(flag, meaning);
    for (const [argument, meaning] of takes) command.argument(shapeOf(argument), meaning);
    command.action(async (...given: readonly unknown[]) => {
      const action = await load();
      const named = Object.fromEntries(takes.map(([argument], index) => [nameOf(argument), given[index]]));
      const options = { ...named, ...(given[takes.length] as object) };
      await perform(program.opts<GlobalFlags>(), (context) => action(context, options as never));
    });
  }
  return program;
};
