/** Two readings of the same map differ in nothing; what differs leads from the one to the other. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diffContents } from '../../../graph/formats/diff-contents.ts';
import { applyChange, isNoChange } from '../../../graph/model/change.ts';
import { applyEdits, edits } from '../../support/arbitrary-edits.ts';
import { plainMap } from '../../support/maps/arbitrary-map.ts';

it('is nothing between equal maps, and else leads from one to the other, order included', () => {
  fc.assert(
    fc.property(plainMap, edits, (graph, wanted) => {
      const copy = structuredClone(graph);
      expect(isNoChange(diffContents(graph, copy))).toBe(true);
      const after = applyEdits(copy, wanted);
      const change = diffContents(graph, after);
      const led = applyChange(graph, change);
      expect([...led.statements]).toEqual([...after.statements]);
      expect([...led.relations]).toEqual([...after.relations]);
      expect(isNoChange(diffContents(led, after))).toBe(true);
    }),
  );
});
