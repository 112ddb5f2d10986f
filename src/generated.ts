/** The files made from our schemas, by path below the project. `npm run generate` writes them, a test compares them. */
import { exampleYaml } from './config/example.ts';
import { configJsonSchema } from './config/json-schema.ts';
import { kindPages } from './config/kind-pages.ts';
import { referencePage } from './config/reference.ts';
import { planJsonSchema } from './planning/document-schema.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Text by path below the project. */
export const generatedFiles = (): Readonly<Record<string, string>> => ({
  'memories.schema.json': json(configJsonSchema()),
  'plan.schema.json': json(planJsonSchema()),
  'memories.example.yml': exampleYaml(),
  'docs/configuration.md': referencePage(),
  ...kindPages(),
});
