/** Reads SADFace. The document itself is kept in `extra.sadface`, so that writing it again changes nothing. */
import type { Problem } from '../../model/problems.ts';
import type { Citation } from '../../model/types.ts';
import type { AifReading } from '../aif/read.ts';
import { readRecords } from '../aif/read.ts';
import type { Reading } from '../format.ts';
import type { Input } from '../input.ts';
import { explainBrokenJson } from '../json-faults.ts';
import { isRecord } from '../json-record.ts';
import { readCarried, readCitations, readGroups, readMeta, readSources } from './metadata.ts';
import { isSadface, toRecords } from './records.ts';

/** Never throws for what is in the input. */
export function readSadface(input: Input): Reading {
  const document = input.json();
  if (document === undefined) return { graph: null, problems: [explainBrokenJson(input.text)] };
  const { graph, problems } = readDocument(document) ?? { graph: null, problems: [notSadface()] };
  return { graph, problems };
}

/** Reads a parsed document, or returns null where it is no SADFace. O(nodes + edges). */
export function readDocument(document: unknown): AifReading | null {
  if (!isSadface(document) || !isRecord(document)) return null;
  const nodes: readonly unknown[] = Array.isArray(document['nodes']) ? document['nodes'] : [];
  return readRecords(toRecords(document), {
    dialogue: false,
    parts: {
      meta: readMeta(document),
      sources: readSources(document),
      groups: readGroups(document),
      extra: { sadface: { document } },
    },
    complete: (layer) => ({
      ...layer,
      statements: layer.statements.map((statement, index) => {
        const node = nodes[layer.nodes[index] ?? -1];
        const cites: readonly Citation[] = readCitations(node);
        const { scheme: _scheme, ...carried } = readCarried(node);
        return { ...statement, ...carried, ...(cites.length > 0 ? { cites } : {}) };
      }),
      relations: layer.relations.map((relation, index) => {
        const origin = layer.origins[index];
        return origin && 'node' in origin ? { ...relation, ...readCarried(nodes[origin.node]) } : relation;
      }),
    }),
  });
}

function notSadface(): Problem {
  const message =
    'This JSON holds no SADFace: it needs lists "nodes", of type "atom" or "scheme", and "edges"; choose another format.';
  return { severity: 'error', code: 'not-sadface', message };
}
