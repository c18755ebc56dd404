/** The states of a map that can be looked at again: those kept whole and those it was left in, each made from what is kept. */
import { describe, expect, it } from 'vitest';
import { applyEdit, applyChange, diffGraphs, type ArgumentGraph } from '../../../graph/index.ts';
import { compareStates, countDifferences } from '../../../src/app/my-maps/compare-states.ts';
import { earlierFile, findEarlier } from '../../../src/app/store/earlier-states.ts';
import type { StepRecord, Version } from '../../../src/app/store/records.ts';
import { graphOf } from '../../support/graph-of.ts';

const MINUTE = 60_000;
const version = (upTo: number, at: number): Version => ({
  map: 'm',
  upTo,
  at,
  bytes: new Uint8Array([upTo]),
  fileName: 'map.crux.json',
  title: 'M',
  statements: 1,
});
const step = (number: number, at: number): StepRecord => ({
  map: 'm',
  number,
  kind: 'do',
  label: 'x',
  at,
  change: { meta: { title: `after ${number}` } },
  back: { meta: { title: `after ${number - 1}` } },
});

describe('earlier states', () => {
  const steps = [1, 2, 3, 4].map((number) => step(number, number * MINUTE));
  const later = [step(5, 60 * MINUTE), step(6, 61 * MINUTE)];

  it('are the kept ones and those the map was left in, the newest first, without the present one', () => {
    const all = findEarlier([version(0, 0), version(3, 3 * MINUTE)], [...steps, ...later]);
    expect(all.map(({ upTo }) => upTo)).toEqual([4, 3, 0]);
    expect(findEarlier([version(0, 0)], [])).toEqual([]);
    expect(findEarlier([version(0, 0), version(4, 9)], steps).map(({ upTo }) => upTo)).toEqual([0]);
  });

  it('are made from the last version before them and the steps since', () => {
    const file = earlierFile([version(0, 0), version(3, 3)], [...steps, ...later], 5, false);
    expect(file?.bytes[0]).toBe(3);
    expect(file?.edits).toHaveLength(2);
    expect(earlierFile([version(3, 3)], steps, 2, false)).toBeNull();
  });
});

describe('what differs', () => {
  const was = graphOf('r: a + t; s: b - t', [
    { id: 'a', text: 'Air gets better.' },
    { id: 'b', text: 'Shops lose.' },
  ]);

  it('is told with both texts: added, changed, no longer there', () => {
    let is: ArgumentGraph = structuredClone(was);
    is = applyEdit(is, { name: 'updateStatement', with: ['a', { text: 'Air gets clean.' }] });
    is = applyEdit(is, { name: 'removeBranch', with: ['b'] });
    is = applyEdit(is, { name: 'addStatement', with: [{ id: 'n', kind: 'evidence', text: 'Measured.' }] });
    is = applyEdit(is, { name: 'updateRelation', with: ['r', { kind: 'attacks' }] });
    is = applyEdit(is, { name: 'setMeta', with: [{ ...is.meta, title: 'Traffic', licence: 'CC0' }] });
    const all = compareStates(was, is);
    expect(all.map(({ what, was: old, is: now }) => [what, old, now])).toEqual([
      ['statement', null, 'Measured.'],
      ['statement', 'Air gets better.', 'Air gets clean.'],
      ['step', '“Air gets better” is a reason for “t”', '“Air gets clean” is an objection to “t”'],
      ['the map', was.meta.title, 'Traffic'],
      ['statement', 'Shops lose.', null],
      ['step', '“Shops lose” is an objection to “t”', null],
    ]);
    expect(countDifferences(all)).toBe('1 added since, 3 changed, 2 no longer there');
    expect(all.find(({ what }) => what === 'the map')?.also).toEqual(['licence']);
    expect(applyChange(was, diffGraphs(was, is)).statements).toEqual(is.statements);
  });

  it('says of premises that only work together that they are', () => {
    const joint = graphOf('r: a & b + t');
    const now = applyEdit(joint, { name: 'updateRelation', with: ['r', { kind: 'attacks' }] });
    expect(compareStates(joint, now)).toMatchObject([
      {
        was: '“a” and “b” together are a reason for “t”',
        is: '“a” and “b” together are an objection to “t”',
      },
    ]);
  });

  it('is nothing between a map and a copy, and says which field where the words are the same', () => {
    expect(compareStates(was, structuredClone(was))).toEqual([]);
    const is = applyEdit(was, { name: 'updateStatement', with: ['a', { kind: 'evidence' }] });
    expect(compareStates(was, is)).toMatchObject([
      { was: 'Air gets better.', is: 'Air gets better.', also: ['kind'] },
    ]);
  });
});
