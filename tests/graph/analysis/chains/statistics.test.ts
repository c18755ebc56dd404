import { describe, expect, it } from 'vitest';
import { countElements } from '../../../../graph/analysis/chains/statistics.ts';
import { graphOf } from '../../../support/graph-of.ts';
import { readHanoi } from '../../../support/hanoi.ts';
import * as graphs from '../../../support/named-graphs.ts';

describe('counts', () => {
  it('statements and relations by kind, locutions apart', () => {
    const graph = graphOf('a + t; e! - t; t > q?; b = a; said = a', [{ id: 'said', tags: ['locution'] }], {
      sources: [{ id: 's', title: 'S' }],
    });
    expect(countElements(graph)).toMatchObject({
      statements: { claim: 3, evidence: 1, question: 1 },
      relations: { supports: 1, attacks: 1, rephrases: 2, answers: 1 },
      locutions: 1,
      sources: 1,
    });
  });

  it('linked premises and undercuts', () => {
    expect(countElements(graphs.linked())).toMatchObject({ linked: 1, undercuts: 0 });
    expect(countElements(graphs.undercutUndercut())).toMatchObject({ linked: 0, undercuts: 2 });
    expect(countElements(graphs.supportedStep())).toMatchObject({ undercuts: 0 });
  });

  it('roots and parts', () => {
    expect(countElements(graphs.empty())).toMatchObject({ roots: 0, components: 0, depth: 0, cyclic: false });
    expect(countElements(graphOf('a + t; b + u; lone'))).toMatchObject({ roots: 3, components: 3 });
    expect(countElements(graphs.undercutSupport())).toMatchObject({ roots: 1, components: 1 });
  });

  it('the Hanoi map', async () => {
    expect(countElements(await readHanoi())).toMatchObject({ components: 1, roots: 5, sources: 2 });
  });
});

describe('depth', () => {
  it('is the number of relations on the longest way', () => {
    expect(countElements(graphs.single()).depth).toBe(0);
    expect(countElements(graphs.diamond()).depth).toBe(2);
    expect(countElements(graphOf('a + b; b + t; a + t')).depth).toBe(2);
  });

  it('counts the relations a way goes on through', () => {
    expect(countElements(graphs.undercutSupport()).depth).toBe(2);
    expect(countElements(graphs.undercutUndercut()).depth).toBe(3);
  });

  it('takes a cycle as one place', () => {
    expect(countElements(graphs.mutual())).toMatchObject({ depth: 0, cyclic: true });
    expect(countElements(graphOf('s + a; a - b; b - c; c - a; b + t'))).toMatchObject({
      depth: 2,
      cyclic: true,
    });
  });

  it('reads symmetric attacks both ways and passes over what attacks itself', () => {
    expect(countElements(graphs.symmetric())).toMatchObject({ depth: 1, cyclic: true });
    expect(countElements(graphOf('a - a'))).toMatchObject({ depth: 0, cyclic: false });
  });

  it('is found on a chain of 50,000', () => {
    const lines = Array.from({ length: 50_000 }, (_, i) => `s${i} + s${i + 1}`).join('\n');
    expect(countElements(graphOf(lines))).toMatchObject({
      depth: 50_000,
      components: 1,
      roots: 1,
      cyclic: false,
    });
  });
});
