import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assembleGraph, partsOf, validateGraph } from '../../../graph/model/assemble.ts';
import {
  addRelation,
  addStatement,
  removeElements,
  updateRelation,
  updateStatement,
} from '../../../graph/model/edit.ts';
import type { ArgumentGraph } from '../../../graph/model/types.ts';
import { claim, claims, relate } from '../../support/records.ts';
import { anyMapParts } from '../../support/maps/arbitrary-map.ts';

/**
 *   a + b --premise--> thesis      c --undercut--> premise      d --doubt--> undercut      c --apart--> d
 */
const UNDERCUT = deepFreeze(
  assembleGraph({
    statements: claims('thesis', 'a', 'b', 'c', 'd'),
    relations: [
      relate('premise', 'supports', 'a b', 'thesis'),
      relate('undercut', 'attacks', 'c', 'premise'),
      relate('doubt', 'attacks', 'd', 'undercut'),
      relate('apart', 'supports', 'c', 'd'),
    ],
    axes: [
      { id: 'x', label: 'x', positions: [{ id: 'p', label: 'p', thesis: 'thesis' }] },
      { id: 'y', label: 'y', positions: [{ id: 'q', label: 'q', thesis: 'd' }] },
    ],
  }).graph,
);

/** Makes every change to a record throw; changes to the Maps show in `partsOf`. */
function deepFreeze(graph: ArgumentGraph): ArgumentGraph {
  const freeze = (value: object): void => {
    Object.freeze(value);
    for (const inside of Object.values(value)) if (typeof inside === 'object') freeze(inside as object);
  };
  freeze(partsOf(graph));
  return graph;
}

const idList = ({ statements, relations }: ArgumentGraph) => [...statements.keys(), ...relations.keys()];
const idsOf = (graph: ArgumentGraph) => idList(graph).join(' ');

/** The edit's result, once it is sure that the edit left the graph alone. */
function edited(graph: ArgumentGraph, edit: (graph: ArgumentGraph) => ArgumentGraph): ArgumentGraph {
  const before = structuredClone(partsOf(graph));
  const after = edit(graph);
  expect(partsOf(graph)).toEqual(before);
  expect(after).not.toBe(graph);
  return after;
}

describe('adding', () => {
  it('puts a statement at the end', () => {
    const after = edited(UNDERCUT, (graph) => addStatement(graph, claim('0')));
    expect([...after.statements.keys()]).toEqual(['thesis', 'a', 'b', 'c', 'd', '0']);
    expect(after.relations).toBe(UNDERCUT.relations);
  });

  it('puts a relation at the end, at a statement or a relation', () => {
    const relation = relate('0', 'attacks', 'd', 'premise');
    const after = edited(UNDERCUT, (graph) => addRelation(graph, relation));
    expect([...after.relations.values()].at(-1)).toBe(relation);
    expect(after.statements).toBe(UNDERCUT.statements);
  });

  it.each(['a', 'premise', ''])('refuses the id "%s"', (id) => {
    expect(() => addStatement(UNDERCUT, claim(id))).toThrow(/choose/);
    expect(() => addRelation(UNDERCUT, relate(id, 'attacks', 'a', 'b'))).toThrow(/choose/);
  });

  it.each([
    ['no premise', relate('new', 'attacks', '', 'a'), /needs a premise/],
    ['an unknown premise', relate('new', 'attacks', 'a gone', 'b'), /no statement "gone"/],
    ['a relation as a premise', relate('new', 'attacks', 'premise', 'b'), /no statement "premise"/],
    ['an unknown target', relate('new', 'attacks', 'a', 'gone'), /no "gone" to aim at/],
    ['itself as its target', relate('new', 'attacks', 'a', 'new'), /no "new" to aim at/],
  ])('refuses a relation with %s', (_, relation, reason) => {
    expect(() => addRelation(UNDERCUT, relation)).toThrow(reason);
  });
});

