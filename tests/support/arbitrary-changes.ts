/** Random edits of every kind the model knows, each made to fit the map it meets. */
import fc from 'fast-check';
import type { Edit } from '../../graph/model/apply-edit.ts';
import { findFreeId } from '../../graph/model/free-ids.ts';
import { findElement, type ArgumentGraph, type Id, type RelationKind } from '../../graph/model/types.ts';

export interface Wish {
  readonly how: Edit['name'];
  readonly which: number;
  readonly other: number;
  readonly text: string;
}

const HOW: readonly Edit['name'][] = [
  'addBearer',
  'addPremise',
  'addRelation',
  'addStatement',
  'joinPremises',
  'moveElement',
  'putGroup',
  'putSource',
  'removeBranch',
  'removeElements',
  'removeGroup',
  'removePremise',
  'removeSource',
  'removeView',
  'saveView',
  'setAxes',
  'setMeta',
  'splitPremises',
  'together',
  'updateRelation',
  'updateStatement',
];

export const wishes: fc.Arbitrary<Wish> = fc.record({
  how: fc.constantFrom(...HOW),
  which: fc.nat(),
  other: fc.nat(),
  text: fc.constantFrom('It rains', 'a < b', '😀', ''),
});

export const anyEdits: fc.Arbitrary<readonly Wish[]> = fc.array(wishes, { maxLength: 12 });

/** The edit that is wished for where the map allows it, or null. */
export function toEdit(graph: ArgumentGraph, { how, which, other, text }: Wish): Edit | null {
  const statement = pick([...graph.statements.keys()], which);
  const relation = pick([...graph.relations.keys()], which);
  const element = pick([...graph.statements.keys(), ...graph.relations.keys()], other);
  const kind: RelationKind = other % 2 === 0 ? 'supports' : 'attacks';
  const added = { id: findFreeId(graph, 's'), kind: 'claim', text } as const;
  const step = findFreeId(graph, 'r', new Set([added.id]));
  switch (how) {
    case 'addStatement':
      return { name: how, with: [added] };
    case 'addBearer': {
      if (element === undefined) return null;
      const after = pick([undefined, null, ...graph.relations.keys()], which);
      return { name: how, with: [added, { id: step, kind, from: [added.id], to: element }, after] };
    }
    case 'addRelation':
      if (statement === undefined || element === undefined || statement === element) return null;
      return { name: how, with: [{ id: step, kind, from: [statement], to: element }] };
    case 'addPremise':
      return relation === undefined ? null : { name: how, with: [added, relation] };
    case 'updateStatement':
      if (statement === undefined) return null;
      return {
        name: how,
        with: [statement, other % 3 === 0 ? { text } : { text, title: undefined, note: text }],
      };
    case 'updateRelation':
      return relation === undefined ? null : { name: how, with: [relation, { kind, scheme: undefined }] };
    case 'removeElements':
      return element === undefined ? null : { name: how, with: [[element]] };
    case 'removeBranch':
      return statement === undefined ? null : { name: how, with: [statement] };
    case 'removePremise': {
      const from = pick(graph.relations.get(relation ?? '')?.from ?? [], other);
      return relation === undefined || from === undefined ? null : { name: how, with: [relation, from] };
    }
    case 'moveElement': {
      const isStatement = other % 2 === 0;
      const moved = isStatement ? statement : relation;
      const table = isStatement ? graph.statements : graph.relations;
      if (moved === undefined) return null;
      return { name: how, with: [moved, pick([null, ...table.keys()], other) ?? null] };
    }
    case 'joinPremises': {
      const first = graph.relations.get(relation ?? '');
      if (!first) return null;
      const alike = [...graph.relations.values()].filter(
        (each) => each.to === first.to && each.kind === first.kind,
      );
      return { name: how, with: [alike.map(({ id }) => id)] };
    }
    case 'splitPremises': {
      const count = graph.relations.get(relation ?? '')?.from.length ?? 0;
      const ids: Id[] = [];
      while (ids.length < count) ids.push(findFreeId(graph, 'r', new Set(ids)));
      return relation === undefined ? null : { name: how, with: [relation, ids] };
    }
    case 'putSource':
      return {
        name: how,
        with: [{ id: pick([...graph.sources.keys(), 'new'], which) ?? 'new', title: text }],
      };
    case 'removeSource':
      return { name: how, with: [pick([...graph.sources.keys()], which) ?? 'none'] };
    case 'putGroup':
      return { name: how, with: [{ id: `g${other}`, title: text }] };
    case 'removeGroup':
      return { name: how, with: [pick([...graph.groups.keys()], which) ?? 'none'] };
    case 'setAxes':
      if (other % 2 === 0) return { name: how, with: [graph.axes.filter((_, index) => index !== which % 2)] };
      return {
        name: how,
        with: [graph.axes.map((axis) => ({ ...axis, positions: axis.positions.slice(1) }))],
      };
    case 'setMeta':
      return { name: how, with: [{ ...graph.meta, title: text }] };
    case 'saveView':
      return { name: how, with: [{ id: `v${other % 3}`, title: text }] };
    case 'removeView':
      return { name: how, with: [pick(graph.views ?? [], which)?.id ?? 'none'] };
    case 'together':
      if (findElement(graph, 'pair') !== undefined) return null;
      return {
        name: how,
        with: [
          [
            { name: 'addStatement', with: [{ id: 'pair', kind: 'claim', text }] },
            { name: 'updateStatement', with: ['pair', { title: text }] },
          ],
        ],
      };
    case 'applyChange':
      return null;
  }
}

function pick<T>(list: readonly T[], number: number): T | undefined {
  return list[number % list.length];
}
