/** `memories.example.yml`: every option with its meaning, an example and its default, ready to be uncommented. */
import { flow } from './flow.ts';
import { configJsonSchema, type JsonSchema } from './json-schema.ts';

const HEAD = `# yaml-language-server: $schema=./memories.schema.json
##
## Every option of Synology Memories. Copy this file to memories.yml and take the "# " away from what you need.
## Only database is required. A password in this file wants chmod 600.
`;
/** Words per line, characters. */
const WIDTH = 110;
/** What keepers choose themselves needs a name in the example. */
const KEYS: Readonly<Record<string, string>> = { users: 'ada', albums: 'souvenirs' };

const wrap = (text: string, mark: string): string[] => {
  const lines: string[] = [];
  let line = mark;
  for (const word of text.split(' ')) {
    if (line.length + word.length >= WIDTH) {
      lines.push(line);
      line = mark;
    }
    line += ` ${word}`;
  }
  return [...lines, line];
};

/** The examples besides the one shown, and the default. */
const meaning = (option: JsonSchema, shown: unknown): string => {
  const others = (option.examples ?? []).filter((example) => example !== shown).map(flow);
  const parts = [
    option.description,
    others.length > 0 && `Also: ${others.join(' | ')}`,
    option.default !== undefined &&
      option.default !== shown &&
      `Default: ${isEmpty(option.default) ? 'none' : flow(option.default)}`,
    option.default !== undefined && option.default === shown && 'This is the default',
  ];
  return `${parts.filter(Boolean).join('. ')}.`;
};

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** What stands after an option's key. */
const shownValue = (option: JsonSchema): unknown =>
  option.default === undefined || isEmpty(option.default) ? option.examples?.[0] : option.default;

const optionLines = (key: string, option: JsonSchema, beside: readonly string[] = []): string[] => {
  const item = option.additionalProperties;
  const inner = typeof item === 'object' && item.properties ? { [KEYS[key] ?? 'name']: item } : option.properties;
  if (inner) {
    const below = Object.entries(inner).flatMap(([name, one]) => optionLines(name, one, Object.keys(inner)));
    return [
      ...(option.description ? wrap(meaning({ ...option, examples: [] }, undefined), '#') : []),
      `${key}:`,
      ...below.map((line) => `  ${line}`),
    ];
  }
  const value = shownValue(option);
  // An album has an owner or a for, not both.
  const alternative = key === 'for' && beside.includes('owner') ? '# ' : '';
  return [...wrap(meaning(option, value), '#'), `${alternative}${key}: ${flow(value)}`];
};

/** The text of `memories.example.yml`. */
export const exampleYaml = (): string => {
  const { properties = {}, required = [] } = configJsonSchema();
  const blocks = Object.entries(properties).map(([key, option]) => {
    const lines = optionLines(key, option);
    const start = lines.indexOf(lines.find((line) => !line.startsWith('#')) ?? '');
    const prose = lines.slice(0, start).map((line) => `#${line}`);
    const body = lines.slice(start).map((line) => (required.includes(key) ? line : `# ${line}`));
    return [...prose, ...body].join('\n');
  });
  return `${[HEAD, ...blocks].join('\n\n').replace('\n\n\n', '\n\n')}\n`;
};
