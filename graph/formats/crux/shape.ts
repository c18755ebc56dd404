/** What a schema is made of, for code that walks along it. */
import type * as v from 'valibot';

export type Schema = v.GenericSchema;
export type RecordSchema = Schema & { readonly entries: Readonly<Record<string, Schema>> };
export type ListSchema = Schema & { readonly item: Schema };

export function isRecordSchema(schema: Schema): schema is RecordSchema {
  return 'entries' in schema;
}

export function isListSchema(schema: Schema): schema is ListSchema {
  return 'item' in schema;
}

export function isOptional(schema: Schema): boolean {
  return schema.type === 'exact_optional';
}

/** The schema of an optional field without its being optional. */
export function unwrap(schema: Schema): Schema {
  return 'wrapped' in schema ? (schema.wrapped as Schema) : schema;
}
