import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryFacts, FACTS, keepsFacts, rememberFacts, type Facts } from '../../../graph/analysis/facts.ts';
import { findDisputes } from '../../../graph/analysis/disputes/disputes.ts';
import { describeBearing } from '../../../graph/analysis/words/sentences.ts';
import { nameOf } from '../../../graph/analysis/words/names.ts';
import { packWords } from '../../../graph/analysis/numbers/by-number.ts';
import { expectNames, shortNameOf } from '../../../graph/analysis/words/short-names.ts';
import { rolesOf } from '../../../graph/analysis/chains/roles.ts';
import { applyEdit, type Edit } from '../../../graph/model/apply-edit.ts';
import type { ArgumentGraph, Statement } from '../../../graph/model/types.ts';
import { createStudy } from '../../../graph/analysis/study.ts';
import { relationsInto } from '../../../graph/model/adjacency.ts';
import { directRelations } from '../../../graph/view/bearers.ts';
import { openingFolds } from '../../../graph/view/folding.ts';
import { markView } from '../../../graph/view/marks.ts';
import { findPieces } from '../../../graph/view/pieces.ts';
import { projectView } from '../../../graph/view/project-view.ts';
import { findReadingOrder } from '../../../graph/view/reading-order.ts';
import { graphOf } from '../../support/graph-of.ts';
import { everyMap } from '../../support/maps/arbitrary-map.ts';

const factsOf = (graph: ArgumentGraph) =>
  Object.fromEntries(Object.entries(FACTS).map(([name, find]) => [name, find(graph)])) as unknown as Facts;

/** What else is found of a map and does not hang on its words; findings do, and read what doesn't. */
function structureOf(graph: ArgumentGraph) {
  const study = createStudy(graph);
  return {
    study: [study.status(), study.strengths(), study.rankedDisputes(), study.findings()],
    order: findReadingOrder(graph),
    pieces: findPieces(graph),
    view: projectView(graph, { unfolded: openingFolds(graph), kept: [] }),
    marks: markView(graph, { lens: { kind: 'roles' }, selected: [...graph.statements.keys()][0] }),
    bearers: [...graph.statements.keys()].map((id) => [relationsInto(graph, id), directRelations(graph, id)]),
  };
}

describe('the facts of a map', () => {
  it('make a copy that knows them answer as the map does', () => {
    fc.assert(
      fc.property(everyMap, (graph) => {
        const copy = structuredClone(graph);
        rememberFacts(copy, structuredClone(factsOf(graph)));
        expect(findDisputes(copy)).toEqual(findDisputes(graph));
        expect(factsOf(copy)).toEqual(factsOf(graph));
        for (const id of graph.statements.keys()) expect(nameOf(copy, id)).toBe(nameOf(graph, id));
        for (const id of [...graph.statements.keys(), ...graph.relations.keys()])
          expect(describeBearing(copy, id)).toBe(describeBearing(graph, id));
      }),
      { numRuns: 40 },
    );
  });

  it('are taken as they are told, and no more than are told', () => {
    const graph = graphOf('a + t');
    rememberFacts(graph, { roles: packWords(graph, new Map([['a', 'reply' as const]])) });
    expect([...rolesOf(graph)]).toEqual([['a', 'reply']]);
    expect(findDisputes(graph).entries).toEqual([]);
  });

  it('name statements by their start as long as names are expected', () => {
    const same = 'a + t';
    const start =
      'The bridge over the river should be closed to all traffic before the winter comes, because ';
    const change = (id: string, end: string) => (graph: ArgumentGraph) =>
      applyEdit(graph, { name: 'updateStatement', with: [id, { text: start + end }] });
    const graph = change('a', 'it is old.')(change('t', 'it is unsafe.')(graphOf(same)));
    const copy = structuredClone(graph);
    expectNames(copy);
    expect(shortNameOf(copy, 'a')).toBe(shortNameOf(copy, 't'));
    rememberFacts(copy, { names: FACTS.names(graph) });
    for (const id of ['a', 't']) expect(shortNameOf(copy, id)).toBe(shortNameOf(graph, id));
    expect(shortNameOf(copy, 'a')).not.toBe(shortNameOf(copy, 't'));
  });

  it('are carried over an edit that keeps them, and are what would be found of the changed map', () => {
    const words: fc.Arbitrary<Partial<Statement>> = fc.record(
      { text: fc.string(), title: fc.string(), note: fc.string(), tags: fc.array(fc.string()) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(everyMap, words, fc.nat(), (graph, change, which) => {
        const ids = [...graph.statements.keys()];
        const edit: Edit = { name: 'updateStatement', with: [ids[which % ids.length] ?? '', change] };
        fc.pre(ids.length > 0);
        expect(keepsFacts(edit)).toBe(true);
        factsOf(graph);
        structureOf(graph);
        const carried = applyEdit(graph, edit);
        carryFacts(graph, carried);
        const fresh = applyEdit(graph, edit);
        expect(rolesOf(carried)).toBe(rolesOf(graph));
        expect(factsOf(carried)).toEqual(factsOf(fresh));
        expect(findDisputes(carried).entries).toEqual(findDisputes(fresh).entries);
        expect(structureOf(carried)).toEqual(structureOf(fresh));
      }),
      { numRuns: 40 },
    );
  });

  it('are not kept by an edit of what an element does', () => {
    const step = { id: 'r', kind: 'attacks', from: ['a'], to: 't' } as const;
    const changes: readonly Edit[] = [
      { name: 'addStatement', with: [{ id: 'n', kind: 'claim', text: '' }] },
      { name: 'addRelation', with: [step] },
      { name: 'removeElements', with: [['a']] },
      { name: 'updateStatement', with: ['a', { text: 'A', kind: 'question' }] },
      { name: 'updateStatement', with: ['a', { heldBy: [] }] },
      { name: 'updateRelation', with: ['r', { to: 'a' }] },
    ];
    for (const edit of changes) expect(keepsFacts(edit)).toBe(false);
    expect(keepsFacts({ name: 'removeView', with: ['v'] })).toBe(true);
    expect(keepsFacts({ name: 'updateRelation', with: ['r', { note: 'n' }] })).toBe(true);
  });
});
