import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IN } from '../../../../graph/analysis/frameworks/framework.ts';
import { searchStable } from '../../../../graph/analysis/frameworks/labellings/search-stable.ts';
import { createBudget } from '../../../../graph/analysis/numbers/budget.ts';
import { arbitraryFramework, frameworkOfSize, toBits, tryEverySet } from '../../../support/frameworks.ts';

describe('the short search for a stable labelling', () => {
  it('finds one exactly where there is one', () => {
    fc.assert(
      fc.property(arbitraryFramework(9), (framework) => {
        const found = searchStable(framework, createBudget());
        const { stable } = tryEverySet(framework);
        if (found) expect(stable).toContain(toBits([...found.keys()].filter((each) => found[each] === IN)));
        else expect(stable).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('says that there is none, and leaves large ones alone', () => {
    const rings = Array.from({ length: 600 }, (_, i) => [i, i % 3 === 2 ? i - 2 : i + 1] as const);
    expect(searchStable(frameworkOfSize(600, rings), createBudget())).toBeNull();
    const ring = Array.from({ length: 3001 }, (_, i) => [i, (i + 1) % 3001] as const);
    expect(searchStable(frameworkOfSize(3001, ring), createBudget())).toBeUndefined();
  });
});
