/** The two stores that an Ameliorate file holds, each with its state and a version. */
import { isRecord, type JsonRecord } from '../json-record.ts';

/** The state of a store; of a diagram, only where it has nodes. */
export function findState(document: JsonRecord, store: 'topic' | 'diagram'): JsonRecord | undefined {
  const wrapped = document[store];
  const state = isRecord(wrapped) ? wrapped['state'] : undefined;
  if (!isRecord(state)) return undefined;
  return store === 'topic' || Array.isArray(state['nodes']) ? state : undefined;
}
