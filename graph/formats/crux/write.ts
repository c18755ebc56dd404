/** Writes a Crux map: everything the model holds, the same text for the same graph. */
import { partsOf } from '../../model/assemble.ts';
import type { ArgumentGraph } from '../../model/types.ts';
import type { Writing } from '../format.ts';
import { toJsonText } from '../json-text.ts';
import { isRecord } from '../json-record.ts';
import { CRUX_VERSION, cruxMap } from './schema.ts';
import { isListSchema, isRecordSchema, unwrap, type Schema } from './shape.ts';

/** Fields stand in the order of the schema, `extra` as it is. Loses nothing. O(values). */
export function writeCrux(graph: ArgumentGraph): Writing {
  const { extra, ...parts } = partsOf(graph);
  const { $schema, ...others } = extra ?? {};
  // Reading keeps the file's pointer to its schema in `extra`; editors look for it at the top.
  const isPointer = typeof $schema === 'string';
  const kept = isPointer && Object.keys(others).length === 0 ? undefined : isPointer ? others : extra;
  const file = { $schema: isPointer ? $schema : undefined, crux: CRUX_VERSION, ...parts, extra: kept };
  return { text: toJsonText(inOrder(cruxMap, file)), losses: [] };
}

function inOrder(schema: Schema, value: unknown): unknown {
  if (isListSchema(schema) && Array.isArray(value)) return value.map((item) => inOrder(schema.item, item));
  if (!isRecordSchema(schema) || !isRecord(value)) return value;
  const ordered: Record<string, unknown> = {};
  for (const key in schema.entries) {
    const entry = schema.entries[key];
    if (entry && value[key] !== undefined) ordered[key] = inOrder(unwrap(entry), value[key]);
  }
  return ordered;
}
