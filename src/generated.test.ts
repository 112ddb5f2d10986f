/** The files made from the schema are fresh, and the example is a good configuration. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exampleYaml } from './config/example.ts';
import { configJsonSchema, type JsonSchema } from './config/json-schema.ts';
import { parseConfig } from './config/load.ts';
import { generatedFiles } from './generated.ts';

test.each(Object.entries(generatedFiles()))('%s is fresh (npm run generate)', (file, text) => {
  expect(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')).toBe(text);
});

test('the example is good as it is, and with everything uncommented', () => {
  expect(parseConfig(exampleYaml(), 'memories.example.yml', {}).config.albums).toEqual([]);
  const all = exampleYaml()
    .replace(/^# /gm, '')
    .replace(/^yaml-language.*|^passwordFile.*/gm, '');
  const { config } = parseConfig(all, 'memories.example.yml', {});
  expect(config.albums).toHaveLength(1);
  expect(config.users).toHaveLength(1);
  expect(config.hide.people).toEqual([{ name: 'Max' }]);
});

const example = exampleYaml();

const optionsOf = (schema: JsonSchema, name = ''): { name: string; option: JsonSchema }[] => {
  const below = [...Object.entries(schema.properties ?? {})];
  if (typeof schema.additionalProperties === 'object') below.push(['*', schema.additionalProperties]);
  return below.flatMap(([key, option]) => [{ name: `${name}.${key}`, option }, ...optionsOf(option, `${name}.${key}`)]);
};

test.each(optionsOf(configJsonSchema()).filter(({ name }) => !name.endsWith('*')))(
  '$name says what it is',
  ({ name, option }) => {
    expect(option.description).toBeTruthy();
    const key = name.split('.').at(-1);
    expect(example).toMatch(new RegExp(`^[# ]*${key}:`, 'm'));
  },
);
