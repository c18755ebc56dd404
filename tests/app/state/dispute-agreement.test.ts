/** What is ringed, what is listed and what is counted as disputed is the same, wherever a person reads it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countDisputed,
  createStudy,
  findDisputes,
  markView,
  rankDisputes,
  tellDisputed,
  toAnalysisRecord,
  writeDigest,
  type ArgumentGraph,
  type Id,
} from '../../../graph/index.ts';
import { createTest } from '../../../graph/view/filter.ts';
import { findLoneStatements } from '../../../graph/analysis/chains/lone.ts';
import { findPieces } from '../../../graph/view/pieces.ts';
import { disputesAsText } from '../../../src/app/panels/dispute-text.ts';
import { DisputeList } from '../../../src/app/state/dispute-list.svelte.ts';
import { sectionsOf } from '../../../src/app/state/dispute-order.ts';
import { graphOf } from '../../support/graph-of.ts';
import { readHanoi } from '../../support/hanoi.ts';
import { arbitraryMap } from '../../support/maps/arbitrary-map.ts';

const listOf = (graph: ArgumentGraph) =>
  new DisputeList(
    () => rankDisputes(graph),
    () => findDisputes(graph).heads,
  );

/** A line of the list each: the elements it tells of. */
function linesOf(list: DisputeList): readonly (readonly Id[])[] {
  return sectionsOf(list.listed, list.listedHeads).flatMap(({ thesis, entries }) => [
    ...(list.heads.includes(thesis) ? [[thesis]] : []),
    ...entries.map(({ elements }) => elements),
  ]);
}

const ringsOf = (graph: ArgumentGraph) =>
  markView(graph, { lens: { kind: 'roles' }, disputed: true, scores: listOf(graph).scores }).disputed;

function expectAgreement(graph: ArgumentGraph) {
  const list = listOf(graph);
  const lines = linesOf(list);
  const rings = ringsOf(graph);
  const ringed = [...rings.keys()].sort();
  // Each ring belongs to one line, and each line to a ring.
  expect(lines.flat().sort()).toEqual(ringed);
  expect(lines.every((elements) => elements.length > 0)).toBe(true);
  expect(list.count).toBe(lines.length);
  expect(countDisputed(graph, list.all.length, list.heads) === '').toBe(list.count === 0);
  for (const id of [...graph.statements.keys(), ...graph.relations.keys()]) {
    const word = tellDisputed(graph, id);
    // What is ringed has a word for it, and nothing else is called disputed.
    if (rings.has(id)) expect([word !== '', list.lineOf(id)?.elements.includes(id)]).toEqual([true, true]);
    else expect(word).not.toBe('Disputed');
  }
  // The filter, and what is counted in the pieces of a large map.
  const statements = [...graph.statements.values()].filter(({ id }) => rings.has(id));
  expect(statements.every(createTest(graph, { disputed: true }, undefined))).toBe(true);
  const lone = findLoneStatements(graph);
  expect(findPieces(graph).reduce((sum, { disputed }) => sum + disputed, 0)).toBe(
    statements.filter(({ id }) => !lone.has(id)).length,
  );
  expectSameElsewhere(graph, list);
}

/** The command line's list, its digest, and the list as it is copied. */
function expectSameElsewhere(graph: ArgumentGraph, list: DisputeList) {
  const study = createStudy(graph);
  const printed = toAnalysisRecord(study).disputes.filter(({ heading }) => !heading);
  expect(printed.map(({ id }) => id).sort()).toEqual(list.all.map(({ id }) => id).sort());
  const [, part = ''] = writeDigest(study, 'markdown').split(/^## Disputed points$/m);
  const [points = ''] = part.split(/^## /m);
  const told = points.match(/^### /gm)?.length ?? 0;
  expect(told + Number(/^And (\d+) more points?\.$/m.exec(points)?.[1] ?? 0)).toBe(list.all.length);
  const heads = /^(?:Disputed as well (?:is|are)|Nothing on this map is disputed but) (.*)\.$/m.exec(points);
  const named = heads?.[1]?.match(/"/g)?.length ?? 0;
  const more = Number(/and (\d+) more themselves$/.exec(heads?.[1] ?? '')?.[1] ?? 0);
  expect(named / 2 + more).toBe(list.heads.length);
  const copied = disputesAsText(graph, list.listed, list.listedHeads);
  expect(copied.split('\n').filter((line) => line.startsWith('   Disputed itself.'))).toHaveLength(
    list.heads.length,
  );
  expect(copied.split('\n').filter((line) => /^\d+\. /.test(line))).toHaveLength(list.all.length);
}

describe('what is ringed, listed and counted as disputed', () => {
  const camps = {
    axes: [
      {
        id: 'x',
        label: 'X',
        positions: [
          { id: 'ayes', label: 'ayes' },
          { id: 'noes', label: 'noes' },
        ],
      },
    ],
  };
  const held = (id: Id, position: string) => ({ id, heldBy: [{ position }] });
  it.each([
    ['a bare objection to a bare thesis', graphOf('b - a'), [], 0],
    ['a bare objection to a bare statement', graphOf('a + t; b - a'), ['a'], 1],
    ['both sides', graphOf('a + t; b - a; c + a'), ['a'], 1],
    ['a thesis only', graphOf('a + t; b - t'), ['t'], 1],
    ['a point and a thesis', graphOf('a + t; b - t; c - a; d + a'), ['a', 't'], 2],
    ['rivals', graphOf('t <-> u; a + t; b - a; c + a'), ['a', 't', 'u'], 3],
    [
      'camps on opposite sides',
      graphOf('a + t; b - a', [held('a', 'ayes'), held('b', 'noes')], camps),
      ['a'],
      1,
    ],
    ['an undercut step', graphOf('r: a + t; u: x - r'), ['r'], 1],
    ['an objection to an objection', graphOf('a + t; b - a; c - b; d + c'), ['a'], 1],
    ['a question', graphOf('a > q?; b - q?; c + q?'), ['q?'], 1],
  ])('is the same: %s', (_, graph, ringed, count) => {
    expect([[...ringsOf(graph).keys()].sort(), listOf(graph).count]).toEqual([ringed, count]);
    expectAgreement(graph);
  });

  it('is the same on the Hanoi map', async () => {
    const graph = await readHanoi();
    expectAgreement(graph);
    expect(countDisputed(graph, listOf(graph).all.length, listOf(graph).heads)).toBe(
      '17 points and 4 theses',
    );
  });

  it('is the same on any map', () => {
    fc.assert(
      fc.property(arbitraryMap({ fields: 'voices' }), (graph) => expectAgreement(graph)),
      { numRuns: 300 },
    );
  });

  it('is a small dispute where nothing speaks for it', () => {
    const graph = graphOf('a + t; b - a; c - a; d - a; e - a; f - a');
    expect(ringsOf(graph).get('a')).toBe(1);
  });
});
