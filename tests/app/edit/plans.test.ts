/** What keys and menus mean for a map: what is added where, what is refused in words, what a branch takes with it. */
import { describe, expect, it } from 'vitest';
import { applyEdit, type ArgumentGraph } from '../../../graph/index.ts';
import {
  planPasting,
  readMarked,
  readOutline,
  takeBranch,
  writeMarked,
  writeOutline,
} from '../../../src/app/edit/branches.ts';
import { checkDate, checkLanguage, checkUrl, checkWeight } from '../../../src/app/edit/checks.ts';
import {
  planAdding,
  planAlso,
  planDeletion,
  planFlip,
  planHanging,
  planIndent,
  planJoin,
  planMove,
  planOutdent,
  planSibling,
  planSplit,
  type Plan,
} from '../../../src/app/edit/plans.ts';
import { graphOf } from '../../support/graph-of.ts';

const done = (graph: ArgumentGraph, plan: Plan): ArgumentGraph => {
  if ('refused' in plan) throw new Error(plan.refused);
  return applyEdit(graph, plan.edit);
};
const refusal = (plan: Plan) => ('refused' in plan ? plan.refused : '');
const steps = (graph: ArgumentGraph) =>
  [...graph.relations.values()].map(({ kind, from, to }) => `${from.join('&')} ${kind} ${to}`);

describe('adding', () => {
  const graph = graphOf('r: a + t; q?');

  it('hangs a reason, an objection, a premise or an objection to the step where it is asked for', () => {
    const added = (what: Parameters<typeof planAdding>[1]) => {
      const plan = planAdding(graph, what, { id: 'a' });
      return 'refused' in plan ? plan.refused : [plan.label, steps(done(graph, plan)).at(-1)];
    };
    expect(added('reason')).toEqual(['add a reason', 's5 supports a']);
    expect(added('objection')).toEqual(['add an objection', 's5 attacks a']);
    expect(added('premise')).toEqual(['add a premise', 'a&s5 supports t']);
    expect(added('step objection')).toEqual(['add an objection to a step', 's5 attacks r']);
    expect(added('question')).toEqual(['add a question', 'a answers s5']);
  });

  it('says in words why something cannot be', () => {
    expect(refusal(planAdding(graph, 'reason', null))).toContain('First select');
    expect(refusal(planAdding(graph, 'premise', { id: 't' }))).toContain('bears on nothing yet');
    expect(refusal(planAdding(graph, 'step objection', { id: 't' }))).toContain('no step');
  });

  it('puts one more of the same kind right behind', () => {
    const two = graphOf('r1: a + t; r2: b - t; r3: c + t');
    const more = done(two, planSibling(two, { id: 'a', step: 'r1' }));
    expect(steps(more).slice(0, 2)).toEqual(['a supports t', 's8 supports t']);
  });
});

describe('hanging elsewhere', () => {
  const graph = graphOf('r1: a + t; r2: b + t; r3: c - b; u: x - r3');

  it('moves a statement with its step, what aims at that, and what bears on it', () => {
    expect(steps(done(graph, planHanging(graph, { id: 'c' }, 'a')))).toEqual([
      'a supports t',
      'b supports t',
      'c attacks a',
      'x attacks r3',
    ]);
    expect(refusal(planHanging(graph, { id: 't' }, 'c'))).toContain('cannot bear on what bears on it');
    expect(refusal(planHanging(graph, { id: 'b' }, 'r3'))).not.toBe('');
  });

  it('goes in below what stands before it, and out again', () => {
    const inside = done(graph, planIndent(graph, { id: 'b', step: 'r2' }));
    expect(steps(inside)[1]).toBe('b supports a');
    expect(steps(done(inside, planOutdent(inside, { id: 'b', step: 'r2' })))[1]).toBe('b supports t');
    expect(refusal(planIndent(graph, { id: 'a', step: 'r1' }))).not.toBe('');
    expect(refusal(planOutdent(graph, { id: 't' }))).toContain('top already');
  });

  it('lets a statement stand in two places, once each', () => {
    const both = done(graph, planAlso(graph, 'c', 'a', 'attacks'));
    expect(steps(both).at(-1)).toBe('c attacks a');
    expect(refusal(planAlso(both, 'c', 'a'))).toContain('already');
    // Its second place goes; it stands where it stood.
    const [last] = [...both.relations.keys()].slice(-1);
    expect(steps(done(both, planDeletion(both, { id: 'c', step: last })))).toEqual(steps(graph));
  });

  it('turns round, joins and splits', () => {
    const flipped = done(graph, planFlip(graph, { id: 'a' }));
    expect(steps(flipped)[0]).toBe('a attacks t');
    const joined = done(graph, planJoin(graph, { id: 'b', step: 'r2' }));
    expect(steps(joined)[0]).toBe('a&b supports t');
    expect(steps(done(joined, planSplit(joined, { id: 'a' }))).slice(0, 2)).toEqual([
      'a supports t',
      'b supports t',
    ]);
  });

  it('moves among its own kind, and says where it ends', () => {
    const moved = done(graph, planMove(graph, { id: 'b', step: 'r2' }, -1));
    expect(steps(moved).slice(0, 2)).toEqual(['b supports t', 'a supports t']);
    expect(refusal(planMove(graph, { id: 'a', step: 'r1' }, -1))).toContain('first of its kind');
  });
});

describe('a branch', () => {
  const graph = graphOf('r1: a + t; r2: b - a; u: x - r2; r3: b + z');

  it('goes over the clipboard whole, and comes back under ids of its own', () => {
    const branch = takeBranch(graph, { id: 'a' });
    expect(branch.statements.map(({ id }) => id).toSorted()).toEqual(['a', 'x']);
    const whole = takeBranch(graph, { id: 't' });
    const copied = readMarked(writeMarked(whole, writeOutline(graph, whole)));
    expect(copied).toEqual(whole);
    const { edit, roots } = planPasting(graph, copied ? [copied] : [], 'z');
    const pasted = applyEdit(graph, edit);
    expect(pasted.statements.size).toBe(graph.statements.size + whole.statements.length);
    expect([...pasted.relations.values()].some(({ from, to }) => from[0] === roots[0] && to === 'z')).toBe(
      true,
    );
  });

  it('is an indented outline for other programs, and such an outline is a branch', () => {
    const text = 'Close it\n  + It is old\n    - Not that old\n  - It is loved';
    const [branch] = readOutline(text);
    const { edit } = planPasting(graphOf('t'), branch ? [branch] : [], 't');
    const pasted = applyEdit(graphOf('t'), edit);
    const root = [...pasted.statements.values()].find(({ text: words }) => words === 'Close it')?.id ?? '';
    expect(writeOutline(pasted, takeBranch(pasted, { id: root }))).toBe(text);
    expect(readMarked('<pre data-crux-branch="%7Bbroken">')).toBeNull();
  });
});

describe('fields', () => {
  it('are checked as one types', () => {
    expect([
      checkWeight('0.7'),
      checkWeight(''),
      checkDate('2019-02'),
      checkUrl('https://a.b'),
      checkLanguage('zh-Hans'),
    ]).toEqual([null, null, null, null, null]);
    for (const problem of [
      checkWeight('2'),
      checkWeight('x'),
      checkDate('soon'),
      checkDate('2019-13'),
      checkUrl('javascript:x'),
      checkLanguage('not a language'),
    ])
      expect(problem).not.toBeNull();
  });
});
