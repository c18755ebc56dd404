import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBudget } from '../../../../graph/analysis/numbers/budget.ts';
import { createRandom } from '../../../../graph/analysis/numbers/random.ts';
import { listExtensions, type Extension } from '../../../../graph/analysis/frameworks/extensions.ts';
import type { Framework } from '../../../../graph/analysis/frameworks/framework.ts';
import { SEMANTICS, type Semantics } from '../../../../graph/analysis/frameworks/semantics.ts';
import {
  acyclicFramework,
  arbitraryFramework,
  frameworkFrom,
  frameworkOf,
  frameworkOfSize,
  toBits,
  tryEverySet,
} from '../../../support/frameworks.ts';
import { oracle, type SemanticsCode } from '../../../support/oracle.ts';

const SEMANTICS_OF: Readonly<Record<SemanticsCode, Semantics>> = {
  GR: 'grounded',
  CO: 'complete',
  PR: 'preferred',
  ST: 'stable',
  SST: 'semi-stable',
  ID: 'ideal',
};

describe('extensions', () => {
  it.each(oracle.dung)('of $id are the expected ones', ({ arguments: names, attacks, extensions }) => {
    const framework = frameworkFrom(names, attacks);
    for (const [code, expected] of Object.entries(extensions)) {
      const found = extensionsOf(framework, SEMANTICS_OF[code as SemanticsCode]);
      expect(asSets(found.map((extension) => extension.map((each) => names[each] ?? '')))).toEqual(
        asSets(expected),
      );
    }
  });

  it('are those of the definitions, in order, each once', () => {
    fc.assert(
      fc.property(arbitraryFramework(8), (framework) => {
        const expected = tryEverySet(framework);
        for (const semantics of SEMANTICS) {
          const found = extensionsOf(framework, semantics);
          expect(found.map(toBits).sort((a, b) => a - b)).toEqual(expected[semantics]);
          expect(found).toEqual([...found].sort(byMembers));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('lie inside each other as the theory says', () => {
    fc.assert(
      fc.property(arbitraryFramework(14), (framework) => {
        const all = (semantics: Semantics) => extensionsOf(framework, semantics);
        const [grounded = []] = all('grounded');
        const [ideal = []] = all('ideal');
        expect(isWithin(grounded, ideal)).toBe(true);
        expect(all('preferred').every((preferred) => isWithin(ideal, preferred))).toBe(true);
        const chain = [all('stable'), all('semi-stable'), all('preferred'), all('complete')];
        chain.reduce((narrower, wider) => {
          expect(wider).toEqual(expect.arrayContaining([...narrower]));
          return wider;
        });
        if (all('stable').length > 0) expect(all('semi-stable')).toEqual(all('stable'));
      }),
      { numRuns: 100 },
    );
  });

  it('are all the grounded one where there is no cycle', () => {
    fc.assert(
      fc.property(acyclicFramework(20), (framework) => {
        const grounded = extensionsOf(framework, 'grounded');
        for (const semantics of SEMANTICS) expect(extensionsOf(framework, semantics)).toEqual(grounded);
      }),
      { numRuns: 50 },
    );
  });

  it('of parts without connection are combined', () => {
    const framework = frameworkOf('a<->b c<->d e->f');
    expect(namesOf(framework, 'preferred')).toEqual(['ace', 'ade', 'bce', 'bde']);
    expect(namesOf(framework, 'complete')).toHaveLength(9);
  });

  it('follow components that lead to each other', () => {
    // What is chosen between a and b decides whether the ring of c, d and e can be labelled.
    const framework = frameworkOf('a<->b b->c c->d d->e e->c f->f f->g');
    expect(namesOf(framework, 'preferred')).toEqual(['a', 'bd']);
    expect(namesOf(framework, 'semi-stable')).toEqual(['bd']);
    expect(namesOf(framework, 'stable')).toEqual([]);
  });

  it('of a ring of 5,000 are two, of an odd ring the empty one', () => {
    const ring = (size: number) =>
      frameworkOfSize(
        size,
        Array.from({ length: size }, (_, i) => [i, (i + 1) % size] as const),
      );
    for (const semantics of ['preferred', 'stable', 'semi-stable'] as const) {
      expect(extensionsOf(ring(5000), semantics).map(({ length }) => length)).toEqual([2500, 2500]);
    }
    expect(extensionsOf(ring(5001), 'preferred')).toEqual([[]]);
    expect(extensionsOf(ring(5001), 'semi-stable')).toEqual([[]]);
    expect(extensionsOf(ring(5001), 'stable')).toEqual([]);
    expect(extensionsOf(ring(5001), 'ideal')).toEqual([[]]);
  });

  it('are found with little work in dense frameworks, where hardly anything can be decided', () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const random = createRandom(seed);
      const names = Array.from({ length: 80 }, (_, i) => i);
      const attacks = names.flatMap((source) =>
        names.filter(() => random() < 0.16).map((target) => [source, target] as const),
      );
      for (const semantics of ['preferred', 'semi-stable'] as const) {
        const framework = frameworkOfSize(names.length, attacks);
        const { extensions, complete } = listExtensions(framework, semantics, createBudget(20_000_000));
        expect(complete, `${semantics}, ${seed}`).toBe(true);
        expect(extensions.length).toBeGreaterThan(0);
      }
    }
  });

  it('are listed as far as the budget goes', () => {
    const pairs = Array.from({ length: 40 }, (_, i) => [
      [2 * i, 2 * i + 1] as const,
      [2 * i + 1, 2 * i] as const,
    ]);
    const framework = frameworkOfSize(80, pairs.flat());
    const { extensions, complete } = listExtensions(framework, 'stable', createBudget(500_000));
    expect(complete).toBe(false);
    expect(extensions.length).toBeGreaterThan(100);
    expect(extensions.every((extension) => extension.length === 40)).toBe(true);
    expect(listExtensions(framework, 'grounded', createBudget(500_000))).toEqual({
      extensions: [[]],
      complete: true,
    });
  });
});

function extensionsOf(framework: Framework, semantics: Semantics): readonly Extension[] {
  const { extensions, complete } = listExtensions(framework, semantics, createBudget());
  expect(complete).toBe(true);
  return extensions;
}

/** Each extension as one word of its arguments' names. */
function namesOf(framework: Framework, semantics: Semantics): readonly string[] {
  return extensionsOf(framework, semantics).map((extension) =>
    extension.map((argument) => framework.names[argument]).join(''),
  );
}

function asSets(extensions: readonly (readonly string[])[]): readonly string[] {
  return extensions.map((extension) => JSON.stringify([...extension].sort())).sort();
}

function isWithin(part: Extension, whole: Extension): boolean {
  return part.every((argument) => whole.includes(argument));
}

function byMembers(a: Extension, b: Extension): number {
  const at = a.findIndex((argument, place) => argument !== b[place]);
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
}
