/** Random edits of any map, for round trips through formats. */
import fc from 'fast-check';
import {
  addRelation,
  addStatement,
  removeElements,
  updateRelation,
  updateStatement,
} from '../../graph/model/edit.ts';
import { findElement, type ArgumentGraph, type Id, type RelationKind } from '../../graph/model/types.ts';

const KINDS: readonly RelationKind[] = ['supports', 'attacks', 'rephrases'];
const TEXTS = fc.constantFrom('It rains', 'Line\nbreak', 'a < b & c > "d"', '😀', 'ünïcödé', ' spaced ');

interface Edit {
  readonly how: 'say' | 'add claim' | 'add step' | 'move step' | 'change step' | 'remove';
  readonly which: number;
  readonly other: number;
  readonly third: number;
  readonly text: string;
}

export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    how: fc.constantFrom('say', 'add claim', 'add step', 'move step', 'change step', 'remove'),
    which: fc.nat(),
    other: fc.nat(),
    third: fc.nat(),
    text: TEXTS,
  }),
  { maxLength: 8 },
);

/** Applies edits that make sense for the map and passes over the others. */
export function applyEdits(graph: ArgumentGraph, all: readonly Edit[]): ArgumentGraph {
  return all.reduce((edited, edit, index) => applyEdit(edited, edit, index), graph);
}

function applyEdit(
  graph: ArgumentGraph,
  { how, which, other, third, text }: Edit,
  index: number,
): ArgumentGraph {
  const statement = pick([...graph.statements.keys()], which);
  const relation = pick([...graph.relations.keys()], which);
  switch (how) {
    case 'say':
      return statement === undefined ? graph : updateStatement(graph, statement, { text });
    case 'add claim':
      if (findElement(graph, `new ${index}`)) return graph;
      return addStatement(graph, { id: `new ${index}`, kind: 'claim', text });
    case 'add step':
      return addStep(graph, `new ${index}`, which, other, third, other);
    case 'change step':
      if (relation === undefined) return graph;
      return updateRelation(graph, relation, { kind: pick(KINDS, other) ?? 'supports', scheme: 'Sign' });
    case 'move step': {
      const from = pick([...graph.statements.keys()], other);
      const to = pick([...graph.statements.keys()], third);
      if (relation === undefined || from === undefined || to === undefined || from === to) return graph;
      return updateRelation(graph, relation, { from: [from], to });
    }
    case 'remove': {
      const id = pick([...graph.statements.keys(), ...graph.relations.keys()], which);
      return id === undefined ? graph : removeElements(graph, [id]);
    }
  }
}

function addStep(
  graph: ArgumentGraph,
  id: Id,
  which: number,
  other: number,
  third: number,
  kind: number,
): ArgumentGraph {
  const statements = [...graph.statements.keys()];
  const from = [pick(statements, which), pick(statements, other)].filter((one) => one !== undefined);
  const to = pick([...statements, ...graph.relations.keys()], third);
  if (to === undefined || from.length === 0 || from.includes(to) || findElement(graph, id)) return graph;
  return addRelation(graph, { id, kind: pick(KINDS, kind) ?? 'supports', from: [...new Set(from)], to });
}

function pick<T>(list: readonly T[], number: number): T | undefined {
  return list[number % list.length];
}
