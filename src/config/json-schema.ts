/** The JSON schema of `memories.yml`, for completion and hover texts in editors. */
import * as z from 'zod';
import { schema } from './schema.ts';
import { marks } from './shapes.ts';

/** The part of JSON schema we use. */
export interface JsonSchema {
  $schema?: string;
  title?: string;
  type?: string | readonly string[];
  description?: string;
  default?: unknown;
  examples?: readonly unknown[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  anyOf?: JsonSchema[];
  items?: JsonSchema | JsonSchema[];
  enum?: readonly unknown[];
}

type Override = NonNullable<NonNullable<Parameters<typeof z.toJSONSchema>[1]>['override']>;

const schemaOf = (type: unknown): JsonSchema => {
  const options = { io: 'input', unrepresentable: 'any', target: 'draft-07', override } as const;
  const { $schema: _, ...json } = z.toJSONSchema(type as z.ZodType, options);
  return json as JsonSchema;
};

/** One flat list of alternatives, each once. */
const alternatives = (forms: readonly JsonSchema[]): JsonSchema[] => {
  const flat = forms.flatMap((form) => (form.anyOf && Object.keys(form).length === 1 ? form.anyOf : [form]));
  return [...new Map(flat.map((form) => [JSON.stringify(form), form])).values()];
};

/** Adds what zod cannot know about our own fields, and what it drops for fields that are transformed. */
const override: Override = ({ zodSchema, jsonSchema }) => {
  const json = jsonSchema as JsonSchema;
  const field: unknown = zodSchema;
  const { def } = zodSchema._zod;
  if (def.type === 'map') {
    json.type = 'object';
    json.additionalProperties = schemaOf((def as z.core.$ZodMapDef).valueType);
  }
  if (def.type === 'object') {
    const rest = (def as z.core.$ZodObjectDef).catchall as z.ZodType | undefined;
    if (rest && marks.get(rest)?.stranger) json.additionalProperties = false;
    // A section may be left blank.
    if (!json.required) json.type = ['object', 'null'];
  }
  const marked = marks.get(field as z.ZodType);
  if (marked?.forms) json.anyOf = alternatives(marked.forms.map(schemaOf));
  if (marked?.oneOrMore && json.type === 'array') {
    const item = json.items as JsonSchema;
    json.anyOf = alternatives([item, { type: 'array', items: item }]);
    delete json.type;
    delete json.items;
  }
  const meta = z.globalRegistry.get(zodSchema);
  if (meta?.examples) json.examples = meta.examples as unknown[];
  if (meta?.default !== undefined) json.default = meta.default;
};

export const configJsonSchema = (): JsonSchema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Synology Memories',
  description: 'memories.yml, the configuration of Synology Memories',
  ...schemaOf(schema),
});
