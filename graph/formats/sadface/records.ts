/** SADFace as the records of AIF: atoms are claims, schemes are steps, and edges lead through schemes. */
import { isRecord } from '../json-record.ts';
import type { AifRecords } from '../aif/document.ts';
import type { Problem } from '../../model/problems.ts';

/** Names of schemes that attack or restate; any other supports. */
const ATTACKS = /^(default\s+)?(conflict|attack|disagree|rebut|undercut)/i;
const REPHRASES = /^(default\s+)?rephrase/i;

/** Names that say no more than what kind of step it is. Editors break their lines to fit the box. */
const PLAIN = /^((default\s+)?(support|inference|conflict|attack|rephrase))?$/i;
const PLAIN_NAMES: ReadonlyMap<string, string> = new Map([
  ['RA', 'support'],
  ['CA', 'conflict'],
  ['MA', 'rephrase'],
]);

/** What a scheme's name says: the type of the step in AIF's terms, and the name of the scheme beyond that. */
function splitName(name: string): { readonly type: string; readonly scheme: string } {
  const type = ATTACKS.test(name) ? 'CA' : REPHRASES.test(name) ? 'MA' : 'RA';
  return { type, scheme: PLAIN.test(name) ? '' : name };
}

/**
 * The name to write for a step: that of its scheme, if readers take it for the right kind of step, else that of the kind.
 * Then the scheme has to be said elsewhere.
 */
export function joinName(type: string, scheme = ''): { readonly name: string; readonly isTold: boolean } {
  const read = splitName(scheme);
  if (scheme !== '' && read.type === type && read.scheme === scheme) return { name: scheme, isTold: true };
  return { name: PLAIN_NAMES.get(type) ?? 'support', isTold: scheme === '' };
}

/** Whether a parsed document has the shape of SADFace. Looks at the first node. */
export function isSadface(document: unknown): boolean {
  if (!isRecord(document)) return false;
  const { nodes, edges, metadata, resources, analyst_name: analyst } = document;
  if (!Array.isArray(nodes) || !Array.isArray(edges)) return false;
  const first = nodes.find(isRecord);
  if (first) return first['type'] === 'atom' || first['type'] === 'scheme';
  // Files of the first version say who drew them at the top, and know no resources.
  return (
    Array.isArray(resources) ||
    analyst !== undefined ||
    isRecord(isRecord(metadata) ? metadata['core'] : undefined)
  );
}

/** O(nodes + edges). */
export function toRecords(document: unknown): AifRecords {
  const problems: Problem[] = [];
  const list = (name: string): readonly unknown[] => {
    const value = isRecord(document) ? document[name] : undefined;
    if (Array.isArray(value)) return value;
    const message = `There is no list of ${name}; it was read as empty: write [] if there are none.`;
    problems.push({ severity: 'info', code: 'missing-list', message, path: name });
    return [];
  };
  return {
    shape: 'aif',
    nodes: list('nodes').map(toNode),
    edges: list('edges').map(toEdge),
    locutions: [],
    participants: [],
    schemefulfillments: [],
    knownTypes: '"atom" or "scheme"',
    prefix: '',
    problems,
  };
}

function toNode(node: unknown): unknown {
  if (!isRecord(node)) return node;
  const { id, type, text, name } = node;
  if (type === 'atom') return { nodeID: id, type: 'I', text };
  if (type !== 'scheme') return { nodeID: id, type, text };
  return { nodeID: id, text: '', ...splitName(typeof name === 'string' ? name : '') };
}

function toEdge(edge: unknown): unknown {
  if (!isRecord(edge)) return edge;
  return { edgeID: edge['id'], fromID: edge['source_id'], toID: edge['target_id'] };
}