describe('updating', () => {
  it('replaces fields of a statement in its place', () => {
    const after = edited(UNDERCUT, (graph) => updateStatement(graph, 'b', { text: 'new', weight: 0.2 }));
    expect(idsOf(after)).toBe(idsOf(UNDERCUT));
    expect(after.statements.get('b')).toEqual(claim('b', { text: 'new', weight: 0.2 }));
    expect(after.statements.get('a')).toBe(UNDERCUT.statements.get('a'));
  });

  it('replaces fields of a relation in its place', () => {
    const after = edited(UNDERCUT, (graph) =>
      updateRelation(graph, 'undercut', { kind: 'supports', to: 'apart' }),
    );
    expect(idsOf(after)).toBe(idsOf(UNDERCUT));
    expect(after.relations.get('undercut')).toEqual(relate('undercut', 'supports', 'c', 'apart'));
  });

  it('refuses what is not there', () => {
    expect(() => updateStatement(UNDERCUT, 'premise', { text: '' })).toThrow(/no statement "premise"/);
    expect(() => updateRelation(UNDERCUT, 'a', { kind: 'attacks' })).toThrow(/no relation "a"/);
    expect(() => updateRelation(UNDERCUT, 'premise', { from: ['gone'] })).toThrow(/no statement "gone"/);
    expect(() => updateRelation(UNDERCUT, 'premise', { to: 'gone' })).toThrow(/no "gone"/);
  });

  it.each(['premise', 'undercut', 'doubt'])(
    'refuses to let a relation aim back at itself through %s',
    (to) => {
      expect(() => updateRelation(UNDERCUT, 'premise', { to })).toThrow(/aim at itself/);
    },
  );
});

describe('removing', () => {
  it('takes with it what cannot stand without the removed', () => {
    expect(idsOf(edited(UNDERCUT, (graph) => removeElements(graph, ['b'])))).toBe('thesis a c d apart');
    expect(idsOf(edited(UNDERCUT, (graph) => removeElements(graph, ['thesis'])))).toBe('a b c d apart');
    expect(idsOf(edited(UNDERCUT, (graph) => removeElements(graph, ['undercut'])))).toBe(
      'thesis a b c d premise apart',
    );
    expect(idsOf(edited(UNDERCUT, (graph) => removeElements(graph, ['c', 'thesis'])))).toBe('a b d');
  });

  it('passes over what is not there', () => {
    expect(partsOf(removeElements(UNDERCUT, ['gone', '__proto__', '']))).toStrictEqual(partsOf(UNDERCUT));
    expect(idsOf(removeElements(UNDERCUT, new Set(['gone', 'd', 'd'])))).toBe(
      'thesis a b c premise undercut',
    );
  });

  it('leaves a camp without its thesis, and shares the questions it does not touch', () => {
    const { axes } = edited(UNDERCUT, (graph) => removeElements(graph, ['thesis']));
    expect(axes[0]).toEqual({ id: 'x', label: 'x', positions: [{ id: 'p', label: 'p' }] });
    expect(axes[1]).toBe(UNDERCUT.axes[1]);
  });

  it('follows 50,000 relations on each other', () => {
    const { graph } = assembleGraph({
      statements: claims('a', 'b'),
      relations: Array.from({ length: 50_000 }, (_, i) =>
        relate(`r${i}`, 'attacks', 'a', i > 0 ? `r${i - 1}` : 'b'),
      ),
    });
    expect(idsOf(removeElements(graph, ['r0']))).toBe('a b');
  });

  it('keeps every graph sound', () => {
    fc.assert(
      fc.property(anyMapParts, fc.array(fc.nat(20)), (parts, picks) => {
        const { graph } = assembleGraph(parts);
        const all = idList(graph);
        const removed = picks.map((pick) => all[pick % all.length] ?? '');
        const after = edited(graph, (before) => removeElements(before, removed));
        expect(validateGraph(after).filter((problem) => problem.severity === 'error')).toEqual([]);
        expect(idList(after).filter((id) => removed.includes(id))).toEqual([]);
      }),
    );
  });
});
