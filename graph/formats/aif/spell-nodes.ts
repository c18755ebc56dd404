/** Spells the nodes and edges of a plan as AIF records, with the ids the document gave them, numbers or strings. */
import type { Id } from '../../model/types.ts';
import { isRecord, type JsonRecord } from '../json-record.ts';
import type { NodeContent, PlannedNode } from './draft.ts';
import { toId, type NodeType } from './network.ts';
import type { Plan } from './plan.ts';
import type { AifReading } from './read.ts';

/** AIFdb names schemes in the nodes and fills in null for the form an edge comes from; OVA3 does neither. */
export type Dialect = 'aif' | 'xaif';

/** What tools write into a scheme node without a scheme. */
const DEFAULT_SCHEMES: ReadonlyMap<NodeType, string> = new Map([
  ['RA', 'Default Inference'],
  ['CA', 'Default Conflict'],
  ['MA', 'Default Rephrase'],
  ['YA', 'Default Illocuting'],
]);

/** The numbers AIFdb gives schemes. Others are named without a number. */
const SCHEME_IDS: ReadonlyMap<string, string> = new Map([
  ['Default Inference', '72'],
  ['Default Conflict', '71'],
  ['Default Rephrase', '144'],
  ['Default Illocuting', '168'],
  ['Asserting', '74'],
  ['Arguing', '80'],
  ['Disagreeing', '78'],
  ['Restating', '101'],
]);

/** The records of the plan's nodes, in its order. */
export function spellNodes(plan: Plan, before: AifReading | null, dialect: Dialect): readonly unknown[] {
  return plan.nodes.map((node) => {
    const { record, content } = node;
    const old = record === undefined ? undefined : before?.records.nodes[record];
    if (!content) return old;
    if (!isRecord(old) || record === undefined) return spellNewNode(node, content, dialect);
    const { scheme, schemeID: _schemeId, ...rest } = old;
    if (!DEFAULT_SCHEMES.has(content.type)) return { ...old, text: content.text };
    const isOldType = before?.network.types[record] === content.type;
    return {
      ...rest,
      text: schemeName(content),
      type: isOldType ? old['type'] : content.type,
      ...(scheme === undefined ? {} : spellScheme(content)),
    };
  });
}

function spellNewNode(node: PlannedNode, content: NodeContent, dialect: Dialect): JsonRecord {
  const isScheme = DEFAULT_SCHEMES.has(content.type);
  return {
    nodeID: node.id,
    text: isScheme ? schemeName(content) : (content.text ?? ''),
    type: content.type,
    ...(isScheme && dialect === 'aif' ? spellScheme(content) : {}),
  };
}

function schemeName(content: NodeContent): string {
  return content.scheme ?? DEFAULT_SCHEMES.get(content.type) ?? '';
}

function spellScheme(content: NodeContent): JsonRecord {
  const scheme = schemeName(content);
  const schemeID = SCHEME_IDS.get(scheme);
  return { scheme, ...(schemeID === undefined ? {} : { schemeID }) };
}

/** The list in which xAIF says which node fulfils which scheme: what stays of it, and what is new or was in the nodes. */
export function spellSchemes(plan: Plan, before: AifReading | null, nodes: readonly unknown[]): unknown[] {
  const stays = new Set(plan.nodes.filter(({ content }) => !content).map(({ id }) => id));
  const inDocument = before?.network.indexOf;
  const fulfillments = (before?.records.schemefulfillments ?? []).filter((one) => {
    const id = isRecord(one) ? toId(one['nodeID']) : '';
    return stays.has(id) || !inDocument?.has(id);
  });
  plan.nodes.forEach(({ record, content }, index) => {
    const node = nodes[index];
    if (!isRecord(node)) return;
    const isNews = content ? DEFAULT_SCHEMES.has(content.type) : before?.records.shape !== 'xaif';
    const given = content || record === undefined ? SCHEME_IDS.get(String(node['text'])) : node['schemeID'];
    if (isNews && given !== undefined) fulfillments.push({ nodeID: node['nodeID'], schemeID: given });
  });
  return fulfillments;
}

/** The same, told by the nodes themselves, as AIFdb has it. */
export function foldSchemes(nodes: readonly unknown[], before: AifReading | null): readonly unknown[] {
  const schemes = new Map<Id, unknown>();
  for (const one of before?.records.schemefulfillments ?? []) {
    if (isRecord(one)) schemes.set(toId(one['nodeID']), one['schemeID']);
  }
  return nodes.map((node) => {
    const schemeID = isRecord(node) ? schemes.get(toId(node['nodeID'])) : undefined;
    if (!isRecord(node) || schemeID === undefined || 'scheme' in node) return node;
    return { ...node, scheme: node['text'], schemeID: toId(schemeID) };
  });
}

/** The records of the plan's edges, in its order. */
export function spellEdges(plan: Plan, before: AifReading | null, dialect: Dialect): readonly unknown[] {
  const rawIds = new Map<Id, unknown>();
  for (const { id, record } of plan.nodes) {
    const old = record === undefined ? undefined : before?.records.nodes[record];
    if (isRecord(old)) rawIds.set(id, old['nodeID']);
  }
  const old = before?.records.edges ?? [];
  let last = 0;
  let isNumber = dialect === 'xaif' && old.length === 0;
  for (const edge of old) {
    const id = isRecord(edge) ? edge['edgeID'] : undefined;
    if (typeof id === 'number') isNumber = true;
    const number = Number(id);
    if (Number.isSafeInteger(number)) last = Math.max(last, number);
  }
  return plan.edges.map(({ from, to, record }) => {
    if (record !== undefined) return old[record];
    last++;
    return {
      edgeID: isNumber ? last : String(last),
      fromID: rawIds.get(from) ?? from,
      toID: rawIds.get(to) ?? to,
      ...(dialect === 'aif' ? { formEdgeID: null } : {}),
    };
  });
}
