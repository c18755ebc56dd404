/** Whether a value has the type its schema says; ranges aside. What plainly has it is known without asking the schema library. */
import * as v from 'valibot';
import { isListSchema, isOptional, isRecordSchema, unwrap, type Schema } from './shape.ts';

/** O(values); a large map has a hundred thousand records, nearly all of which are as they should be. */
export function fits(schema: Schema, value: unknown): boolean {
  return testOf(schema)(value) || v.safeParse(schema, value).typed;
}

type Test = (value: unknown) => boolean;

const tests = new WeakMap<Schema, Test>();

/** True only for what surely fits. */
function testOf(schema: Schema): Test {
  let test = tests.get(schema);
  if (!test) {
    test = createTest(schema);
    tests.set(schema, test);
  }
  return test;
}

function createTest(schema: Schema): Test {
  if (isRecordSchema(schema) && schema.type === 'strict_object') return createRecordTest(schema.entries);
  if (isListSchema(schema) && schema.type === 'array') {
    const test = testOf(schema.item);
    return (value) => Array.isArray(value) && value.every(test);
  }
  if (schema.type === 'picklist' && 'options' in schema) {
    const options = new Set(schema.options as readonly unknown[]);
    return (value) => options.has(value);
  }
  if (schema.type === 'string' || schema.type === 'boolean') return (value) => typeof value === schema.type;
  return () => false;
}

function createRecordTest(entries: Readonly<Record<string, Schema>>): Test {
  const fields = new Map(Object.entries(entries).map(([key, entry]) => [key, testOf(unwrap(entry))]));
  const required = Object.keys(entries).filter((key) => !isOptional(entries[key] as Schema));
  return (value) => {
    if (typeof value !== 'object' || value === null) return false;
    for (const key in value) {
      const test = fields.get(key);
      if (!test?.((value as Readonly<Record<string, unknown>>)[key])) return false;
    }
    for (const key of required) if (!Object.hasOwn(value, key)) return false;
    return true;
  };
}
