/** Steps are taken back and made again by name, also by one who only knows what was kept of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange, applyEdit, partsOf, type ArgumentGraph } from '../../../graph/index.ts';
import { History, type StepEntry } from '../../../src/app/store/history.ts';
import { toEdit, wishes, type Wish } from '../../support/arbitrary-changes.ts';
import { graphOf } from '../../support/graph-of.ts';
import { anyMap } from '../../support/maps/arbitrary-map.ts';

const same = (a: ArgumentGraph, b: ArgumentGraph) => {
  const { extra: _one, ...parts } = partsOf(a);
  const { extra: _other, ...others } = partsOf(b);
  expect(parts).toEqual(others);
};

interface Act {
  readonly kind: 'edit' | 'grow' | 'undo' | 'redo' | 'reload';
  readonly wish: Wish;
}
const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('edit', 'edit', 'grow', 'undo', 'redo', 'reload'),
    wish: wishes,
  }),
  { maxLength: 25 },
);

describe('the history of a map', () => {
  it('leads back to every state and forth again, with reloads in between', () => {
    fc.assert(
      fc.property(anyMap, acts, (start, all) => {
        let history = new History();
        let graph = start;
        // What the history should be, as states.
        const done: ArgumentGraph[] = [];
        let undone: ArgumentGraph[] = [];
        let mayGrow = false;
        const kept = new Map<number, StepEntry>();
        const keep = (entries: readonly StepEntry[]) => {
          for (const entry of entries) {
            kept.set(entry.number, structuredClone(entry));
            graph = entry.kind === 'do' ? graph : applyChange(graph, entry.change);
          }
        };
        for (const { kind, wish } of all) {
          if (kind === 'edit' || kind === 'grow') {
            const edit = toEdit(graph, wish);
            if (!edit) continue;
            const before = graph;
            graph = applyEdit(before, edit);
            const grows = kind === 'grow' && mayGrow;
            keep([history.do('change', before, graph, grows)]);
            if (!grows) done.push(before);
            undone = [];
            mayGrow = true;
          } else if (kind === 'undo') {
            const entries = history.undo();
            keep(entries);
            for (const entry of entries) {
              void entry;
              undone.push(graph);
              const before = done.pop();
              expect(before).toBeDefined();
            }
            mayGrow = false;
          } else if (kind === 'redo') {
            const entries = history.redo();
            keep(entries);
            for (const entry of entries) {
              void entry;
              undone.pop();
              done.push(graph);
            }
            mayGrow = false;
          } else {
            history = new History([...kept.values()].sort((a, b) => a.number - b.number));
            mayGrow = false;
          }
        }
        // Made again from the start, the map is the same.
        const replayed = [...kept.values()].sort((a, b) => a.number - b.number);
        same(
          replayed.reduce((state, { change }) => applyChange(state, change), start),
          graph,
        );
        const end = graph;
        let steps = 0;
        for (let entries = history.undo(); entries.length > 0; entries = history.undo()) {
          keep(entries);
          steps += 1;
        }
        same(graph, start);
        expect(history.toUndo).toBeUndefined();
        for (; steps > 0; steps -= 1) keep(history.redo());
        if (undone.length === 0) same(graph, end);
      }),
    );
  });

  it('a change that is done twice is as if it was done once', () => {
    fc.assert(
      fc.property(anyMap, wishes, (start, wish) => {
        const edit = toEdit(start, wish);
        if (!edit) return;
        const { change } = new History().do('change', start, applyEdit(start, edit));
        same(applyChange(applyChange(start, change), change), applyChange(start, change));
      }),
    );
  });

  it('takes what is written in one go as one step, and passes over steps that changed nothing', () => {
    const history = new History();
    let graph = graphOf('a + t');
    const write = (text: string, grows: boolean) => {
      const before = graph;
      graph = applyEdit(before, { name: 'updateStatement', with: ['a', { text }] });
      return history.do('change the words', before, graph, grows);
    };
    const first = write('R', false);
    const second = write('Ra', true);
    expect(second.number).toBe(first.number);
    history.close();
    history.do('nothing', graph, graph);
    const [nothing, words, ...more] = history.undo();
    expect([nothing?.label, words?.label, more]).toEqual(['nothing', 'change the words', []]);
    expect(applyChange(graph, words?.change ?? {}).statements.get('a')?.text).toBe('a');
    expect(history.toRedo?.label).toBe('change the words');
  });

  it('may be 10,000 steps long', () => {
    const history = new History();
    let graph = graphOf('a + t');
    const entries: StepEntry[] = [];
    for (let step = 0; step < 10_000; step++) {
      const before = graph;
      graph = applyEdit(before, { name: 'updateStatement', with: ['a', { text: `${step}` }] });
      entries.push(history.do('change the words', before, graph));
    }
    const again = new History(entries);
    let count = 0;
    for (let steps = again.undo(); steps.length > 0; steps = again.undo()) {
      for (const { change } of steps) graph = applyChange(graph, change);
      count += 1;
    }
    expect(count).toBe(10_000);
    expect(graph.statements.get('a')?.text).toBe('a');
  });
});
