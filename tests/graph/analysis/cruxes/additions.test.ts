import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAdditionSearch, findAdditions } from '../../../../graph/analysis/cruxes/additions.ts';
import { findOpposites } from '../../../../graph/analysis/cruxes/rivals.ts';
import {
  supposeAdditions,
  wordOfAddition,
  type Addition,
} from '../../../../graph/analysis/cruxes/suppose.ts';
import type { Semantics } from '../../../../graph/analysis/frameworks/semantics.ts';
import { findStatus } from '../../../../graph/analysis/status/status.ts';
import { SUPPORT_READINGS, type SupportReading } from '../../../../graph/analysis/status/support-reading.ts';
import type { ArgumentGraph } from '../../../../graph/model/types.ts';
import { graphOf } from '../../../support/graph-of.ts';
import { chainOf, weightedMap } from '../../../support/weighted-maps.ts';
import { arbitraryMap } from '../../../support/maps/arbitrary-map.ts';

const targetsFor = (lines: string, support: SupportReading = 'assumed') =>
  findAdditions(graphOf(lines), 't', { support })?.additions?.map(({ kind, to }) => `${kind} ${to}`);

describe('what would have to be added to turn a thesis', () => {
  it('is an answer to each unanswered objection', () => {
    expect(targetsFor('a - t')).toEqual(['attacks a']);
    expect(targetsFor('a - t; b - t; c - b; d - c')).toEqual(['attacks a', 'attacks b']);
    expect(targetsFor('a - t; x - a; y - x')).toEqual(['attacks a']);
  });

  it('is an objection to what answers, where the thesis stands', () => {
    expect(targetsFor('a - t; b - a')).toEqual(['attacks b']);
    expect(targetsFor('a - t; b - a; c - a')).toEqual(['attacks b', 'attacks c']);
  });

  it('is nothing where only an objection to the thesis or its contrary would do', () => {
    expect(targetsFor('a + t')).toBeUndefined();
    expect(targetsFor('r <-> t')).toBeUndefined();
    expect(findAdditions(graphOf('a + t'), 't')).toMatchObject({ additions: null, complete: true });
    expect(findAdditions(graphOf('a + t'), 'nobody')).toBeUndefined();
  });

  it('is a reason where statements need one', () => {
    expect(targetsFor('a + t; b - a', 'evidence')).toEqual(['supports t']);
    expect(targetsFor('a + b; c - a; b + t; d - t', 'evidence')).toEqual(['attacks d', 'supports t']);
  });

  it('is an objection to what the thesis leads to, where a conclusion that falls takes its premises along', () => {
    expect(targetsFor('t + b', 'deductive')).toEqual(['attacks b']);
    expect(targetsFor('t + b; b + c', 'deductive')).toEqual(['attacks b']);
    expect(targetsFor('t + b')).toBeUndefined();
  });

  it('is sought everywhere where one odd ring leaves no answer at all', () => {
    const ring = graphOf('t; a - b; b - c; c - a');
    expect(findAdditions(ring, 't', { semantics: 'stable' })?.additions).toHaveLength(1);
    expect(findAdditions(ring, 't', { semantics: 'preferred' })?.additions).toBeNull();
  });

  it('is the same whatever was asked before', () => {
    const search = createAdditionSearch(graphOf('a - t; b - a; t - u; c - u; u - v'));
    const asked = ['t', 'u', 'v', 't', 'u', 'v'].map((thesis) => search(thesis));
    expect(asked.slice(3)).toEqual(asked.slice(0, 3));
  });

  it('is listed as at most so many where there are too many to try', () => {
    const lines = Array.from({ length: 9 }, (_, place) => `a${place} - t`).join(';');
    const found = findAdditions(graphOf(lines), 't');
    expect(found).toMatchObject({ atMost: true, stands: false });
    expect(found?.additions).toHaveLength(9);
  });

  it('is bounded work: 10,000 bare objections, supports only, a chain of 20,000', () => {
    const objections = Array.from({ length: 10_000 }, (_, place) => `a${place}`);
    const star = weightedMap(
      Object.fromEntries([...objections, 't'].map((id) => [id, 0.5])),
      objections.map((id) => [id, 't']),
    );
    expect(findAdditions(star, 't', { budget: 2e6 })).toMatchObject({ additions: null });
    expect(findAdditions(chainOf(20_000, 'supports'), 'n19999')).toMatchObject({ additions: null });
    const chain = findAdditions(chainOf(20_000, 'attacks'), 'n19999', { budget: 1e6 });
    expect(chain?.additions).toHaveLength(1);
  }, 30_000);

  const readings = SUPPORT_READINGS.map((support) => ['grounded', support] as const);
  it.each([...readings, ['preferred', 'assumed'], ['stable', 'necessary']] as const)(
    'is as small and as near as trying everything finds, %s, %s',
    (semantics, support) => {
      fc.assert(
        fc.property(arbitraryMap({ fields: 'weights', statements: 4, relations: 5 }), (graph) => {
          const found = findAdditions(graph, 's0', { semantics, support });
          expect(found?.complete).toBe(true);
          const smallest = tryAll(graph, semantics, support);
          expect(found?.additions?.length).toBe(smallest);
          if (found?.additions) expect(isTurnedBy(graph, found.additions, semantics, support)).toBe(true);
        }),
        { numRuns: semantics === 'grounded' ? 60 : 25 },
      );
    },
  );
});

/** The size of the smallest set that turns n0, of up to three; undefined where there is none. */
function tryAll(graph: ArgumentGraph, semantics: Semantics, support: SupportReading): number | undefined {
  const opposites = findOpposites(graph, 's0');
  const all: Addition[] = [
    ...[...graph.statements.keys(), ...graph.relations.keys()]
      .filter((id) => !opposites.has(id))
      .map((to) => ({ kind: 'attacks', to }) as const),
    ...[...graph.statements.keys()].map((to) => ({ kind: 'supports', to }) as const),
  ];
  let sets: (readonly Addition[])[] = [[]];
  for (let size = 1; size <= 3; size++) {
    sets = sets.flatMap((set) => {
      const last = set.at(-1);
      return all.slice(last ? all.indexOf(last) + 1 : 0).map((addition) => [...set, addition]);
    });
    if (sets.some((set) => isTurnedBy(graph, set, semantics, support))) return size;
  }
  return undefined;
}

function isTurnedBy(
  graph: ArgumentGraph,
  additions: readonly Addition[],
  semantics: Semantics,
  support: SupportReading,
): boolean {
  const stands = (each: ArgumentGraph) => findStatus(each, { semantics, support }).status.get('s0') === 'in';
  return stands(supposeAdditions(graph, additions).graph) !== stands(graph);
}

describe('what an addition is called', () => {
  it('is an answer only to what does nothing but object', () => {
    const graph = graphOf('r1: a - t; r2: b + t; b - c; c + t; d');
    const wordOf = (to: string) => wordOfAddition(graph, { kind: 'attacks', to });
    expect(['a', 'r1', 'b', 'r2', 't', 'd'].map(wordOf)).toEqual([
      'answer',
      'answer',
      'objection',
      'objection',
      'objection',
      'objection',
    ]);
    expect(wordOfAddition(graph, { kind: 'supports', to: 'a' })).toBe('reason');
  });
});
