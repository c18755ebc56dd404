/** Reads a plain network as a map: our own without loss, anybody else's by the words on its nodes and edges. */
import { assembleGraph } from '../../model/assemble.ts';
import type { LeftOut } from '../../model/report.ts';
import type { Extra, Group, Id, Relation, Statement } from '../../model/types.ts';
import { statement as STATEMENT } from '../crux/schema.ts';
import type { Reading, ReadOptions } from '../format.ts';
import { completeStatement, takeFirst, takeOwnFields, toExtra, toText } from './element-fields.ts';
import { readFrame } from './frame.ts';
import { OWN_MARK, RELATION_ORDER, type Fields, type Network, type NetworkNode } from './network.ts';
import { explainRepeated, sortNodes } from './sort-nodes.ts';
import { readSteps, type Steps } from './steps.ts';
import { createTally, type Tally } from './tally.ts';

const { id: _id, ...ENTRIES } = STATEMENT.entries;

/** Our own networks tell the order of relations where nodes and edges don't. */
function inOrder(steps: Steps['relations'], fields: Fields): Steps['relations'] {
  const order = fields.get(OWN_MARK) === undefined ? undefined : fields.get(RELATION_ORDER);
  if (!Array.isArray(order)) return steps;
  const placeOf = new Map((order as unknown[]).map((id, index) => [id, index]));
  const rank = ([{ id }]: Steps['relations'][number]) => placeOf.get(id) ?? Infinity;
  return [...steps].sort((one, other) => rank(one) - rank(other) || 0);
}

/** Fields that are none of ours stay in `extra` under the id of the format. Never throws. O(size). */
export function readNetwork(network: Network, format: string, { signs }: ReadOptions = {}): Reading {
  const tally = createTally();
  const nodes = sortNodes(network, tally);
  const statements = nodes.statements.map((node) => toStatement(node, format, tally));
  const { relations: read, leftOut } = readSteps(network.edges, nodes, format, tally, signs);
  const steps = inOrder(read, network.fields);
  const relations = steps.map(([relation]) => relation);
  const frame = readFrame(network.fields, format);
  const regions = [
    ...network.regions,
    ...nodes.regions.map((node) => toRegion(node, format)),
    ...frame.groups,
  ];
  const isOwn = network.fields.has(OWN_MARK);
  const groups = isOwn ? regions : [...regions, ...namedGroups([...statements, ...relations], regions)];

  const { meta, sources, axes, views, text } = frame;
  const kept = [...frame.leftOut, ...leftOut, ...nodes.repeated.map(toLeftOut)];
  const extra = withLeftOut(frame.extra, kept);
  const parts = { meta, statements, relations, sources, axes, groups };
  const { graph, problems } = assembleGraph(
    { ...parts, ...(views && { views }), ...(text && { text }), ...(extra && { extra }) },
    {
      placeOf: ([list, index]) => {
        if (typeof index !== 'number') return {};
        const origin = list === 'statements' ? nodes.statements[index] : steps[index]?.[1];
        return (list === 'statements' || list === 'relations' ? origin?.place : undefined) ?? {};
      },
    },
  );
  const repeated = nodes.repeated.map(explainRepeated);
  return {
    graph,
    problems: [...network.problems, ...frame.problems, ...tally.list(), ...repeated, ...problems],
  };
}

function toStatement(node: NetworkNode, format: string, tally: Tally): Statement {
  const taken = takeOwnFields(node.fields, ENTRIES, node.place, tally);
  completeStatement(taken, node.id);
  if (node.parent !== undefined && !taken.known.has('group')) taken.known.set('group', node.parent);
  const { extra: _extra, ...fields } = Object.fromEntries(taken.known) as Omit<Statement, 'id'>;
  return { id: node.id, ...fields, ...toExtra(taken, format) };
}

/** A node that holds others is a section; what else it says is kept. */
function toRegion({ id, fields, parent }: NetworkNode, format: string): Group {
  const rest = new Map(fields);
  const title = takeFirst(rest, ['title', 'label', 'name', 'text'], toText) ?? id;
  return {
    id,
    title,
    ...(parent !== undefined && { parent }),
    ...toExtra({ known: new Map(), rest }, format),
  };
}

/** In foreign files the name of a section is all there is of it. */
function namedGroups(
  elements: readonly (Statement | Relation)[],
  declared: readonly Group[],
): readonly Group[] {
  const names = new Set(elements.flatMap(({ group }) => (group === undefined ? [] : [group])));
  for (const { id } of declared) names.delete(id);
  return [...names].map((id: Id) => ({ id, title: id }));
}

function toLeftOut({ id, fields }: NetworkNode): LeftOut {
  return { path: 'nodes', record: { ...Object.fromEntries(fields), id } };
}

function withLeftOut(extra: Extra | undefined, leftOut: readonly LeftOut[]): Extra | undefined {
  if (leftOut.length === 0) return extra;
  const before: unknown = extra?.['leftOut'];
  return { ...extra, leftOut: [...(Array.isArray(before) ? (before as unknown[]) : []), ...leftOut] };
}
