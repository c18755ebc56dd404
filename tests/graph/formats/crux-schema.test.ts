import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InferOutput } from 'valibot';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { createJsonSchema } from '../../../graph/formats/crux/json-schema.ts';
import type * as schema from '../../../graph/formats/crux/schema.ts';
import type * as model from '../../../graph/model/types.ts';

const SCHEMA_FILE = join(import.meta.dirname, '../../../graph/formats/crux/crux.schema.json');

describe('the schema', () => {
  it('is field for field the model', () => {
    expectTypeOf<DeepReadonly<InferOutput<typeof schema.statement>>>().toEqualTypeOf<model.Statement>();
    expectTypeOf<DeepReadonly<InferOutput<typeof schema.relation>>>().toEqualTypeOf<model.Relation>();
    expectTypeOf<DeepReadonly<InferOutput<typeof schema.source>>>().toEqualTypeOf<model.Source>();
    expectTypeOf<DeepReadonly<InferOutput<typeof schema.axis>>>().toEqualTypeOf<model.Axis>();
    expectTypeOf<DeepReadonly<InferOutput<typeof schema.section>>>().toEqualTypeOf<model.Group>();
    expectTypeOf<DeepReadonly<InferOutput<typeof schema.view>>>().toEqualTypeOf<model.SavedView>();
    expectTypeOf<DeepReadonly<InferOutput<typeof schema.mapText>>>().toEqualTypeOf<model.MapText>();
    expectTypeOf<DeepReadonly<InferOutput<typeof schema.meta>>>().toEqualTypeOf<model.Meta>();
    type Parts = Omit<InferOutput<typeof schema.cruxMap>, 'crux' | '$schema'>;
    expectTypeOf<DeepReadonly<Parts>>().toEqualTypeOf<model.GraphParts>();
  });

  it('is published as JSON Schema, which UPDATE=1 writes anew', () => {
    const made = `${JSON.stringify(createJsonSchema(), null, 2)}\n`;
    if (process.env['UPDATE']) writeFileSync(SCHEMA_FILE, made);
    expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(made);
  });

  it('describes every field', () => {
    const { $defs, ...map } = createJsonSchema() as JsonSchema & { $defs: Record<string, JsonSchema> };
    for (const { title, properties } of [map, ...Object.values($defs)]) {
      expect(title).toBeTypeOf('string');
      for (const field of Object.values(properties))
        expect(field.description ?? field.$ref).toBeTypeOf('string');
    }
  });
});

interface JsonSchema {
  readonly title?: string;
  readonly properties: Readonly<Record<string, { readonly description?: string; readonly $ref?: string }>>;
}

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;
