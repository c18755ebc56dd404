/** Edits, what they change, and the way back: any edits undone give the equal map, order included. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit, type Edit } from '../../../graph/model/apply-edit.ts';
import { partsOf, validateGraph } from '../../../graph/model/assemble.ts';
import { applyChange, diffGraphs, isNoChange } from '../../../graph/model/change.ts';
import { findFreeId } from '../../../graph/model/free-ids.ts';
import { findBranch } from '../../../graph/model/rearrange.ts';
import type { ArgumentGraph, Id } from '../../../graph/model/types.ts';
import { anyEdits, toEdit } from '../../support/arbitrary-changes.ts';
import { graphOf } from '../../support/graph-of.ts';
import { linked } from '../../support/named-graphs.ts';
import { anyMap } from '../../support/maps/arbitrary-map.ts';

describe('a change', () => {
  it('leads from any map to any other, and survives being copied', () => {
    fc.assert(
      fc.property(anyMap, anyMap, (before, after) => {
        const change = structuredClone(diffGraphs(before, after));
        expectEqual(applyChange(before, change), after);
      }),
    );
  });

  it('of any edits leads back through every state', () => {
    fc.assert(
      fc.property(anyMap, anyEdits, (start, wishes) => {
        const states = [start];
        const back = [];
        for (const wish of wishes) {
          const before = states.at(-1) ?? start;
          const edit = toEdit(before, wish);
          if (!edit) continue;
          const after = applyEdit(before, structuredClone(edit));
          expect(validateGraph(after).filter(({ severity }) => severity === 'error')).toEqual([]);
          back.push(diffGraphs(after, before));
          states.push(after);
        }
        let graph = states.pop() ?? start;
        for (const change of back.reverse()) {
          graph = applyChange(graph, change);
          expectEqual(graph, states.pop() ?? start);
        }
      }),
    );
  });

  it('moves as few records as it can', () => {
    const graph = graphOf('a + t; b + t; c + t; d + t');
    const [first = ''] = graph.relations.keys();
    const last = [...graph.relations.keys()].at(-1) ?? '';
    const moved = applyEdit(graph, { name: 'moveElement', with: [first, last] });
    expect(diffGraphs(graph, moved).relations?.put?.map(({ record }) => record.id)).toEqual([first]);
    expect(isNoChange(diffGraphs(graph, graph))).toBe(true);
  });

  it('loses no record whose place is gone', () => {
    const graph = graphOf('a + t');
    const record = { id: 'n', kind: 'claim', text: 'n' } as const;
    const changed = applyChange(graph, { statements: { put: [{ record, after: 'nowhere' }] } });
    expect([...changed.statements.keys()].at(-1)).toBe('n');
  });
});

describe('a branch', () => {
  const removed = (graph: ArgumentGraph, id: Id) =>
    applyEdit(graph, { name: 'removeBranch', with: [id] } satisfies Edit);

  it('is a statement with all that bears on nothing else', () => {
    //  c + b + t, d - (b + t), e + c, e + t: e also bears on the thesis, so it stays.
    const graph = graphOf('r: b + t; c + b; d - r; e + c; e + t');
    expect(findBranch(graph, 'b').toSorted()).toEqual(['b', 'c', 'd']);
    expect([...removed(graph, 'b').statements.keys()].toSorted()).toEqual(['e', 't']);
  });

  it('leaves the premises that worked together with it', () => {
    const graph = linked();
    const [step] = [...graph.relations.values()].filter(({ from }) => from.length > 1);
    const [gone = '', ...others] = step?.from ?? [];
    const left = removed(graph, gone);
    expect(left.relations.get(step?.id ?? '')?.from).toEqual(others);
  });

  it('ends in loops', () => {
    const graph = graphOf('a + b; b + a; c + a');
    expect(findBranch(graph, 'a').toSorted()).toEqual(['a', 'b', 'c']);
  });
});

describe('a free id', () => {
  it('is one that nothing has', () => {
    const graph = graphOf('s4 + t; s5 + t');
    const id = findFreeId(graph, 's');
    expect(graph.statements.has(id)).toBe(false);
    expect(findFreeId(graph, 's', new Set([id]))).not.toBe(id);
  });
});

function expectEqual(actual: ArgumentGraph, expected: ArgumentGraph): void {
  const { extra: _left, ...parts } = partsOf(actual);
  const { extra: _alone, ...others } = partsOf(expected);
  expect(parts).toEqual(others);
}
