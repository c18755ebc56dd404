/** The relations of a network: edges between statements, and nodes that stand for a step with edges in and out. */
import { quote } from '../../model/problems.ts';
import { relation as RELATION } from '../crux/schema.ts';
import type { Id, Relation, RelationKind } from '../../model/types.ts';
import type { LeftOut } from '../../model/report.ts';
import type { Signs } from '../format.ts';
import {
  completeRelation,
  findUnknownSign,
  findUnrelated,
  takeOwnFields,
  toExtra,
  type Taken,
} from './element-fields.ts';
import type { Fields, NetworkEdge, NetworkNode } from './network.ts';
import { findSignNames, type SignNames } from './sign-names.ts';
import type { SortedNodes } from './sort-nodes.ts';
import type { Tally } from './tally.ts';
import type { RelationWord } from './words.ts';

export interface Steps {
  readonly relations: readonly (readonly [Relation, NetworkNode | NetworkEdge])[];
  readonly leftOut: readonly LeftOut[];
}

/** What a step drawn as a node is tied to. */
interface Ties {
  readonly from: Id[];
  readonly to: Id[];
}

const NOT_TAKEN: ReadonlySet<string> = new Set(['id', 'from', 'to']);
const ENTRIES = Object.fromEntries(Object.entries(RELATION.entries).filter(([name]) => !NOT_TAKEN.has(name)));

/** Steps drawn as nodes come first, then edges, each in file order. O(size). */
export function readSteps(
  edges: readonly NetworkEdge[],
  nodes: SortedNodes,
  format: string,
  tally: Tally,
  signs: Signs = {},
): Steps {
  const unknown = new Set<string>();
  const hasNegative = edges.some(({ fields }) => isNegative(fields.get('weight')));
  const relations: [Relation, NetworkNode | NetworkEdge][] = [];
  const leftOut: LeftOut[] = [];
  const names = findSignNames(fieldsOfAll(edges, nodes));
  const { ties, plain } = tieSteps(edges, nodes, names);
  for (const [id, node] of nodes.steps) {
    const { from, to } = ties.get(id) ?? { from: [], to: [] };
    const taken = takeOwnFields(node.fields, ENTRIES, node.place, tally);
    const kind = completeRelation(taken, names)?.kind ?? 'supports';
    if (from.length === 0 || to.length === 0) {
      const lacks = from.length === 0 ? 'comes from nothing' : 'leads nowhere';
      tally.count('error', 'unfinished-step', node.place, (times) => {
        const others = times === 1 ? '' : `, one of ${times},`;
        return `Step ${quote(id)}${others} ${lacks}, and was left out: add the missing edge.`;
      });
      leftOut.push({ path: 'nodes', record: { id, from, to, ...Object.fromEntries(node.fields) } });
      continue;
    }
    relations.push(...spread(id, from, to, kind, toDetails(taken, format), node, nodes, tally));
  }
  for (const edge of plain) {
    if (edge.from.length === 0 || edge.to.length === 0 || [...edge.from, ...edge.to].includes('')) {
      reportLooseEdge(edge, tally);
      leftOut.push({ path: 'edges', record: toRecord(edge) });
      continue;
    }
    const taken = takeOwnFields(withoutSign(edge.fields), ENTRIES, edge.place, tally);
    const word = completeRelation(taken, names);
    const unrelated = word ? undefined : findUnrelated(edge.fields, names);
    if (unrelated !== undefined) {
      reportUnrelated(unrelated, edge, tally);
      leftOut.push({ path: 'edges', record: toRecord(edge) });
      continue;
    }
    const told = word ?? findSign(edge, nodes, names, signs, hasNegative);
    if (told === 'none') {
      leftOut.push({ path: 'edges', record: toRecord(edge) });
      continue;
    }
    if (!told) {
      unknown.add(findUnknownSign(edge.fields, names));
      reportAssumed(edge, unknown, tally);
    }
    if (word && isNegative(edge.fields.get('weight')) && word.kind !== 'attacks') reportNegative(edge, tally);
    const kind = told?.kind ?? 'supports';
    const isTwoWay = !edge.directed && kind === 'attacks';
    if (!edge.directed) reportUndirected(edge, tally);
    if (isTwoWay) taken.known.set('symmetric', true);
    const [from, to] = told?.reversed ? [edge.to, edge.from] : [edge.from, edge.to];
    const id = nameOf(edge, kind, nodes, tally);
    relations.push(...spread(id, from, to, kind, toDetails(taken, format), edge, nodes, tally));
  }
  return { relations, leftOut };
}

function* fieldsOfAll(edges: readonly NetworkEdge[], { steps }: SortedNodes): Generator<Fields> {
  for (const { fields } of steps.values()) yield fields;
  for (const { fields } of edges) yield fields;
}

/** Sorts edges into those that tie a step to its ends, and those that are steps themselves. */
function tieSteps(edges: readonly NetworkEdge[], { steps }: SortedNodes, names: SignNames) {
  const ties = new Map<Id, Ties>();
  for (const id of steps.keys()) ties.set(id, { from: [], to: [] });
  const plain = edges.filter(({ from, to, fields }) => {
    const [source = '', target = ''] = [from[0], to[0]];
    if (from.length !== 1 || to.length !== 1) return true;
    if (steps.has(source)) {
      ties.get(source)?.to.push(target);
      return false;
    }
    // An edge that says "attacks" aims at the step; any other brings it a premise.
    const taken = { known: new Map<string, unknown>(), rest: new Map(fields) };
    if (!steps.has(target) || completeRelation(taken, names)) return true;
    ties.get(target)?.from.push(source);
    return false;
  });
  return { ties, plain };
}

