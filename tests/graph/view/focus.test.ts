import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { findChains } from '../../../graph/analysis/chains/chains.ts';
import { findDisputes } from '../../../graph/analysis/disputes/disputes.ts';
import { caseOf } from '../../../graph/analysis/speakers/camps.ts';
import { finalTarget, relationsOutOf } from '../../../graph/model/adjacency.ts';
import type { ArgumentGraph, Id } from '../../../graph/model/types.ts';
import { projectView } from '../../../graph/view/project-view.ts';
import { scopesBeside } from '../../../graph/view/scope.ts';
import type { Focus, GraphView } from '../../../graph/view/view.ts';
import { graphOf } from '../../support/graph-of.ts';
import { readHanoi } from '../../support/hanoi.ts';
import { arbitraryMap } from '../../support/maps/arbitrary-map.ts';

const look = (graph: ArgumentGraph, focus: Focus) => projectView(graph, { unfolded: new Set(), focus });
const relationsIn = (view: GraphView) => new Set(view.lines.map(({ relation }) => relation));

describe('one thing alone', () => {
  const graphs = arbitraryMap({ statements: 8, relations: 12 });

  it('of a chain is the whole chain with all its premises, and no other step', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const [from = '', to = ''] = [[...graph.statements.keys()].at(-1), [...graph.statements.keys()][0]];
        const { chains } = findChains(graph, from, to, { limit: 5 });
        chains.forEach((chain, at) => {
          const view = look(graph, { kind: 'chain', from, to, at });
          const relations = relationsIn(view);
          for (const id of chain.ids) expect(view.cards.has(id) || relations.has(id), id).toBe(true);
          for (const id of relations) expect(chain.ids).toContain(id);
        });
      }),
    );
  });

  it('of a dispute holds the disputed elements and both sides', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        for (const { id, elements, sides } of findDisputes(graph).entries) {
          const view = look(graph, { kind: 'dispute', id });
          const relations = relationsIn(view);
          for (const each of elements) expect(view.cards.has(each) || relations.has(each)).toBe(true);
          for (const each of [...sides.for, ...sides.against]) expect(view.cards.has(each)).toBe(true);
        }
      }),
    );
  });

  it('around a statement holds what bears on it and what it bears on, and grows with each step', () => {
    fc.assert(
      fc.property(graphs, fc.nat(3), (graph, steps) => {
        const [id = ''] = graph.statements.keys();
        const one = look(graph, { kind: 'around', id, steps });
        const next = look(graph, { kind: 'around', id, steps: steps + 1 });
        expect(one.cards.has(id)).toBe(true);
        for (const each of one.cards.keys()) expect(next.cards.has(each)).toBe(true);
        for (const relation of graph.relations.values()) {
          if (!one.cards.has(finalTarget(graph, relation))) continue;
          for (const from of relation.from) expect(next.cards.has(from)).toBe(true);
        }
      }),
    );
  });

  it('tells by counts what is cut off below, and that it leads on', () => {
    fc.assert(
      fc.property(graphs, fc.nat(2), (graph, steps) => {
        const [id = ''] = graph.statements.keys();
        const view = look(graph, { kind: 'around', id, steps });
        for (const relation of graph.relations.values()) {
          const host = view.cards.get(finalTarget(graph, relation));
          if (host && relation.from.some((from) => !view.cards.has(from)))
            expect(host.fold?.count).toBeGreaterThan(0);
        }
        for (const card of view.cards.values()) {
          const steps = relationsOutOf(graph, card.id).filter(({ kind }) => kind !== 'answers');
          const leadsOn = steps.some((step) => !view.cards.has(finalTarget(graph, step)));
          expect(card.captions.some(({ text }) => text.startsWith('leads on'))).toBe(leadsOn);
        }
      }),
    );
  });

  it('has every card below a top, so that a layout reaches it', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const [id = ''] = graph.statements.keys();
        const view = look(graph, { kind: 'around', id, steps: 2 });
        const goesOn = new Set(
          view.lines.filter(({ from, to, mutual }) => from !== to && !mutual).map(({ from }) => from),
        );
        for (const each of view.cards.keys()) expect(view.tops.includes(each) || goesOn.has(each)).toBe(true);
      }),
    );
  });

  it('of a camp is its case, and of a section what belongs to it', async () => {
    const graph = await readHanoi();
    const camp = look(graph, { kind: 'camp', position: 'critics' });
    for (const id of caseOf(graph, 'critics')) {
      if (graph.statements.has(id)) expect(camp.cards.has(id), id).toBe(true);
    }
    expect(camp.sentence).toMatch(/^The case of critics: \d+ of \d+ statements\.$/);
    const section = look(graph, { kind: 'group', group: 'risk' });
    const inside = [...graph.statements.values()].filter(({ group }) => group === 'risk').map(({ id }) => id);
    expect([...section.cards.keys()].sort()).toEqual(inside.sort());
    const disputed = look(graph, { kind: 'disputed' });
    for (const { id } of findDisputes(graph).entries) expect(disputed.cards.has(id)).toBe(true);
  });

  it('of what is disputed has every point that is listed with what is said against it, and a name that is true', () => {
    const bare = look(graphOf('a + t; c - a'), { kind: 'disputed' });
    expect([...bare.cards.keys()].sort()).toEqual(['a', 'c']);
    expect(bare.sentence).toMatch(/^The disputed point and what is said against it/);
    const thesis = look(graphOf('b + a; c - a'), { kind: 'disputed' });
    expect([...thesis.cards.keys()]).toContain('c');
    expect(thesis.sentence).toMatch(/^What is disputed and what is said against it/);
    expect(look(graphOf('b + a'), { kind: 'disputed' }).sentence).toMatch(/^Nothing is disputed here/);
  });

  it('follows from every statement of evidence to a thesis whole', async () => {
    const graph = await readHanoi();
    const to = 'summits-paid-off';
    let followed = 0;
    for (const { id, kind } of graph.statements.values()) {
      const [chain] = kind === 'evidence' ? findChains(graph, id, to, { limit: 1 }).chains : [];
      if (!chain) continue;
      followed += 1;
      const view = look(graph, { kind: 'chain', from: id, to, at: 0 });
      for (const each of chain.ids) if (graph.statements.has(each)) expect(view.cards.has(each)).toBe(true);
      expect(view.sentence).toMatch(/argues (for|against)/);
    }
    expect(followed).toBeGreaterThan(10);
  });

  it('shows more of itself where a card is unfolded, and says what is left out', () => {
    const graph = graphOf('a + b; b + t; c - b; a + t');
    const focus: Focus = { kind: 'chain', from: 'a', to: 't', at: 1 };
    const view = look(graph, focus);
    expect([...view.cards.keys()]).toEqual(['a', 'b', 't']);
    expect(view.sentence).toContain('One more step between them is not drawn.');
    expect(view.cards.get('b')?.fold).toMatchObject({ count: 1, against: 1 });
    const more = projectView(graph, { unfolded: new Set(['b']), focus });
    expect([...more.cards.keys()]).toEqual(['a', 'b', 't', 'c']);
  });

  it('of what is not there is empty, in words', () => {
    const graph = graphOf('a + b');
    const nothing: readonly Focus[] = [
      { kind: 'chain', from: 'b', to: 'a', at: 0 },
      { kind: 'chain', from: 'a', to: 'b', at: 9 },
      { kind: 'dispute', id: 'x' },
      { kind: 'around', id: 'x', steps: 2 },
      { kind: 'camp', position: 'x' },
      { kind: 'group', group: 'x' },
    ];
    for (const focus of nothing) expect(look(graph, focus).cards.size, focus.kind).toBe(0);
  });

  it('has its neighbours to step through', async () => {
    const graph = await readHanoi();
    const kinds: readonly Focus[] = [
      { kind: 'camp', position: 'critics' },
      { kind: 'group', group: 'risk' },
      { kind: 'dispute', id: findDisputes(graph).entries[0]?.id ?? '' },
      { kind: 'around', id: 'summits-paid-off', steps: 1 },
    ];
    for (const focus of kinds) {
      const beside = scopesBeside(graph, focus);
      expect(beside.length).toBeGreaterThan(1);
      expect(beside).toContainEqual(focus);
    }
    // Rivals are one dispute: of either of them one goes on to the next.
    for (const id of findDisputes(graph).disputed)
      expect(scopesBeside(graph, { kind: 'dispute', id })).toContainEqual({ kind: 'dispute', id });
  });

  it('is never more than there is room for, what belongs nearest first', () => {
    const many = Array.from({ length: 30 }, (_, n) => `a${n} + t; b${n} + a${n}`).join('; ');
    const graph = graphOf(many);
    const view = projectView(graph, {
      unfolded: new Set(),
      limit: 10,
      focus: { kind: 'around', id: 't', steps: 9 },
    });
    expect(view.cards.size).toBe(10);
    expect(view.cards.has('t')).toBe(true);
    expect(view.sentence).toContain('10 that matter most of 61');
  });
});

describe('ids', () => {
  it('of a focus may be anything', () => {
    const graph = graphOf('__proto__ + constructor');
    const ids: readonly Id[] = ['__proto__', 'constructor'];
    for (const id of ids) expect(look(graph, { kind: 'around', id, steps: 1 }).cards.size).toBe(2);
  });
});
