/** What doctor looks at outside the database: this program, its configuration, its folder, its clock. */
import path from 'node:path';
import { unixNow } from '../../clock.ts';
import { LANGUAGES, type LoadedConfig } from '../../config/config.ts';
import { count, list } from '../../core/text.ts';
import { readJournal } from '../../journal/journal.ts';
import type { Check } from '../../library.ts';
import { gapOf } from '../../overdue.ts';
import { lookAtFolder } from '../../state/folder.ts';
import { type Distrust, distrustOf } from '../../state/trust.ts';

const OLDEST_NODE = [20, 9] as const;

type Found = Pick<Check, 'verdict' | 'found' | 'cure'>;
const fine = (found: string): Found => ({ verdict: 'fine', found, cure: null });
const note = (found: string, cure: string | null): Found => ({ verdict: 'note', found, cure });
const refused = (found: string, cure: string): Found => ({ verdict: 'refused', found, cure });

/** As root nothing is used that others could have written. */
const distrusted = (file: string, { found, cure }: Distrust): Found => refused(`${file} ${found}`, cure);

export const checkNode = (version = process.versions.node): Check => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldest, least] = OLDEST_NODE;
  const old = major < oldest || (major === oldest && minor < least);
  const found = old
    ? refused(`Node ${version}`, 'Install the package Node.js v20 of the Package Center, or a later one.')
    : fine(`Node ${version}`);
  return { id: 'node', title: 'Node', ...found };
};

/** Small builds of Node know English only: titles would silently be in English. */
export const checkLanguages = (): Check => {
  const missing = LANGUAGES.filter((language) => Intl.DateTimeFormat.supportedLocalesOf(language).length === 0);
  const found =
    missing.length === 0
      ? fine(`names of months in ${count(LANGUAGES.length, 'language')}`)
      : note(`this Node does not know ${list(missing)}`, 'Install a Node with full Intl data.');
  return { id: 'languages', title: 'Languages', ...found };
};

export const checkProgram = (file: string | undefined): Check => {
  const distrust = file === undefined ? null : distrustOf(file);
  const found = file !== undefined && distrust ? distrusted(file, distrust) : fine(file ?? 'in memory');
  return { id: 'program', title: 'Program', ...found };
};

export const checkConfiguration = (file: string | null, { config, warnings }: LoadedConfig): Check => {
  const albums = count(config.albums.length, 'album');
  const found =
    file === null
      ? note('none; enough to look around', 'plan and run need a memories.yml.')
      : warnings.length > 0
        ? note(`${file}: ${warnings.join(' ')}`, null)
        : fine(`${file}, ${albums} by rule`);
  return { id: 'configuration', title: 'Configuration', ...found };
};

const isUtc = (zone: string): boolean => /^(Etc\/.*|UTC|UCT|GMT|Zulu|Universal|Greenwich)$/i.test(zone);

export const checkTimezone = ({ config: { timezone, timezoneGiven } }: LoadedConfig): Check => {
  const found =
    isUtc(timezone) && !timezoneGiven
      ? note(
          `${timezone}, because the system says so; in containers that is often an accident`,
          'Write your own into the configuration: timezone: Europe/Paris',
        )
      : fine(`${timezone}${timezoneGiven ? '' : ', as the system says'}`);
  return { id: 'timezone', title: 'Time zone', ...found };
};

/** @throws MemoriesError `refused` when the journal in it is damaged or newer. */
const lookAtState = (folder: string): Found => {
  const looks = lookAtFolder(folder);
  if (!looks) return fine(`${folder}, to be made by the first run`);
  const { distrust, open, away } = looks;
  if (distrust) return distrusted(distrust.file, distrust);
  const live = [...readJournal(folder).albums.values()].filter(({ state }) => state === 'live').length;
  const found = `${folder}, ${count(live, 'album')} made so far`;
  if (open.length > 0) {
    return note(
      `${found}; others may look into ${count(open.length, 'file or folder', 'files and folders')}`,
      'The next run puts that right.',
    );
  }
  if (away !== null) return note(`${found}; others may exchange ${away}, a folder above it`, 'Is that meant to be so?');
  return fine(found);
};

/** @throws MemoriesError as above. */
export const checkState = (folder: string): Check => ({ id: 'state', title: 'State folder', ...lookAtState(folder) });

/**
 * Whether runs still come, and go well.
 *
 * @throws MemoriesError `refused` when what was noted of them cannot be used.
 */
export const checkRuns = (folder: string, { config }: LoadedConfig, now = unixNow()): Check => {
  const { lastRun } = readJournal(folder);
  const gap = gapOf({ folder, config, now, lastRun });
  const found = gap
    ? note(gap.says, `Look at the Task Scheduler, and at ${path.join(folder, 'log', 'memories.log')}`)
    : fine(lastRun === null ? 'none yet' : `the last one ${lastRun.slice(0, 16).replace('T', ' ')} UTC`);
  return { id: 'runs', title: 'Runs', ...found };
};
