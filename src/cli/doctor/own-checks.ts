/** What doctor looks at outside the database: this program, its configuration, its folder, its clock. */
import { type Stats, statSync } from 'node:fs';
import { LANGUAGES, type LoadedConfig } from '../../config/config.ts';
import { count, list } from '../../core/text.ts';
import { readJournal } from '../../journal/journal.ts';
import type { Check } from '../../library.ts';

const OLDEST_NODE = [20, 9] as const;
const WRITABLE_BY_OTHERS = 0o022;

type Found = Pick<Check, 'verdict' | 'found' | 'cure'>;
const fine = (found: string): Found => ({ verdict: 'fine', found, cure: null });
const note = (found: string, cure: string | null): Found => ({ verdict: 'note', found, cure });
const refused = (found: string, cure: string): Found => ({ verdict: 'refused', found, cure });

const modeOf = ({ mode }: Stats): string => (mode & 0o777).toString(8).padStart(4, '0');
const isRoot = (): boolean => process.getuid?.() === 0;
/** Whether root would do what somebody else wrote. */
const isOpenToOthers = ({ mode, uid }: Stats): boolean => isRoot() && ((mode & WRITABLE_BY_OTHERS) !== 0 || uid !== 0);

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
  const stats = file === undefined ? undefined : statSync(file, { throwIfNoEntry: false });
  const found =
    file !== undefined && stats && isOpenToOthers(stats)
      ? refused(`${file} can be changed by others, and root runs it`, `chown root ${file} && chmod go-w ${file}`)
      : fine(file ?? 'in memory');
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
export const checkState = (folder: string): Check => {
  const stats = statSync(folder, { throwIfNoEntry: false });
  const title = { id: 'state', title: 'State folder' };
  if (!stats) return { ...title, ...fine(`${folder}, to be made by the first run`) };
  if (isOpenToOthers(stats)) {
    return {
      ...title,
      ...refused(
        `${folder} (${modeOf(stats)}) can be changed by others`,
        `chown root ${folder} && chmod 700 ${folder}`,
      ),
    };
  }
  const live = [...readJournal(folder).albums.values()].filter(({ state }) => state === 'live').length;
  return { ...title, ...fine(`${folder} (${modeOf(stats)}), ${count(live, 'album')} made so far`) };
};
