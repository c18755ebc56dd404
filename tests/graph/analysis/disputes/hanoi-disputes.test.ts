/** What the analysis makes of the Hanoi map, held to what a reader of its two documents would say. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createStudy, type Study } from '../../../../graph/analysis/study.ts';
import { relationsInto } from '../../../../graph/model/adjacency.ts';
import type { ArgumentGraph } from '../../../../graph/model/types.ts';
import { readHanoi } from '../../../support/hanoi.ts';

let graph: ArgumentGraph;
let study: Study;
beforeAll(async () => {
  graph = await readHanoi();
  study = createStudy(graph);
});

describe('the disputes of the Hanoi map', () => {
  it('have the quarrel over walking away and the yardstick of success among the first on which camps collide', () => {
    const colliding = study
      .rankedDisputes()
      .filter(({ camps }) => camps.length > 0)
      .map(({ id }) => id);
    expect(colliding.slice(0, 3)).toEqual(expect.arrayContaining(['walk-right', 'measure-calm']));
  });

  it('hold disputed inferences whose points nobody challenges, and pairs of two leaves', () => {
    const ids = new Set(study.rankedDisputes().flatMap(({ elements }) => elements));
    const inferences = study.rankedDisputes().filter(({ id, elements }) => !elements.includes(id));
    expect(inferences.length).toBeGreaterThanOrEqual(3);
    const leafPairs = [...graph.statements.keys()].filter((id) => {
      const into = relationsInto(graph, id);
      const isLeaf = (each: string) => relationsInto(graph, each).length === 0;
      return into.length > 0 && into.every(({ kind, from }) => kind === 'attacks' && from.every(isLeaf));
    });
    expect(leafPairs.length).toBeGreaterThan(0);
    for (const id of leafPairs) expect(ids, id).toContain(id);
  });

  it('have theses only as headings, after all others', () => {
    const headings = study.rankedDisputes().filter(({ heading }) => heading);
    expect(study.rankedDisputes().slice(-headings.length)).toEqual(headings);
    for (const { id, heading } of study.rankedDisputes()) {
      expect([id, heading === true]).toEqual([id, study.theses().includes(id)]);
      expect(graph.statements.get(id)?.kind, id).not.toBe('question');
    }
  });

  it('have reasons that name who speaks and where, each told once', () => {
    for (const entry of study.rankedDisputes()) {
      const { id } = entry;
      const reasons = study.reasonsOf(entry);
      expect(new Set(reasons).size, id).toBe(reasons.length);
      expect(reasons.join(' '), id).toMatch(/Factually|Levite/);
      for (const reason of reasons) expect(reason, id).toMatch(/^"?\p{Lu}.*\.$/u);
    }
  });
});

describe('what the theses of the Hanoi map turn on', () => {
  it('is walking away among the first, for either camp', () => {
    for (const thesis of ['symbols-not-results', 'summits-paid-off']) {
      const first = study.cruxes(thesis)?.cruxes.slice(0, 3) ?? [];
      expect(
        first.some(({ id }) => graph.statements.get(id)?.group === 'walking-away'),
        thesis,
      ).toBe(true);
    }
  });

  it('is found for each, with a set that turns it', () => {
    for (const thesis of study.theses()) {
      const { cruxes = [], grounds = [], turnedBy, complete } = study.cruxes(thesis) ?? {};
      expect([cruxes.length > 0, grounds.length > 0, complete], thesis).toEqual([true, true, true]);
      expect(turnedBy?.length, thesis).toBeGreaterThan(0);
    }
  });
});
