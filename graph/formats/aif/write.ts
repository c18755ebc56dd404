/** Writes AIF as AIFdb serves it, and xAIF as OVA3 saves it. A map that was read from AIF gets its own document back. */
import type { ArgumentGraph, Extra } from '../../model/types.ts';
import type { Writing } from '../format.ts';
import { isRecord, type JsonRecord } from '../json-record.ts';
import { toJsonText } from '../json-text.ts';
import { findLosses } from '../losses.ts';
import { findDocumentLosses } from './document-losses.ts';
import { textOf } from './passages.ts';
import { planDocument, type Plan } from './plan.ts';
import { readDocument, type AifReading } from './read.ts';
import { foldSchemes, spellEdges, spellNodes, spellSchemes, type Dialect } from './spell-nodes.ts';
import { spellPassages } from './spell-passages.ts';
import { createKeptTest, spellSpeeches } from './spell-speeches.ts';

/** Never throws for a sound graph. O(size). */
export function writeAif(graph: ArgumentGraph, dialect: Dialect): Writing {
  const kept = isRecord(graph.extra?.['aif']) ? graph.extra['aif'] : {};
  const options = { dialogue: kept['dialogue'] === true };
  const before = readDocument(kept['document'], options);
  const plan = planDocument(graph, before, { speeches: true });
  const root = isRecord(kept['document']) ? kept['document'] : {};
  const compose = dialect === 'aif' ? toAif : toXaif;
  const meant = withoutDerived(graph, before);
  let [document, after] = [root, before];
  const write = (text: string) => {
    document = compose(plan, before, root, text);
    after = readDocument(document, options);
    return after;
  };
  const oldText = before ? textOf(root, before.records.shape) : '';
  const text = spellPassages(meant, plan, before, oldText, write);
  if (text !== textOf(document, 'xaif')) write(text);
  return {
    text: toJsonText(document),
    losses: [
      ...(after?.graph ? findLosses(meant, after.graph) : []),
      ...(before ? findDocumentLosses(root, before.records, dialect) : []),
    ],
  };
}

/**
 * The map without what reading made from the dialogue and nothing uses any more: when a claim goes, so do its speaker and
 * their words, and nobody misses them.
 */
function withoutDerived(graph: ArgumentGraph, before: AifReading | null): ArgumentGraph {
  const { aif: _aif, ...extra }: Extra = graph.extra ?? {};
  const elements = [...graph.statements.values(), ...graph.relations.values()];
  const cited = new Set(elements.flatMap(({ cites }) => cites ?? []).map(({ source }) => source));
  const held = new Set(elements.flatMap(({ heldBy }) => heldBy ?? []).map(({ position }) => position));
  const texts = new Set(before?.passages?.sources.map(({ id }) => id));
  const derived = new Set(before?.graph?.axes.flatMap(({ positions }) => positions).map(({ id }) => id));
  return {
    ...graph,
    extra,
    sources: new Map(
      [...graph.sources].filter(([id]) => cited.has(id) || texts.has(id) || !before?.graph?.sources.has(id)),
    ),
    axes: graph.axes.map((axis) => ({
      ...axis,
      positions: axis.positions.filter(({ id }) => held.has(id) || !derived.has(id)),
    })),
  };
}

/** AIFdb has no place for the text; it stands where xAIF has it, and tools that don't know it pass it over. */
function toAif(plan: Plan, before: AifReading | null, root: JsonRecord, text: string): JsonRecord {
  const isOwn = before?.records.shape === 'aif';
  const nodes = spellNodes(plan, before, 'aif');
  const lists = {
    nodes: isOwn ? nodes : foldSchemes(nodes, before),
    edges: spellEdges(plan, before, 'aif'),
    locutions: spellSpeeches(plan, before).locutions,
  };
  const document = isOwn ? withLists(root, lists) : lists;
  return isOwn || text !== '' ? withText(document, text) : document;
}

function toXaif(plan: Plan, before: AifReading | null, root: JsonRecord, text: string): JsonRecord {
  const isOwn = before?.records.shape === 'xaif';
  const nodes = spellNodes(plan, before, 'xaif');
  const { locutions, participants } = spellSpeeches(plan, before);
  const lists = {
    nodes,
    edges: spellEdges(plan, before, 'xaif'),
    schemefulfillments: spellSchemes(plan, before, nodes),
    participants,
    locutions,
  };
  const isKept = createKeptTest(plan, before);
  if (isOwn && isRecord(root['AIF'])) {
    const layout = isRecord(root['OVA']) ? { OVA: filterLayout(root['OVA'], isKept) } : {};
    return withText({ ...root, AIF: withLists(root['AIF'], lists), ...layout }, text);
  }
  const isDrawn = before?.records.shape === 'ova2';
  const { nodes: _nodes, edges: _edges, locutions: _locutions, ...others } = isDrawn ? {} : root;
  return {
    ...others,
    AIF: { ...lists, descriptorfulfillments: [], cqdescriptorfulfillments: [] },
    text,
    OVA: { firstname: '', surname: '', url: '', ...(isDrawn ? toLayout(root, isKept) : NO_LAYOUT) },
  };
}

/** Puts the text where the document has it, unless it says that already. */
function withText(document: JsonRecord, text: string): JsonRecord {
  if (textOf(document, 'xaif') === text) return document;
  const old = document['text'];
  return { ...document, text: isRecord(old) ? { ...old, txt: text } : text };
}

/** Puts lists into a document; one that is absent or null there stays so while it has nothing to say. */
function withLists(document: JsonRecord, lists: Readonly<Record<string, readonly unknown[]>>): JsonRecord {
  const filled = Object.entries(lists).filter(
    ([name, list]) => list.length > 0 || Array.isArray(document[name]),
  );
  return { ...document, ...Object.fromEntries(filled) };
}

const NO_LAYOUT = { nodes: [], edges: [] };

function filterLayout(layout: JsonRecord, isKept: (id: unknown) => boolean): JsonRecord {
  const { nodes, edges } = layout;
  return withLists(layout, {
    nodes: (Array.isArray(nodes) ? nodes : []).filter((one) => !isRecord(one) || isKept(one['nodeID'])),
    edges: (Array.isArray(edges) ? edges : []).filter(
      (one) => !isRecord(one) || (isKept(one['fromID']) && isKept(one['toID'])),
    ),
  });
}

/** Where OVA2 drew its nodes, as OVA3 says it. */
function toLayout(root: JsonRecord, isKept: (id: unknown) => boolean): JsonRecord {
  const nodes: unknown[] = Array.isArray(root['nodes']) ? root['nodes'] : [];
  const places = nodes.filter(isRecord).map(({ id, visible, x, y, date }) => ({
    nodeID: id,
    visible: visible ?? true,
    x,
    y,
    timestamp: date ?? '',
  }));
  return { ...NO_LAYOUT, nodes: places.filter(({ nodeID }) => isKept(nodeID)) };
}
