/** The files made from the schema, by path below the project. `npm run generate` writes them, a test compares them. */
import { exampleYaml } from './example.ts';
import { configJsonSchema } from './json-schema.ts';
import { referencePage } from './reference.ts';

export const generatedFiles = (): Readonly<Record<string, string>> => ({
  'memories.schema.json': `${JSON.stringify(configJsonSchema(), null, 2)}\n`,
  'memories.example.yml': exampleYaml(),
  'docs/configuration.md': referencePage(),
});
