/** The published JSON Schema of a Crux map, made from the schema that reads it. `crux.schema.json` beside it is its text. */
import { toJsonSchema } from '@valibot/to-json-schema';
import * as schema from './schema.ts';

/** Draft 7, which editors know best. */
export function createJsonSchema(): object {
  const { statement, relation, source, axis, position, meta, citation, holding, section, view } = schema;
  const { $schema, title, description, ...rest } = toJsonSchema(schema.cruxMap, {
    target: 'draft-07',
    definitions: {
      meta,
      statement,
      relation,
      holding,
      citation,
      source,
      axis,
      position,
      group: section,
      view,
    },
    overrideSchema: ({ valibotSchema, jsonSchema }) =>
      valibotSchema.type === 'custom' ? { ...jsonSchema, type: 'object' } : undefined,
  });
  return { $schema, $id: 'urn:crux:schema:map', title, description, ...rest };
}
