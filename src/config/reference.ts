/** `docs/configuration.md`: the reference page, made from the schema. */
import { flow } from './flow.ts';
import { configJsonSchema, type JsonSchema } from './json-schema.ts';

const HEAD = `<!-- Made by \`npm run generate\` from src/config/schema.ts. -->
# The configuration: memories.yml

One file says everything. Only \`database\` is required:

\`\`\`yaml
# yaml-language-server: $schema=./memories.schema.json
database: /run/postgresql
albums:
  souvenirs:
    name: Souvenirs
    owner: ada
    from: { album: Sedona, taken: 2023-01-15.. }
    pick: 15..20
    share: everyone
\`\`\`

The first line makes editors complete keys and explain them. \`memories.example.yml\` shows every option.

The file is the one after \`--config\`, else \`$MEMORIES_CONFIG\`, else \`memories.yml\` beside the program, else
\`memories.yml\` in the working directory. Run as root, memories refuses a file that others can write.
All mistakes are reported at once, each with its line and column.

## Names and ids

Users, albums and people are given by name or by id. A whole number without quotes is an id, with quotes it is a name:
\`album: 1042\` is the album with that id, \`album: "1042"\` the one of that name. Names are taken as written: \`007\`, \`1.10\`,
\`yes\` and \`null\` need no quotes. What begins with \`{\`, \`[\`, \`*\`, \`&\` or \`!\` does: \`people: [Sedona, "{me}"]\`.
Where a list may stand, one value may stand alone.

## Secrets

A password belongs in a file of its own (\`passwordFile\`), in an environment variable (\`\${NAME}\` may stand in any value), or
in \`memories.yml\` itself. A file that holds one must be yours alone: \`chmod 600\`. No password ever appears in a message.
`;

interface Section {
  readonly title: string;
  readonly intro: string;
  /** Steps from the whole schema; `*` is a key of the keeper's own. */
  readonly path: readonly string[];
}

const SECTIONS: readonly Section[] = [
  { title: 'All sections', intro: '', path: [] },
  {
    title: '`users`',
    intro:
      'Keys are user names or ids. Once this section exists, `everyone` means the users named here. A user without settings is a line such as `leo:`.',
    path: ['users', '*'],
  },
  {
    title: '`hide`, and `hide` of a user',
    intro: 'Photos that match any of these lists stay out of everything made here.',
    path: ['hide'],
  },
  {
    title: '`albums`',
    intro: 'Each album has a key of your choice; commands know it by that key, so the name may change later.',
    path: ['albums', '*'],
  },
  {
    title: '`memories`',
    intro:
      'Albums that come by themselves. Left out: none. Left blank (`memories:`): every kind that is on by itself, for everyone. What each kind finds, and its options: [docs/kinds](kinds/README.md).',
    path: ['memories'],
  },
  {
    title: '`kinds` of `memories`',
    intro: 'Once this section exists, only the kinds named in it are made.',
    path: ['memories', 'kinds'],
  },
  {
    title: '`family` of `memories`',
    intro:
      'What several members lived through together becomes one album, from all their cameras, shared among them. A trip one of them made alone stays theirs.',
    path: ['memories', 'family'],
  },
  {
    title: '`from` of an album',
    intro: 'All given conditions hold together.',
    path: ['albums', '*', 'from'],
  },
];

const at = (schema: JsonSchema, path: readonly string[]): JsonSchema =>
  path.reduce<JsonSchema>((here, step) => {
    const next = step === '*' ? here.additionalProperties : here.properties?.[step];
    return typeof next === 'object' ? next : {};
  }, schema);

const code = (value: unknown): string => `\`${flow(value).replaceAll('|', '\\|')}\``;

const defaultOf = ({ default: value }: JsonSchema): string =>
  value === undefined ? '' : Array.isArray(value) && value.length === 0 ? 'none' : code(value);

const row = (key: string, option: JsonSchema, isRequired: boolean): string => {
  const wanted = isRequired ? 'required' : defaultOf(option);
  const examples = (option.examples ?? option.enum ?? []).map(code).join(' ');
  return `| \`${key}\` | ${(option.description ?? '').replaceAll('|', '\\|')} | ${wanted} | ${examples} |`;
};

const table = ({ title, intro, path }: Section, schema: JsonSchema): string => {
  const { properties = {}, required = [] } = at(schema, path);
  const rows = Object.entries(properties).map(([key, option]) => row(key, option, required.includes(key)));
  const head = '| key | what | default | for example |\n| --- | --- | --- | --- |';
  return [`## ${title}`, ...(intro === '' ? [] : [intro]), [head, ...rows].join('\n')].join('\n\n');
};

/** The text of `docs/configuration.md`. */
export const referencePage = (): string => {
  const schema = configJsonSchema();
  return `${[HEAD.trimEnd(), ...SECTIONS.map((section) => table(section, schema))].join('\n\n')}\n`;
};