/** One relation for every target: a step has one. */
function* spread(
  id: Id,
  from: readonly Id[],
  to: readonly Id[],
  kind: RelationKind,
  details: object,
  origin: NetworkNode | NetworkEdge,
  nodes: SortedNodes,
  tally: Tally,
): Generator<[Relation, NetworkNode | NetworkEdge]> {
  for (const [index, target] of to.entries()) {
    if (index === 1) {
      tally.count('info', 'several-targets', origin.place, (times) => {
        const others = times === 1 ? '' : ` (${times} steps in all)`;
        return `Step ${quote(id)} has ${to.length} targets and became one relation for each${others}: check that each is meant.`;
      });
    }
    yield [{ id: index === 0 ? id : nodes.ids.claim(id), ...details, kind, from, to: target }, origin];
  }
}

function toDetails(taken: Taken, format: string): object {
  const { extra: _extra, ...details } = Object.fromEntries(taken.known);
  return { ...details, ...toExtra(taken, format) };
}

/** The edge's own id where it is free. Edges often have none, or share the ids of nodes. */
function nameOf(edge: NetworkEdge, kind: RelationKind, { ids }: SortedNodes, tally: Tally): Id {
  if (edge.id === '') return ids.claim(`${edge.from.join(' + ')} ${kind} ${edge.to.join(' + ')}`);
  const id = ids.claim(edge.id);
  if (id !== edge.id) {
    tally.count('info', 'renamed-edge', edge.place, (times) => {
      const what = times === 1 ? 'An edge has' : `${times} edges have`;
      return `${what} an id that is taken, as ${quote(edge.id)}, and got another: give edges ids that no node and no other edge has.`;
    });
  }
  return id;
}

const isNegative = (value: unknown): value is number => typeof value === 'number' && value < 0;

/** Below 0, a weight says which way and how much. */
function withoutSign(fields: Fields): Fields {
  const weight = fields.get('weight');
  return isNegative(weight) && weight >= -1 ? new Map([...fields, ['weight', -weight]]) : fields;
}

/**
 * The sign of an edge whose words say none: by what the caller knows of its word, by the sign of its weight, by what the node it comes
 * from is ("objection").
 */
function findSign(
  edge: NetworkEdge,
  { types }: SortedNodes,
  names: SignNames,
  signs: Signs,
  hasNegative: boolean,
): RelationWord | 'none' | undefined {
  const unknown = findUnknownSign(edge.fields, names);
  const kind = Object.hasOwn(signs, unknown) ? signs[unknown] : undefined;
  if (kind !== undefined) return kind === 'none' ? 'none' : { kind, reversed: false };
  const weight = edge.fields.get('weight');
  if (isNegative(weight)) return { kind: 'attacks', reversed: false };
  if (hasNegative && typeof weight === 'number' && weight > 0) return { kind: 'supports', reversed: false };
  return unknown === '' ? types.get(edge.from[0] ?? '') : undefined;
}

function reportAssumed({ place }: NetworkEdge, unknown: ReadonlySet<string>, tally: Tally): void {
  const say = (times: number) => {
    const seen = [...unknown].filter((word) => word !== '');
    const words = seen.slice(0, MOST_WORDS).map((word) => quote(word, 30));
    const more = seen.length > MOST_WORDS ? ` and ${seen.length - MOST_WORDS} other words` : '';
    const others = unknown.has('') ? `${words.length > 0 ? ', or ' : ''}nothing at all` : '';
    const what =
      times === 1
        ? 'A relation does not tell whether it supports or attacks, and was'
        : `${times} relations do not tell whether they support or attack, and were`;
    return `${what} taken as support; the file says ${words.join(', ')}${more}${others}: say what that means, or name it in the file, as in "relation": "attacks".`;
  };
  tally.count('warning', 'assumed-support', place, say, unknown);
}

/** As many unknown words are shown in a message. */
const MOST_WORDS = 6;

function reportNegative({ place }: NetworkEdge, tally: Tally): void {
  tally.count('warning', 'negative-weight', place, (times) => {
    const what = times === 1 ? 'A relation has' : `${times} relations have`;
    return `${what} a weight below 0 and a word that supports; the word was followed: correct one of them.`;
  });
}

function reportUnrelated(word: string, { place }: NetworkEdge, tally: Tally): void {
  tally.count('info', 'unrelated', place, (times) => {
    const what = times === 1 ? 'An edge says' : `${times} edges say`;
    return `${what} that there is no relation, as ${quote(word)}, and made none: name the relation if there is one, as in "relation": "attacks".`;
  });
}

function reportUndirected({ place }: NetworkEdge, tally: Tally): void {
  tally.count('warning', 'undirected-edge', place, (times) => {
    const what = times === 1 ? 'An edge has' : `${times} edges have`;
    return `${what} no direction: objections were taken to hold both ways, anything else to lead from the first end to the second; make the edges directed.`;
  });
}

function reportLooseEdge({ place, from, to }: NetworkEdge, tally: Tally): void {
  if (from.length > 1 && to.length === 0) {
    tally.count('error', 'undirected-hyperedge', place, (times) => {
      const what = times === 1 ? 'A hyperedge does' : `${times} hyperedges do`;
      return `${what} not say which node the others lead to; left out: name the premises and the target apart.`;
    });
    return;
  }
  tally.count('error', 'loose-edge', place, (times) => {
    const what = times === 1 ? 'An edge lacks an end and was' : `${times} edges lack an end and were`;
    return `${what} left out: name both ends.`;
  });
}

function toRecord({ id, from, to, fields }: NetworkEdge): object {
  return { ...Object.fromEntries(fields), ...(id === '' ? {} : { id }), from, to };
}
