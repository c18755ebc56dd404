/** Writes SADFace. A map that was read from SADFace gets its own document back. */
import {
  findElement,
  isRelation,
  type ArgumentGraph,
  type Extra,
  type Id,
  type Relation,
  type Statement,
} from '../../model/types.ts';
import type { NodeContent } from '../aif/draft.ts';
import { planDocument, type Plan } from '../aif/plan.ts';
import type { AifReading } from '../aif/read.ts';
import type { Writing } from '../format.ts';
import { isRecord, type JsonRecord } from '../json-record.ts';
import { toJsonText } from '../json-text.ts';
import { findLosses } from '../losses.ts';
import { isSame } from '../same.ts';
import { carriedBy, toMetadata, toPlace, toResource, withCarried } from './metadata.ts';
import { readDocument } from './read.ts';
import { joinName } from './records.ts';

/** Never throws for a sound graph. O(size). */
export function writeSadface(graph: ArgumentGraph): Writing {
  const kept = isRecord(graph.extra?.['sadface']) ? graph.extra['sadface']['document'] : undefined;
  const before = readDocument(kept);
  const root = before && isRecord(kept) ? kept : null;
  const plan = planDocument(graph, before, { speeches: false });
  const document = toSadface(graph, plan, before, root);
  const after = readDocument(document)?.graph;
  const { sadface: _sadface, ...extra }: Extra = graph.extra ?? {};
  return {
    text: toJsonText(document),
    losses: after ? findLosses({ ...graph, extra }, after) : [],
  };
}

function toSadface(
  graph: ArgumentGraph,
  plan: Plan,
  before: AifReading | null,
  root: JsonRecord | null,
): JsonRecord {
  const old = before?.graph;
  const [oldNodes, oldEdges] = [listOf(root, 'nodes'), listOf(root, 'edges')];
  const elements = new Map<Id, Statement | Relation>([...graph.statements, ...graph.relations]);
  const nodes = plan.nodes.map(({ id, record, content }) => {
    const node = record === undefined ? undefined : oldNodes[record];
    const spelled = content ? spellNode(id, content, isRecord(node) ? node : null) : node;
    const element = elements.get(id);
    return element && isRecord(spelled)
      ? withDetails(spelled, element, old ? findElement(old, id) : undefined)
      : spelled;
  });
  const edges = plan.edges.map(({ from, to, record }) =>
    record === undefined ? { id: `${from} > ${to}`, source_id: from, target_id: to } : oldEdges[record],
  );
  const groups = [...graph.groups.values()];
  const isKept = old && isSame(graph.meta, old.meta) && isSame(groups, [...old.groups.values()]);
  const metadata = isKept ? {} : { metadata: toMetadata(graph.meta, groups, root ?? {}) };
  const resources = spellResources(graph, old ?? null, listOf(root, 'resources'));
  const hasResources = !root || Array.isArray(root['resources']) || resources.length > 0;
  return { ...root, ...metadata, ...(hasResources ? { resources } : {}), nodes, edges };
}

function spellNode(id: Id, content: NodeContent, old: JsonRecord | null): JsonRecord {
  if (content.type === 'I' || content.type === 'L') {
    return old
      ? { ...old, text: content.text }
      : { id, type: 'atom', text: content.text, sources: [], metadata: {} };
  }
  const { name } = joinName(content.type, content.scheme);
  return old ? { ...old, name } : { id, type: 'scheme', name, metadata: {} };
}

/** Brings metadata and sources of a node up to date where the element says something else than it did. */
function withDetails(
  node: JsonRecord,
  element: Statement | Relation,
  old: Statement | Relation | undefined,
): JsonRecord {
  const carried = carriedBy(element);
  let updated = isSame(carried, old ? carriedBy(old) : {}) ? node : withCarried(node, carried);
  if (!isRelation(element) && !isSame(element.cites ?? [], old?.cites ?? [])) {
    updated = { ...updated, sources: (element.cites ?? []).map(toPlace) };
  }
  return updated;
}

function spellResources(
  graph: ArgumentGraph,
  old: ArgumentGraph | null,
  records: readonly unknown[],
): readonly unknown[] {
  const kept = records.filter((record) => {
    const id = isRecord(record) ? String(record['id']) : '';
    return !old?.sources.has(id) || isSame(old.sources.get(id), graph.sources.get(id));
  });
  const fresh = [...graph.sources.values()].filter((source) => !isSame(source, old?.sources.get(source.id)));
  return [...kept, ...fresh.map(toResource)];
}

function listOf(root: JsonRecord | null, name: string): readonly unknown[] {
  const list = root?.[name];
  return Array.isArray(list) ? list : [];
}
